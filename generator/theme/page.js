// The pages' own script. What it needs to find its files by is taken here, before any word of the page is there that
// could pose as it. Without the script all text and links remain.
(() => {
const d = document, root = d.documentElement, base = d.currentScript.dataset.base, $ = (id) => d.getElementById(id);
const on = (name, act, where = d) => where.addEventListener(name, act);

// Colours: the system's choice until the reader makes one, which is remembered; it is there before anything is painted.
root.className = "js";
const colours = (chosen) => {
  try { chosen ? localStorage.scheme = chosen : chosen = localStorage.scheme } catch {}
  root.dataset.scheme = chosen || "";
};
colours();
const dark = () => root.dataset.scheme ? root.dataset.scheme == "dark" : matchMedia("(prefers-color-scheme:dark)").matches;

on("DOMContentLoaded", () => {
const palette = $("__palette"), press = () => palette.ariaPressed = dark();
press();
on("click", () => { colours(dark() ? "light" : "dark"); press() }, palette);

// Search: the box opens at once; what answers it and the index of the words are loaded once, as scripts, so that it
// works from a folder too.
const box = $("__search_box"), count = $("hits-count"), files = ["assets/search.js", "search/index.js"];
let waiting = 2;
const find = () => {
  hide();
  if (!box.open) box.showModal();
  $("__query").select();
  for (const file of files.splice(0)) {
    const s = d.createElement("script");
    count.textContent = "Loading …";
    s.src = base + file;
    s.onload = () => --waiting || answerSearch(searchIndex, base);
    s.onerror = () => count.textContent = "The search did not load.";
    root.append(s);
  }
};
on("click", find, $("__find"));
on("click", (e) => { if (e.target == box || e.target.closest("button,a")) box.close() }, box);
on("keydown", (e) => {
  if (e.key == "Escape") { box.close(); hide(1) }
  else if (e.key == "/" && !e.target.matches("input")) { e.preventDefault(); find() }
});

// Notes: on hover, focus and tap the evidence stands where it is cited, and stays while the pointer or the focus is on it.
let tip, from, timer;
// While a note is open, what its sentence says in the writer's own words is marked.
const mark = (lit) => {
  const own = from.closest("sup")?.dataset.own;
  if (own) d.querySelectorAll(`span[data-own="${own}"]`).forEach((x) => x.classList.toggle("own", lit));
};
const hide = (back) => {
  clearTimeout(timer);
  if (!tip) return;
  const inside = tip.contains(d.activeElement);
  tip = tip.remove();
  from.removeAttribute("aria-describedby");
  mark(false);
  if (back && inside) from.focus();
  from = null;
};
const show = (link) => {
  clearTimeout(timer);
  if (link == from) return;
  hide();
  const told = link.dataset.tip, note = told || $(decodeURIComponent(link.hash.slice(1)));
  if (!note) return;
  tip = d.createElement("div");
  tip.id = "tip";
  tip.role = told ? "tooltip" : "dialog";
  tip.ariaLabel = (told ? "Meaning of " : "Evidence ") + link.textContent;
  if (told) tip.textContent = told;
  else {
    tip.className = note.closest(".works") ? "works" : "";
    tip.append(...note.cloneNode(true).childNodes);
    tip.querySelectorAll(".footnote-backref").forEach((a) => a.remove());
  }
  (from = link).after(tip);
  link.setAttribute("aria-describedby", "tip");
  mark(true);
  tip.popover = "manual";
  tip.showPopover?.();
  // Below the number or above it, where there is more room; the style sheet keeps it within half a window.
  const a = link.getBoundingClientRect(), high = root.clientHeight, left = Math.min(a.left - 16, root.clientWidth - tip.offsetWidth - 8);
  tip.style.cssText = `left:${Math.max(8, left) + scrollX}px;` + (a.top < high / 2 ? `top:${a.bottom + 4 + scrollY}px` : `bottom:${high - a.top + 4 - scrollY}px`);
};
const link = (e) => e.target.closest?.(".footnote-ref,[data-tip]");
const within = (x) => tip && (tip.contains(x) || from.contains(x));
on("pointerover", (e) => {
  if (e.pointerType == "touch") return;
  clearTimeout(timer);
  const a = link(e);
  if (a || tip && !within(e.target) && !within(d.activeElement)) timer = setTimeout(() => a ? show(a) : hide(), a ? 120 : 300);
});
on("focusin", (e) => { const a = link(e); if (a) show(a); else if (!within(e.target)) hide() });
// A tap opens the card of a note or a term; the second tap on a term follows it.
let before, touch;
on("pointerdown", (e) => { before = from; touch = e.pointerType == "touch" });
on("click", (e) => {
  const a = link(e), copy = e.target.closest("button.copy");
  if (a && touch && e.detail && !(a.dataset.tip && a == before)) { e.preventDefault(); show(a) }
  else if (!within(e.target)) hide();
  if (!copy) return;
  // What is copied of a sentence: its words as a quotation, whose they are, and the way to it.
  const words = $(copy.value).cloneNode(true);
  words.querySelectorAll(".number,.doubt").forEach((x) => x.remove());
  navigator.clipboard?.writeText(`“${words.textContent.trim()}”\n${copy.dataset.of}\n${new URL("#" + copy.value, location)}`).then(() => {
    copy.ariaLive = "polite";
    copy.textContent = "Copied";
  });
});

// The choices of a question can be chosen; the first choice counts, and opens the answer.
const words = (x) => x?.textContent.trim(), choices = (q) => [...q.previousElementSibling.children];
const isRight = (q, li) => words(li) == words(q.querySelector("strong"));
const questions = [...d.querySelectorAll("ul + details.question")].filter((q) => choices(q).some((li) => isRight(q, li)));
const score = d.createElement("p");
let right = 0, chosen = 0;
score.id = "score";
score.role = "status";
questions.at(-1)?.after(score);
questions.forEach((q) => choices(q).forEach((li) => {
  const b = d.createElement("button"), is = isRight(q, li);
  b.className = "quiz-choice";
  b.textContent = words(li);
  li.replaceChildren(b);
  on("click", () => {
    if (q.dataset.done) return;
    q.dataset.done = q.open = 1;
    b.className += is ? " right" : " wrong";
    b.append(is ? " ✓ right" : " ✗ not right");
    score.textContent = `${right += is} of ${++chosen} right so far.`;
  }, b);
}));

// The menu closes when a place on the open page was chosen; printing opens what is folded.
on("click", (e) => { if (e.target.closest("a")) $("__nav").hidePopover() }, $("__nav"));
on("beforeprint", () => d.querySelectorAll("details").forEach((x) => x.open = true), window);
});
})();
