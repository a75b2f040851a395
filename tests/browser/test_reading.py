"""What a reader does: notes in place, search, colours, a folder opened by double click, no script, paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
NOTED = "index.html"


def note(page: Any) -> Any:
    return page.locator("#tip")


def test_a_note_opens_on_hover_and_stays_under_the_pointer(visit: Open) -> None:
    """It closes when the pointer has left both the number and the note."""
    page = visit(NOTED)
    page.locator("article a.footnote-ref").first.hover()
    note(page).wait_for()
    note(page).hover()
    page.wait_for_timeout(600)
    assert note(page).is_visible()
    assert page.locator("#tip[role=dialog][aria-label]").count() == 1
    page.mouse.move(5, 5)
    note(page).wait_for(state="detached")


def test_a_note_opens_on_focus_and_closes_on_escape(visit: Open) -> None:
    """Its link is the next stop; Escape gives the focus back to the number."""
    page = visit(NOTED)
    number = page.locator("article a.footnote-ref").first
    number.focus()
    note(page).wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('#tip')")
    page.keyboard.press("Escape")
    assert note(page).count() == 0
    assert number.evaluate("(e) => e == document.activeElement")


def test_a_note_opens_on_tap_and_closes_on_a_tap_elsewhere(visit: Open) -> None:
    """The page does not jump."""
    page = visit(NOTED, width=390, has_touch=True)
    page.locator("article a.footnote-ref").first.tap()
    note(page).wait_for()
    assert "#fn" not in page.url
    page.locator("h1").tap()
    assert note(page).count() == 0


def test_a_note_shows_what_the_footnote_says(visit: Open) -> None:
    """The note in place is the footnote itself, without its way back."""
    page = visit(NOTED)
    number = page.locator("article a.footnote-ref").first
    number.focus()
    note(page).wait_for()
    target = number.get_attribute("href").removeprefix("#")
    full = page.locator(f'[id="{target}"]').text_content().replace("↩", "")
    assert note(page).text_content().split() == full.split()


def test_a_button_copies_the_citation_of_a_sentence(visit: Open) -> None:
    """The button hands over a quotation, whose it is, and the way to it."""
    page = visit("source.html", permissions=["clipboard-read", "clipboard-write"])
    page.locator("details.uses summary").first.click()
    page.locator("button.copy").first.click()
    page.get_by_text("Copied").wait_for()
    words, title, address = page.evaluate("() => navigator.clipboard.readText()").split("\n")
    assert words.startswith("“On Sunday") and words.endswith(".”")
    assert title and address.endswith("source.html#s1")


@pytest.mark.parametrize("how", ["served", "folder"])
def test_search_leads_to_the_place(visit: Open, site: Path, how: str) -> None:
    """A name typed after `/`, the arrow and Enter: over a server, and from a folder opened by double click."""
    page = visit(base="" if how == "served" else f"{site.as_uri()}/")
    page.keyboard.press("/")
    page.keyboard.type("people")
    page.wait_for_selector("#hits a mark")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation(url="**/people.html*"):
        page.keyboard.press("Enter")
    assert page.troubles == []


def test_search_finds_quotations_and_forgives_a_letter(visit: Open) -> None:
    """Straight and curly marks are one; a word with a letter wrong is found; nothing found is said so."""
    page = visit("source.html")
    sentence = " ".join(page.locator("#s1").inner_text().split()[1:6]).rstrip(",.")
    page.keyboard.press("/")
    for marks in ('""', "“”"):
        page.locator("#__query").fill(marks[0] + sentence + marks[1])
        page.wait_for_selector('#hits a[href$="source.html#s1"]')
    word = max((w for w in sentence.split() if w.isalpha()), key=len)
    page.locator("#__query").fill(word[:-2] + "q" + word[-1])
    page.wait_for_selector("#hits a mark")
    page.locator("#__query").fill("xqzzyx")
    assert "No result for “xqzzyx”" in page.locator("#hits-count").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#__search_box").is_hidden()


def colour(page: Any) -> list[int]:
    found: list[int] = page.evaluate("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_the_system_decides_the_colours(visit: Open, scripts: bool) -> None:
    """Dark where the system is dark, with and without scripts, before any script file could arrive."""
    assert max(colour_of(visit, "dark", scripts)) < 60
    assert min(colour_of(visit, "light", scripts)) > 200


def colour_of(visit: Open, scheme: str, scripts: bool) -> list[int]:
    page = visit(color_scheme=scheme, java_script_enabled=scripts)
    return colour(page)


def test_a_choice_of_colours_is_remembered(visit: Open) -> None:
    """It is there again before the page is painted, for it is set in the page's head."""
    page = visit(color_scheme="light")
    page.locator("#__palette").focus()
    page.keyboard.press("Enter")
    page.reload(wait_until="commit")
    page.wait_for_function("() => document.body")
    assert max(colour(page)) < 60
    assert page.evaluate("() => document.head.querySelector('script').textContent.includes('localStorage')")


def test_without_scripts_nothing_is_missing(visit: Open, pages: list[str]) -> None:
    """All text, links and notes are there; what only a script can do is not shown."""
    page = visit(NOTED, java_script_enabled=False)
    assert page.locator("#__find").is_hidden() and page.locator("#__palette").is_hidden()
    page.locator("article a.footnote-ref").first.click()
    assert "#fn" in page.url
    links = page.locator("#__nav a")
    assert links.count() >= len(pages) - 1


PAPER = {"A4": 210, "Letter": 216}  # millimetres
MARGINS = 2 * 16  # millimetres, as the style sheet has them
PRINTED = """() => {
  const all = (s) => [...document.querySelectorAll(s)];
  const shown = all('body *').filter((e) => e.checkVisibility() && e.getClientRects().length);
  const within = ({ left, right }) => left >= -1 && right <= innerWidth + 1;
  const cuts = (e) => getComputedStyle(e).overflow != 'visible'
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  const address = (a) => getComputedStyle(a, '::after').content.includes(a.getAttribute('href'));
  return {
    'is no text': shown.filter((e) => e.matches(
      'header,nav,footer,dialog,button:not(.quiz-choice),.headerlink,.footnote-backref')),
    'is wider than the paper': shown.filter((e) => ![...e.getClientRects()].every(within)),
    'is cut': shown.filter((e) => !e.matches('.sr') && cuts(e)),
    'is folded': all('details > *').filter((e) => !e.checkVisibility({ contentVisibilityAuto: true })),
    'has no address': all('article a[href^=http]').filter((a) => !address(a)),
  };
}"""


def printed(page: Any) -> dict[str, list[str]]:
    """What is wrong on paper, with the beginnings of the elements."""
    script = f"() => Object.entries(({PRINTED})()).map(([k, v]) => [k, v.map((e) => e.outerHTML.slice(0, 90))])"
    return {what: found for what, found in page.evaluate(script) if found}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_paper_has_text_and_notes_alone(visit: Open, pages: list[str], scripts: bool) -> None:
    """No menu, dark on light, all that is folded open, outside works with their addresses, and nothing cut."""
    page = visit(color_scheme="dark", java_script_enabled=scripts)
    page.emulate_media(media="print")
    wrong = {}
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        if scripts:  # they open what is folded when a page is printed, so it is
            assert page.pdf(format="A4").startswith(b"%PDF"), path
        for paper, millimetres in PAPER.items():
            page.set_viewport_size({"width": round((millimetres - MARGINS) / 25.4 * 96), "height": 800})
            assert min(colour(page)) > 200, path
            wrong[path, paper] = printed(page)
    assert {place: found for place, found in wrong.items() if found} == {}


def test_a_sentence_in_an_address_is_shown_marked(visit: Open) -> None:
    """`source.html#s2` shows which sentence is meant."""
    page = visit("source.html#s2")
    one, two = (page.locator(f"#s{n}").evaluate("(e) => getComputedStyle(e).backgroundColor") for n in (1, 2))
    assert one != two


def test_search_finds_chinese_words(visit: Open, site: Path) -> None:
    """Chinese has no spaces between words, so any part of a name is found and marked, quoted or not."""
    index = (site / "search/index.js").read_text("utf-8")
    name = max(re.findall("[\u3400-\u9fff]{2,4}", index), key=len, default="")
    if not name:
        pytest.skip("the site has no Chinese words")
    page = visit()
    page.keyboard.press("/")
    for part in (name[-2:], f"“{name[:2]}”"):
        page.locator("#__query").fill(part)
        page.wait_for_function(
            "(part) => document.querySelector('#hits mark')?.textContent == part", arg=part.strip("“”")
        )


def test_a_term_shows_its_meaning_and_leads_to_it(visit: Open, pages: list[str]) -> None:
    """A glossary link is a link; on hover and focus it shows the definition, and Escape closes that."""
    page = visit()
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        if page.locator("article a.term").count():
            break
    else:
        pytest.skip("no page links a term")
    term = page.locator("article a.term").first
    term.focus()
    note(page).wait_for()
    assert note(page).get_attribute("role") == "tooltip"
    page.keyboard.press("Escape")
    assert note(page).count() == 0
    term.hover()
    note(page).wait_for()
    assert "glossary" in term.get_attribute("href")


def test_a_card_fits_into_a_window_of_four_times_the_size(visit: Open) -> None:
    """1280 by 900 at 400 %: the whole of it can be seen, or scrolled to in it."""
    page = visit(NOTED, width=320)
    page.set_viewport_size({"width": 320, "height": 225})
    for number in range(min(6, page.locator("article a.footnote-ref").count())):
        page.locator("article a.footnote-ref").nth(number).focus()
        note(page).wait_for()
        box = note(page).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 225, number


@pytest.mark.parametrize("kind", ["term", "doubt"])
def test_the_first_tap_opens_the_card_and_the_second_follows(visit: Open, kind: str) -> None:
    """So that on a phone nobody leaves the page for a meaning."""
    page = visit("statements.html", width=390, has_touch=True)
    link = page.locator(f"article a.{kind}").first
    link.tap()
    note(page).wait_for()
    assert "statements.html" in page.url
    link.tap()
    page.wait_for_url("**/index.html#doubt-*" if kind == "doubt" else "**/glossary.html#term-*")


FOUND = """(queries) => queries.map((query) => {
  const box = document.getElementById('__query');
  box.value = query;
  box.dispatchEvent(new Event('input'));
  return [...document.querySelectorAll('#hits a')].map((a) => [a.querySelector('strong').textContent, a.href]);
})"""
Hits = list[tuple[str, str]]
Misspelt = Callable[[str, int], str]
SLIPS: dict[str, Misspelt] = {  # in or behind the letter with this number, from 1
    "a letter dropped": lambda word, at: word[: at - 1] + word[at:],
    "a letter added": lambda word, at: word[:at] + "q" + word[at:],
    "two letters swapped": lambda word, at: word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :],
    "a letter replaced": lambda word, at: word[: at - 1] + "q" + word[at:],
}


def searching(visit: Open, path: str = "index.html") -> Any:
    """A page with the search open and its index loaded."""
    page = visit(path)
    page.keyboard.press("/")
    page.wait_for_function("() => self.searchIndex && !document.getElementById('hits-count').textContent")
    return page


def found(page: Any, query: str) -> Hits:
    """The titles and addresses that the search shows, best first."""
    return found_for(page, [query])[query]


def found_for(page: Any, queries: Iterable[str]) -> dict[str, Hits]:
    """The same for each of these, typed one after the other; nothing of it is painted."""
    asked = list(dict.fromkeys(queries))
    shown = page.evaluate(FOUND, asked)
    return {
        query: [(title, address.rsplit("/", 1)[1]) for title, address in hits]
        for query, hits in zip(asked, shown, strict=True)
    }


def people(page: Any) -> dict[str, str]:
    """The people of the site by name, each with its address; read from the cards of the page of people."""
    cards = "() => [...document.querySelectorAll('.cards .card > a:has(strong)')].map((a) => [a.textContent, a.hash])"
    return {name: f"people.html{place}" for name, place in page.evaluate(cards)}


def terms(page: Any) -> dict[str, tuple[str, list[str]]]:
    """The entries of the glossary by name, each with its address and its other names."""
    script = """() => [...document.querySelectorAll('dt[id]')].map((term) => {
      const more = [];
      for (let e = term.nextElementSibling; e?.tagName == 'DD'; e = e.nextElementSibling) {
        const told = e.cloneNode(true);
        told.querySelectorAll('sup,.uses').forEach((one) => one.remove());
        if (/^Also: /.test(told.textContent)) more.push(...told.textContent.slice(6).split('; '));
      }
      const name = term.cloneNode(true);
      name.querySelectorAll('sup').forEach((number) => number.remove());
      return [name.textContent.trim(), term.id, more.map((words) => words.trim())];
    })"""
    return {name: (f"glossary.html#{place}", more) for name, place, more in page.evaluate(script)}


def test_search_finds_people_by_any_part_of_the_name(visit: Open) -> None:
    """A surname stands first or last, so each part of a name leads to its person, and the whole name does first."""
    page = searching(visit, "people.html")
    assert people(page)
    hits = found_for(page, (words for name in people(page) for words in (name, *name.split())))
    for name, place in people(page).items():
        for part in name.split():
            assert place in [address for _, address in hits[part]], part
        assert hits[name][0] == (name, place)


def test_search_finds_terms_by_all_their_names(visit: Open) -> None:
    """A term leads to its entry first, another name of it does among the first five."""
    page = searching(visit, "glossary.html")
    assert any(more for _, more in terms(page).values())
    hits = found_for(page, (other for name, (_, more) in terms(page).items() for other in (name, *more)))
    for name, (place, more) in terms(page).items():
        assert hits[name][0][0] == name
        for other in (name, *more):
            assert place in [address for _, address in hits[other][:5]], other


def test_search_forgives_one_slip(visit: Open) -> None:
    """A name or a term of five letters or more is found with any one of its letters wrong, whatever the slip."""
    wanted = {part: place for name, place in people(visit("people.html")).items() for part in name.split()}
    page = searching(visit, "glossary.html")
    wanted |= {name: place for name, (place, _) in terms(page).items()}
    long = [word for word in wanted if len(word) > 4 and word.isalpha()]
    slipped = [
        (slip, made(word, at), word) for slip, made in SLIPS.items() for word in long for at in range(1, len(word) + 1)
    ]
    hits = found_for(page, (wrong for _, wrong, _ in slipped))
    missed = [one for one in slipped if wanted[one[2]] not in [address for _, address in hits[one[1]]]]
    assert missed == []


def test_search_puts_what_is_called_so_first(visit: Open) -> None:
    """Whoever types the title of a page or a section gets it first."""
    page = searching(visit)
    titles = [title for _, title, _, _ in page.evaluate("() => searchIndex") if title]
    first = found_for(page, titles)
    assert {title: hits[:1] for title, hits in first.items() if not hits or hits[0][0] != title} == {}


def test_search_that_finds_nothing_says_what_to_try(visit: Open) -> None:
    """It repeats the words and names three other ways."""
    page = searching(visit)
    assert found(page, "xqzzyx") == []
    told = page.locator("#hits-count").inner_text()
    assert told == "No result for “xqzzyx”. Try fewer words, a surname, or a term from the glossary."


def test_the_choices_of_the_quiz_can_be_chosen(visit: Open) -> None:
    """The first choice of a question counts, opens the answer, and is told with the score."""
    page = visit("quiz.html")
    answer = page.locator("details.question strong").first.text_content()
    choices = page.locator("details.question").first.locator("xpath=preceding-sibling::ul[1]").locator("button")
    right = choices.filter(has_text=answer).first
    right.click()
    assert right.inner_text() == f"{answer} ✓ right"
    assert page.locator("details.question").first.get_attribute("open") is not None
    choices.last.click()
    assert page.locator("#score").inner_text().startswith("1 of 1 right so far")


def test_a_table_of_few_columns_is_stacked_on_a_phone(visit: Open) -> None:
    """Its rows fit the window, each cell under the name of its column."""
    page = visit("taiwan.html", width=390)
    table = page.locator(".stack table").first
    assert table.evaluate("(e) => e.scrollWidth <= e.clientWidth + 1")
    told = "(e) => getComputedStyle(e, '::before').content"
    assert table.locator("td").first.get_attribute("data-th") in table.locator("td").first.evaluate(told)


def test_search_puts_the_source_first_for_quoted_words(visit: Open) -> None:
    """And for a name right behind the page that is called so."""
    page = searching(visit, "source.html")
    words = page.evaluate("() => searchIndex.find(([place]) => place == 'source.html#s1')[2]")
    assert found(page, f'"{" ".join(words.split()[3:7])}"')[0][1] == "source.html#s1"
    page = searching(visit, "people.html")
    for name, hits in found_for(page, people(page)).items():
        assert hits[0][1] == people(page)[name], name
        assert hits[1][1].startswith("source.html#s"), name


def test_search_folds_spellings(visit: Open) -> None:
    """British and American ones find the same."""
    page = searching(visit)
    for one, other in (("stabilise", "stabilize"), ("recognises", "recognizes"), ("labour", "labor")):
        assert found(page, one) == found(page, other)
    assert found(page, "stabilise")


def test_search_knows_no_page_of_checks_and_no_wrong_answers(visit: Open, site: Path) -> None:
    """Verification, and the choices of the quiz."""
    index = (site / "search/index.js").read_text("utf-8")
    assert '"verification.html' not in index
    page = visit("quiz.html", java_script_enabled=False)
    question = page.locator("details.question").first
    answer = question.locator("strong").text_content()
    choices = question.locator("xpath=preceding-sibling::ul[1]").locator("li").all_text_contents()
    told = next(row for row in index.split('["') if row.startswith("quiz.html#question-1"))
    assert answer in told and " ".join(choices) not in told and choices[-1] not in told


def test_an_empty_box_offers_people_and_terms(visit: Open) -> None:
    """Before anything is typed, and again when it is cleared."""
    page = searching(visit, "people.html")
    wanted = list(people(page))[:6]
    assert [title for title, _ in found(page, "")][: len(wanted)] == wanted
    assert any("glossary.html#term-" in address for _, address in found(page, ""))


def test_search_says_what_it_took_a_word_for(visit: Open) -> None:
    """In plain words, as the pages write it."""
    page = searching(visit, "people.html")
    name = next(part for full in people(page) for part in full.split() if len(part) > 5)
    wrong = name[:-2] + "q" + name[-1]
    count = len(page.evaluate("() => searchIndex")) and found(page, wrong) and page.locator("#hits-count").inner_text()
    assert str(count).startswith(f"No exact match for “{wrong}”. Results for “{name}” (")
