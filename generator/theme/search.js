// Search in the reader's own browser: all words must occur, a quoted phrase as it stands, one wrong letter is forgiven.
function answerSearch(index, base) {
const d = document, [box, input, list, count] = ["__search_box", "__query", "hits", "hits-count"].map((id) => d.getElementById(id));

// Each character is folded to one, so that places in the folded text are places in the text: to small letters without
// accents, and the Z of "stabilize" to the S of "stabilise".
const fold = (s) => [...s].map((c) => c[1] ? c : c.normalize("NFD")[0].toLowerCase()[0]).join("").replace(/z/g, "s");
const bare = (folded) => folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const sections = index.map(([place, title, text, page]) => ({ place, title, text, page, t: fold(title), x: fold(text) }));

// A word matches at the start of words, Chinese anywhere, a phrase up to the end of a word.
const MORE = "[\\p{L}\\p{N}]*", END = "(?![\\p{L}\\p{N}])";
const pattern = (words, end) => RegExp(/[\u3400-\u9fff]/.test(words) ? words : "(?<![\\p{L}\\p{N}])(?:" + words.replace(/[ '’]/g, "[^\\p{L}\\p{N}]+") + ")" + end, "gu");
// At most one letter added, left out, changed, or two swapped (Damerau 1964).
const slips = (w) => [...w].map((c, i) => {
  const a = w.slice(0, i), b = w.slice(i + 1);
  return `${a}\\p{L}?${b}|${a}\\p{L}${c}${b}|${a}${b.slice(0, 1)}${c}${b.slice(1)}`;
}).join("|");
const has = (s, re) => (s.t + " " + s.x).search(re) >= 0, known = (re) => sections.some((s) => has(s, re));
const parse = (typed) => [...fold(typed).matchAll(/["“”]([^"“”]+)["“”]?|[\p{L}\p{N}]+(['’][\p{L}\p{N}]+)*/gu)].map(({ 0: w, 1: phrase, index }) => {
  // "labour" is "labor" too.
  const p = { phrase, re: pattern(bare(w).replace(/(?<=..)ou?r/g, "ou?r"), phrase ? END : MORE) };
  if (phrase || w.length < 4 || known(pattern(w, END))) return p;
  // The beginning of one word may be another with a slip: "anger" begins "angers", and lacks the R of "Ranger".
  if (known(p.re)) p.slip = pattern(slips(w), END);
  else if (known(pattern(slips(w), MORE))) { p.re = pattern(slips(w), MORE); p.near = typed.substr(index, w.length) }
  return p;
});

// Whoever types a title wants what is called so: before all that merely holds its words. Quoted words and names are
// looked for in the source.
const score = (s, parts, query) => {
  let sum = 1e3 * (bare(s.t) == query), named = s.place.startsWith("source.html#");
  for (const p of parts) {
    const t = s.t.match(p.re), x = s.x.match(p.re);
    if (t) sum += 20 + 20 * t[0].length / s.t.length;
    if (x) sum += Math.min(9, x.length);
    if (!t && !x && !(p.slip && has(s, p.slip) && ++sum)) return 0;
    named &&= p.phrase || /\p{Lu}/u.test(s.text[s.x.search(p.re)]);
  }
  return sum + (named && 100);
};

const make = (name, ...inside) => { const e = d.createElement(name); e.append(...inside); return e };
const marked = (text, folded, all, from = 0, to) => {
  const out = [];
  for (const m of folded.slice(0, to).matchAll(all)) if (m.index >= from)
    out.push(text.slice(from, m.index), make("mark", text.slice(m.index, from = m.index + m[0].length)));
  return [...out, text.slice(from, to)];
};
const item = (s, all, shown = s.text) => {
  const at = s.x.search(all), from = at > 50 ? s.x.indexOf(" ", at - 50) + 1 : 0, to = from + 150;
  const a = make("a", make("strong", ...marked(s.title, s.t, all)), " ", make("small", s.page == s.title ? "" : s.page));
  a.href = base + s.place;
  if (shown) a.append(make("p", from ? "… " : "", ...marked(shown, s.x, all, from, to), shown[to] ? " …" : ""));
  return make("li", a);
};

const answer = () => {
  const typed = input.value.trim(), parts = parse(typed), all = RegExp(parts.map((p) => p.re.source).join("|") || "(?!)", "gu");
  list.textContent = count.textContent = "";
  // Before anything is typed: who and what can be looked for.
  if (!parts.length) return [["people.html#", 6], ["glossary.html#term-", 8]].forEach(([where, most]) => list.append(...sections.filter((s) => s.place.startsWith(where) && s.title != s.page).slice(0, most).map((s) => item(s, all, ""))));
  const found = sections.filter((s) => s.score = score(s, parts, bare(fold(typed)))).sort((a, b) => b.score - a.score);
  list.append(...found.slice(0, 15).map((s) => item(s, all)));
  const near = parts.filter((p) => p.near), quoted = (told) => near.map((p) => `“${told(p)}”`).join(" and ");
  // A word of the index as the pages write it, as "Weber" for "weber".
  const written = (p) => (found[0].title + " " + found[0].text).slice((found[0].t + " " + found[0].x).search(p.re)).match(/[\p{L}\p{N}]+/u)[0];
  count.textContent = !found[0] ? `No result for “${typed}”. Try fewer words, a surname, or a term from the glossary.`
    : near[0] ? `No exact match for ${quoted((p) => p.near)}. Results for ${quoted(written)} (${found.length})`
    : found.length + (found[1] ? " places" : " place");
};

input.addEventListener("input", answer);
box.addEventListener("keydown", (e) => {
  const links = [...list.querySelectorAll("a")], step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (step) (links[links.indexOf(d.activeElement) + step] || input).focus();
  else if (e.key == "Enter" && e.target == input) links[0]?.click();
  else return;
  e.preventDefault();
});
answer();
}
