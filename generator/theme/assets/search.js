// Search in the reader's own browser: all words must occur, a quoted phrase as it stands, one wrong letter is forgiven.
function answerSearch(index, base) {
const d = document, $ = (id) => d.getElementById(id);
const box = $("__search_box"), input = $("__query"), list = $("hits"), count = $("hits-count");
let chosen = -1;

// Marks and accents are folded to one character each, so that places in the folded text are places in the text.
const fold = (s) => [...s].map((c) => c[1] ? c : c.normalize("NFD")[0].toLowerCase()[0]).join("").replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"').replace(/[‐-―]/g, "-").replace(/\s/g, " ");
const CJK = /[\u3400-\u9fff]/, WORD = /[\p{L}\p{N}']+/gu;

const sections = index.map(([place, title, text, page]) => ({ place, title, text, page, t: fold(title), x: fold(text) }));
const words = [...new Set(sections.flatMap((s) => (s.t + " " + s.x).match(WORD) || []))].filter((w) => w.length > 2 && !CJK.test(w));

// British and American spellings of a word are one: "stabilise" and "stabilize", "neighbour" and "neighbor".
const SPELT = [[/([iy])s(?=e|ing|ation)/, "$1z"], [/([iy])z(?=e|ing|ation)/, "$1s"], [/our/, "or"], [/or(?=s?$|ed$|ing$|al|able|ful|ite|hood)/, "our"]];
const spellings = (w) => w.length < 5 ? [w] : [w, ...SPELT.map(([a, b]) => w.replace(a, b)).filter((v) => v != w && words.some((k) => k.startsWith(v)))];

// At most one letter added, left out, changed, or two swapped (Damerau 1964).
const near = (a, b) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0, j = 0;
  while (i < a.length && a[i] == b[i]) i++;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] == b[b.length - 1 - j]) j++;
  const x = a.slice(i, a.length - j), y = b.slice(i, b.length - j);
  return x.length < 2 && y.length < 2 || x.length == 2 && y.length == 2 && x[0] == y[1] && x[1] == y[0];
};

const parse = (text) => {
  const q = fold(text), phrases = [];
  const rest = q.replace(/"([^"]+)"?/g, (_, p) => { phrases.push(p.trim()); return " " });
  return [...phrases.filter(Boolean).map((p) => ({ any: [p], phrase: 1 })), ...(rest.match(WORD) || []).map((w) => ({ any: spellings(w) }))];
};
// A word matches at the start of words; Chinese anywhere; a phrase with words' ends on both sides.
const escape = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = (part) => new RegExp(part.any.map((w) => CJK.test(w) ? escape(w) : "(?<![\\p{L}\\p{N}])" + escape(w) + (part.phrase || part.exact ? "(?![\\p{L}\\p{N}])" : "[\\p{L}\\p{N}]*")).join("|"), "gu");
const known = (p) => sections.some((s) => s.t.search(p.re) >= 0 || s.x.search(p.re) >= 0);
const widen = (part) => {
  part.re = pattern(part);
  const w = part.any[0];
  if (part.phrase || w.length < 4) return part;
  if (known(part)) {
    // The beginning of one word may be another with a slip: "anger" begins "angers", and lacks the R of "Ranger".
    const slips = words.includes(w) ? [] : words.filter((k) => near(w, k));
    return slips.length ? { ...part, slip: pattern({ any: slips, exact: 1 }) } : part;
  }
  const like = words.filter((k) => near(w, k) || k.length > w.length + 1 && near(w, k.slice(0, w.length)));
  return like.length ? { any: like, exact: 1, near: w, re: pattern({ any: like, exact: 1 }) } : part;
};

// Whoever types a title wants what is called so: before all that merely holds its words. Quoted words and names are
// looked for in the source.
const named = (s, p) => p.phrase || /\p{Lu}/u.test(s.text[s.x.search(p.re)] || "");
const bare = (folded) => (folded.match(WORD) || []).join(" ");
const score = (s, parts, query) => {
  let sum = bare(s.t) == query ? 1e3 : 0;
  for (const p of parts) {
    const t = (s.t.match(p.re) || []).length, x = (s.x.match(p.re) || []).length;
    if (!t && !x && !(p.slip && (s.t + " " + s.x).search(p.slip) >= 0)) return 0;
    if (!t && !x) sum += s.t.search(p.slip) >= 0 ? 2 : 1;
    else sum += (t ? 20 + 20 * s.t.match(p.re)[0].length / s.t.length : 0) + Math.min(9, x);
  }
  return sum + (s.place.startsWith("source.html#") && parts.every((p) => named(s, p)) ? 100 : 0);
};

const marked = (text, folded, parts, from, to) => {
  const out = d.createDocumentFragment(), spans = [];
  for (const p of parts) for (const m of folded.matchAll(p.re)) if (m.index >= from && m.index + m[0].length <= to && m[0]) spans.push([m.index, m.index + m[0].length]);
  let at = from;
  for (const [a, b] of spans.sort((x, y) => x[0] - y[0])) {
    if (a < at) continue;
    const mark = d.createElement("mark");
    mark.textContent = text.slice(a, b);
    out.append(text.slice(at, a), mark);
    at = b;
  }
  out.append(text.slice(at, to));
  return out;
};
const make = (name, inside) => { const e = d.createElement(name); e.append(inside); return e };
const item = (s, parts) => {
  const a = d.createElement("a"), first = Math.min(...parts.map((p) => { const i = s.x.search(p.re); return i < 0 ? 1e9 : i }));
  a.href = base + s.place;
  a.append(make("strong", marked(s.title, s.t, parts, 0, s.title.length)));
  if (s.page && s.page != s.title) a.append(" ", make("small", s.page));
  let from = first < 1e9 ? Math.max(0, first - 50) : 0;
  if (from) from = s.x.indexOf(" ", from) + 1;
  const to = Math.min(s.text.length, from + 150);
  const p = make("p", marked(s.text, s.x, parts, from, to));
  if (from) p.prepend("… ");
  if (to < s.text.length) p.append(" …");
  a.append(p);
  return make("li", a);
};

// Before anything is typed: who and what can be looked for.
const offered = () => [["people.html#", 6], ["glossary.html#term-", 8]].flatMap(([where, most]) => sections.filter((s) => s.place.startsWith(where) && s.title && s.title != s.page).slice(0, most));
// A word of the index as the pages write it, as "Weber" for "weber".
const written = (w) => { for (const s of sections) { const i = s.x.search(pattern({ any: [w], exact: 1 })); if (i >= 0) return s.text.slice(i, i + w.length) } return w };

const answer = () => {
  const typed = input.value.trim(), parts = parse(typed).map(widen);
  chosen = -1;
  list.textContent = count.textContent = "";
  if (!parts.length) { list.append(...offered().map((s) => item({ ...s, text: "", x: "" }, []))); return }
  const query = bare(fold(typed)), found = sections.map((s) => [score(s, parts, query), s]).filter(([n]) => n).sort((a, b) => b[0] - a[0]);
  const guessed = parts.filter((p) => p.near), quoted = (found) => found.map((w) => `“${w}”`).join(" and ");
  count.textContent = !found.length ? `No result for “${typed}”. Try fewer words, a surname, or a term from the glossary.`
    : guessed.length ? `No exact match for ${quoted(guessed.map((p) => typed.substr(fold(typed).indexOf(p.near), p.near.length)))}. Results for ${quoted(guessed.map((p) => written(p.any[0])))} (${found.length})`
    : found.length == 1 ? "1 place" : found.length + " places";
  list.append(...found.slice(0, 15).map(([, s]) => item(s, parts)));
};

const choose = (step) => {
  const links = [...list.querySelectorAll("a")];
  chosen = Math.max(-1, Math.min(links.length - 1, links.indexOf(d.activeElement) + step));
  (links[chosen] || input).focus();
};
input.addEventListener("input", answer);
box.addEventListener("keydown", (e) => {
  if (e.key == "ArrowDown" || e.key == "ArrowUp") { e.preventDefault(); choose(e.key == "ArrowDown" ? 1 : -1) }
  else if (e.key == "Enter" && e.target == input) { e.preventDefault(); list.querySelector("a")?.click() }
});
list.addEventListener("click", (e) => { if (e.target.closest("a")) box.close() });
answer();
}
