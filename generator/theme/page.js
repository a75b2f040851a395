// The pages' own script. What it needs to find its files by is taken here, before any word of the page is there that
// could pose as it. Without the script all text and links remain.
(() => {
const d = document, root = d.documentElement, base = d.currentScript.dataset.base.replace(/\/?$/, "/"), $ = (id) => d.getElementById(id);
const on = (name, act, where = d) => where.addEventListener(name, act);

// Colours: the system's choice until the reader makes one, which is remembered; it is there before anything is painted.
root.className = "js";
try { const scheme = localStorage.getItem("scheme"); if (scheme) root.dataset.scheme = scheme } catch {}
const dark = () => (root.dataset.scheme || (matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light")) == "dark";

on("DOMContentLoaded", () => {
const palette = $("__palette"), press = () => palette.ariaPressed = dark();
press();
on("click", () => {
  root.dataset.scheme = dark() ? "light" : "dark";
  try { localStorage.setItem("scheme", root.dataset.scheme) } catch {}
  press();
}, palette);

// Search: the box opens at once; what answers it and the index of the words are loaded once, as scripts, so that it
// works from a folder too.
const box = $("__search_box"), query = $("__query"), count = $("hits-count");
const load = (place) => new Promise((done, failed) => {
  const s = d.createElement("script");
  s.src = base + place;
  s.onload = done;
  s.onerror = failed;
  root.append(s);
});
let asked;
const find = () => {
  hide();
  if (!box.open) box.showModal();
  query.select();
  if (asked) return;
  asked = 1;
  count.textContent = "Loading the search …";
  Promise.all(["assets/search.js", "search/index.js"].map(load)).then(
    () => answerSearch(searchIndex, base),
    () => count.textContent = "The search could not be loaded.",
  );
};
on("click", find, $("__find"));
on("click", (e) => { if (e.target == box || e.target.closest("button")) box.close() }, box);
on("keydown", (e) => {
  const typing = e.target.closest("input,textarea,select,[contenteditable]");
  if (e.key == "Escape" && (tip || box.open)) { e.preventDefault(); box.close(); hide(1) }
  else if (e.ctrlKey || e.metaKey ? e.key == "k" : !typing && !e.altKey && "/sf".includes(e.key)) { e.preventDefault(); find() }
});

// Notes: on hover, focus and tap the evidence stands where it is cited, and stays while the pointer or the focus is on it.
let tip, from, timer;
// While a note is open, what its sentence says in the writer's own words is marked.
const mark = (link, lit) => {
  const own = link.closest("sup")?.dataset.own;
  if (own) d.querySelectorAll(`span[data-own="${own}"]`).forEach((x) => x.classList.toggle("own", !!lit));
};
const hide = (back) => {
  clearTimeout(timer);
  if (!tip) return;
  const inside = tip.contains(d.activeElement), link = from;
  tip.remove();
  link.removeAttribute("aria-describedby");
  mark(link);
  tip = from = null;
  if (back && inside) { quiet = 1; link.focus(); quiet = 0 }
};
let quiet;
const show = (link) => {
  clearTimeout(timer);
  if (link == from || quiet) return;
  hide();
  const note = link.dataset.tip ? 0 : $(decodeURIComponent(link.hash.slice(1)));
  if (!link.dataset.tip && !note) return;
  tip = d.createElement("div");
  tip.id = "tip";
  tip.role = note ? "dialog" : "tooltip";
  if (note && note.closest(".works")) tip.className = "works";
  tip.ariaLabel = (note ? "Evidence " : "Meaning of ") + link.textContent;
  if (note) {
    tip.append(...note.cloneNode(true).childNodes);
    tip.querySelectorAll(".footnote-backref").forEach((a) => a.remove());
    tip.querySelectorAll("[id]").forEach((x) => x.removeAttribute("id"));
  } else tip.textContent = link.dataset.tip;
  (from = link).after(tip);
  link.setAttribute("aria-describedby", "tip");
  mark(link, 1);
  if (tip.showPopover) { tip.popover = "manual"; tip.showPopover() }
  // Below the number or above it, where there is more room, and no higher than that: zoomed in, little is left.
  const a = link.getBoundingClientRect(), t = tip.getBoundingClientRect(), under = innerHeight - a.bottom - 8, over = a.top - 64;
  const below = t.height <= under || under >= over, high = Math.min(t.height, Math.max(under, over, 80));
  tip.style.maxHeight = high + "px";
  tip.style.left = Math.max(8, Math.min(a.left - 16, root.clientWidth - t.width - 8)) + scrollX + "px";
  tip.style.top = Math.max(0, below ? Math.min(a.bottom + 4, innerHeight - high - 4) : a.top - high - 4) + scrollY + "px";
};
const later = (act, ms) => { clearTimeout(timer); timer = setTimeout(act, ms) };
const link = (e) => e.target.closest?.("a.footnote-ref,a[data-tip]");
const within = (x) => x && tip && (tip.contains(x) || from.contains(x));
on("pointerover", (e) => {
  const a = link(e);
  if (e.pointerType == "touch") return;
  if (a) later(() => show(a), 120);
  else if (within(e.target)) clearTimeout(timer);
  else if (tip && !within(d.activeElement)) later(hide, 300);
  else clearTimeout(timer);
});
on("focusin", (e) => { const a = link(e); if (a) show(a); else if (!within(e.target)) hide() });
// A tap opens the card of a note or a term; the second tap on a term follows it.
let before, touch;
on("pointerdown", (e) => { before = from; touch = e.pointerType == "touch" });
on("click", (e) => {
  const a = link(e), copy = e.target.closest("button.copy");
  if (a && touch && e.detail && !(a.dataset.tip && a == before)) { e.preventDefault(); show(a) }
  else if (!within(e.target)) hide();
  if (copy) navigator.clipboard?.writeText(quotation(copy)).then(() => {
    const was = copy.innerHTML;
    copy.textContent = "Copied";
    copy.setAttribute("aria-live", "polite");
    setTimeout(() => copy.innerHTML = was, 1500);
  });
});

// What is copied of a sentence: its words as a quotation, whose they are, and the way to it.
const quotation = (copy) => {
  const words = $(copy.value).cloneNode(true);
  words.querySelectorAll(".number,.doubt").forEach((x) => x.remove());
  return `“${words.textContent.trim()}”\n${copy.dataset.of}\n${new URL("#" + copy.value, location)}`;
};

// The choices of a question can be chosen; the first choice counts, and opens the answer.
const questions = [...d.querySelectorAll("ul + details.question")];
let right = 0, chosen = 0;
questions.forEach((q) => q.previousElementSibling.querySelectorAll("li").forEach((li) => {
  const b = d.createElement("button"), is = li.textContent.trim() == q.querySelector("strong").textContent.trim();
  b.className = "quiz-choice";
  b.textContent = li.textContent;
  li.replaceChildren(b);
  on("click", () => {
    if (q.dataset.done) return;
    q.dataset.done = q.open = 1;
    right += is;
    b.className += is ? " right" : " wrong";
    b.append(is ? " ✓ right" : " ✗ not right");
    let score = $("score");
    if (!score) { score = d.createElement("p"); score.id = "score"; score.role = "status"; questions.at(-1).after(score) }
    score.textContent = `${right} of ${++chosen} right so far; ${questions.length} questions.`;
  }, b);
}));

// The menu closes when a place on the open page was chosen; printing opens what is folded.
on("click", (e) => { if (e.target.closest("a")) $("__nav").hidePopover?.() }, $("__nav"));
on("beforeprint", () => d.querySelectorAll("details").forEach((x) => x.open = true), window);
});
})();
