"""Pages: words of a source stay words, evidence becomes notes, terms become links, text is kept."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.model import File, Site
from generator.pages.edition import Entry
from generator.pages.glossary_links import anchored, entries, linked
from generator.pages.markup import Markdown, escaped
from tests.written import with_edits, written

SEED = "seeds/strike.txt"
ARTICLE = "Maria Okonkwo said the strike would last. The port is closed."
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"]
TERM = Entry("Night pay", ("night rate",), 'A higher wage. "Paid" late.', "term-night-pay")


def made(files: dict[str, str], article: str = ARTICLE) -> Site:
    contributed = [File(f"site_src/{path}", text.encode()) for path, text in files.items()]
    return build([File(SEED, article.encode())], contributed, date(2024, 1, 1))


def page(site: Site, path: str) -> str:
    return next(page.markdown for page in site.pages if page.path == path)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=60
    )
)
def test_words_of_a_source_stay_words(words: str) -> None:
    """Whatever a source holds, the page shows exactly that, and never a link, a heading or a script."""
    html = markdown.markdown(f"Said: {escaped(words)}", extensions=EXTENSIONS)
    tree = ElementTree.fromstring(f"<div>{html}</div>")
    assert {element.tag for element in tree.iter()} <= {"div", "p", "span"}
    assert " ".join("".join(tree.itertext()).split()) == " ".join(f"Said: {words}".split())


@pytest.mark.parametrize(
    "opening", ["1. May", "- dash", "+ plus", ": colon", "# hash", "> more", "!!! note", "::: block", "=== x", "``` x"]
)
def test_a_sentence_opens_no_block(opening: str) -> None:
    """A sentence that begins as a list, a heading or a quotation would stays a sentence."""
    html = markdown.markdown(escaped(f"{opening} words"), extensions=EXTENSIONS)
    assert ElementTree.fromstring(html).tag == "p"
    assert ElementTree.fromstring(html).text == f"{opening} words"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Qin Gang (秦刚)", 'Qin Gang (<span lang="zh">秦刚</span>)'),
        ("東京タワー, a tower", '<span lang="ja">東京タワー</span>, a tower'),
        ("plain", "plain"),
    ],
)
def test_words_in_chinese_characters_say_their_language(words: str, expected: str) -> None:
    """A screen reader speaks them rightly, and a browser draws them with the right characters."""
    assert escaped(words) == expected


def test_markdown_is_not_escaped_twice() -> None:
    """What is Markdown already passes as it is."""
    assert escaped(Markdown("**a**")) == "**a**"


def test_what_rests_on_a_sentence_or_a_work_is_named_or_counted() -> None:
    """Twelve pages are named, the others counted, on the source page and on the references page."""
    pages = {f"n{n:02}.md": f'# N{n:02}\n\nThe port is closed.[^"port is closed"] It is old.[^a]\n' for n in range(14)}
    works = "a:\n  title: A\n  publisher: B\n  issued: 2019\n  note: read in a copy\n"
    site = made(pages | {"references.yml": works})
    for path, more in (("source.md", 4), ("references.md", 2)):  # two pages of ours cite the sentence too
        assert f" and {more} more pages." in page(site, path)
        assert "[N13](n13.md)" not in page(site, path)


LINKS = {
    "the first use only": ("Night pay and night pay.", "[Night pay](…) and night pay."),
    "another name": ("A night rate.", "A [night rate](…)."),
    "any case": ("NIGHT PAY", "[NIGHT PAY](…)"),
    "over a line break": ("on night\npay", "on [night\npay](…)"),
    "not inside a word": ("overnight pay", "overnight pay"),
    "never in a quotation": ("“Night pay” and night pay", "“Night pay” and [night pay](…)"),
    "never between straight marks": ('"Night pay" and night pay', '"Night pay" and [night pay](…)'),
    "never in a heading": ("# Night pay\n\nnight pay", "# Night pay\n\n[night pay](…)"),
    "never in an underlined heading": ("Night pay\n===\n\nnight pay", "Night pay\n===\n\n[night pay](…)"),
    "never in a link": ("[night pay](a.md) night pay", "[night pay](a.md) [night pay](…)"),
    "never in inline code": ("`night pay` night pay", "`night pay` [night pay](…)"),
    "never in fenced code": ("```\nnight pay\n```\nnight pay", "```\nnight pay\n```\n[night pay](…)"),
    "never in indented code": ("A\n\n    night pay\n\nnight pay", "A\n\n    night pay\n\n[night pay](…)"),
    "in a nested list": ("- A\n\n    - night pay", "- A\n\n    - [night pay](…)"),
    "never in a tag": ('<b title="night pay">night pay</b>', '<b title="night pay">[night pay](…)</b>'),
    "never in raw HTML": ("<p>night pay</p>\n\nnight pay", "<p>night pay</p>\n\n[night pay](…)"),
    "never in a picture": (
        "<svg><text>night pay</text></svg> night pay",
        "<svg><text>night pay</text></svg> [night pay](…)",
    ),
    "never under a picture": (
        "<figure><b>night pay</b></figure>\n\nnight pay",
        "<figure><b>night pay</b></figure>\n\n[night pay](…)",
    ),
    "never in a note's label": ("A.[^night pay] night pay", "A.[^night pay] [night pay](…)"),
}


@pytest.mark.parametrize(("text", "expected"), LINKS.values(), ids=LINKS)
def test_the_first_use_of_a_term_links_to_its_entry(text: str, expected: str) -> None:
    """Once on a page, and never in quotations, headings, links or code."""
    address = 'glossary.md#term-night-pay){.term data-tip="A higher wage."}'
    page = written(text)
    links = linked(page, {}, (TERM,), "glossary.md")
    assert with_edits(page, *links.edits) == expected.replace("…)", address)
    assert links.terms == ("term-night-pay",) * ("…)" in expected)


def test_entries_of_a_glossary() -> None:
    """Headword, other names, definition, and an address on each headword."""
    text = "# Glossary\n\nNight pay[^a]\n:   A higher *wage*.\n:   *Also:* night rate; late money\n\nWords.\n"
    site = made({"glossary.md": text, "references.yml": "a:\n  title: T\n"})
    assert site.checked[0].contribution.text == text
    page = written(text)
    (entry,) = entries(page.reading)
    assert (entry.name, entry.aliases, entry.anchor) == ("Night pay", ("night rate", "late money"), "term-night-pay")
    assert entry.definition == "A higher wage."
    assert "Night pay[^a] {#term-night-pay}\n:   A higher" in with_edits(page, *anchored(page, (entry,)))


def test_text_around_blocks_is_kept_to_the_character() -> None:
    """Odd spacing, code and HTML included; only citations and terms change, and front matter is added."""
    body = "# People  \n\n*  odd   spacing\n\n\t<b>html</b>\n\n```\n::: who-is-who\n```\n\n\n::: who-is-who\n\nEnd?"
    written = page(made({"people.md": body}), "people.md")
    before, after = body.split("\n::: who-is-who\n\nEnd?")[0], "End?"
    assert written.split("---\n", 2)[2].startswith(before)
    assert after in written


def test_a_page_in_a_folder_links_back_to_the_source() -> None:
    """Notes and terms find their way from any depth."""
    text = '# N\n\nMaria Okonkwo said the strike would last.[^"the strike would last"]\n'
    written = page(made({"a/b/notes.md": text}), "a/b/notes.md")
    assert "strike would last.[^1]" in written
    assert "[^1]: [Sentence 1](../../source.md#s1): Maria Okonkwo said" in written


def test_added_pages_come_last_by_title() -> None:
    """The menu has the generated pages in their order, then what people added."""
    site = made({"z.md": "# Another\n\nWhy?\n", "a.md": "# Zebra\n\nWhy?\n"})
    paths = [page.path for page in site.pages]
    assert paths[:2] == ["index.md", "people.md"]
    assert paths[-2:] == ["z.md", "a.md"]


def added(number: int) -> dict[str, str]:
    return {f"n{index:02}.md": f"# Note {index:02}\n\nWhy?\n" for index in range(number)}


def test_few_added_pages_stand_in_the_menu_itself() -> None:
    """There is no index then, and no section."""
    site = made(added(7))
    assert [page.section for page in site.pages if page.section] == []
    assert "contributed.md" not in [page.path for page in site.pages]


def test_many_added_pages_are_one_section_with_an_index() -> None:
    """The index comes first and lists all by title, those in folders under the folder's name, with descriptions."""
    more = {"field_notes/dam 1.md": "---\ntitle: Dam\ndescription: What we saw.\n---\nWhy?\n"}
    site = made(added(7) | more)
    inside = [page.path for page in site.pages if page.section == "Contributed pages"]
    assert inside == ["contributed.md", "field_notes/dam 1.md", *added(7)]
    lines = [line for line in page(site, "contributed.md").splitlines() if line.startswith(("- ", "## "))]
    assert lines[:2] == ["- [Note 00](n00.md)", "- [Note 01](n01.md)"]
    assert lines[-2:] == ["## Field notes", "- [Dam](field_notes/dam%201.md): What we saw."]


def test_the_index_of_added_pages_can_be_taken_over() -> None:
    """As any generated page: its title names the section, however few pages there are."""
    site = made(added(1) | {"contributed.md": "# Our notes\n\n::: contributed-pages\n\nWhat else?\n"})
    assert [page.path for page in site.pages if page.section == "Our notes"] == ["contributed.md", "n00.md"]
    assert "- [Note 00](n00.md)" in page(site, "contributed.md")


def test_a_background_page_is_named_after_its_issue() -> None:
    """By the seed's front matter, or by the text's first topic."""
    site = made({}, f"---\nbackground: Night pay\n---\n{ARTICLE}")
    assert "night-pay.md" in [page.path for page in site.pages]


BLOCKS = {
    "misspelt": ("people.md", "::: who-is-hwo", "write `::: who-is-who`"),
    "of another page": ("people.md", "::: issue-table", "move it to site_src/statements.md"),
    "on a page of one's own": ("mine.md", "::: issue-table", "move it to site_src/statements.md"),
    "with words behind it": ("people.md", "::: who-is-who and more", "write `::: who-is-who` alone"),
    "of nobody": ("people.md", "::: person Maria Okonko", "write `::: person Maria Okonkwo`"),
}


@pytest.mark.parametrize(("path", "line", "fix"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_that_cannot_be_filled_is_a_problem(path: str, line: str, fix: str) -> None:
    """It names the line, the nearest block and what to do."""
    (problem,) = made({path: f"---\ntitle: T\n---\n# T\n\n{line}\n"}).problems
    assert (problem.path, problem.line) == (f"site_src/{path}", 6)
    assert fix in problem.fix


def test_a_day_that_dates_are_counted_from_says_where_it_is_from() -> None:
    """Where an editor inferred the day of a text from the text, no date of the timeline passes for the text's own."""
    note = "an editor’s inference from the weather"
    seed = f"---\npublished: 2023-06-18\npublished_note: {note}\n---\nThe port closed on Friday."
    written = next(
        page
        for page in build([File("seeds/a.txt", seed.encode())], [], date(2024, 1, 1)).pages
        if page.path == "timeline.md"
    )
    assert f"counted from 18 June 2023: {note}.\n" in written.markdown


def test_a_source_that_comes_first_names_the_background_page_and_is_said_to() -> None:
    """By its file name, capitals or not; the page that was the background page until then says what to do."""
    talks = File("seeds/talks.txt", f"---\nbackground: Night pay\n---\n{ARTICLE}".encode())
    page = File("site_src/night-pay.md", b"# Night pay\n\n::: source-says\n")
    later = File("seeds/Train.txt", b"---\nbackground: Trains\n---\nThe train was late.")
    assert build([later, talks], [page], date(2024, 1, 1)).problems == ()
    first = File("seeds/Morning.txt", later.content)
    (problem,) = build([first, talks], [page], date(2024, 1, 1)).problems
    assert "seeds/Morning.txt makes it trains.md" in problem.why
    assert problem.fix.startswith("give seeds/Morning.txt a name that comes after seeds/talks.txt, or move the line to")


def test_a_background_page_of_another_name_says_what_names_it() -> None:
    """With one source, too."""
    (problem,) = made({"night-shifts.md": "# Night shifts\n\n::: source-says\n"}).problems
    assert f"named after the issue of {SEED}" in problem.why
    assert f"write `background: Night shifts` in the front matter of {SEED}" in problem.fix


NAMES_TWICE = {
    "a headword": ("Quay[^a]\n:   A wall.\n\nDock[^a]\n:   A bay.\n\nquay[^a]\n:   A place.\n", 7),
    "another name": ("Quay[^a]\n:   A wall.\n\nDock[^a]\n:   A bay.\n:   *Also:* bay; Quay\n", 4),
    "told apart in brackets": ("Quay (wall)[^a]\n:   A wall.\n\nQuay (town)[^a]\n:   A town.\n", 0),
    "two definitions of one": ("Quay[^a]\n:   A wall.\n:   A place.\n:   *Also:* quay\n", 0),
}


@pytest.mark.parametrize(("glossary", "line"), NAMES_TWICE.values(), ids=NAMES_TWICE)
def test_a_name_stands_for_one_entry(glossary: str, line: int) -> None:
    """A link to it could lead to one of two only."""
    work = "a:\n  title: T\n  publisher: P\n  issued: 2019\n  note: read in a copy\n"
    found = made({"glossary.md": glossary, "references.yml": work}).problems
    assert [(one.line, "stands for two entries" in one.what) for one in found] == ([(line, True)] if line else [])


@pytest.mark.parametrize(("name", "holds"), [("Maria Okonkwo", True), ("Maria Okonko", False)])
def test_a_correction_names_somebody_of_the_text(name: str, holds: bool) -> None:
    """What would correct nothing is said, on its line, with the nearest name."""
    article = f'---\ncorrections:\n  - person: "She left"\n    is: {name}\n---\n{ARTICLE} She left.\n'
    found = made({}, article).problems
    assert [(one.line, "Maria Okonkwo" in one.why) for one in found] == ([] if holds else [(4, True)])


def test_a_page_that_holds_nothing_is_in_no_menu_and_nothing_leads_to_it() -> None:
    """A reader of a small text meets no quiz without a question and no glossary without a word."""
    site = made({}, "The dam broke. Water ran down the valley.")
    bare = {one.path for one in site.pages if one.bare}
    assert {"people.md", "timeline.md", "glossary.md", "quiz.md", "references.md", "corrections.md"} <= bare
    led = set(re.findall(r"\]\((\w+\.md)", page(site, "index.md")))
    assert led and not led & bare


def test_a_text_of_one_sentence_is_told_once_on_the_summary() -> None:
    """No heading stands above the same words again."""
    told = page(made({}, "The dam at Dale broke on Monday."), "index.md")
    assert told.count("The dam at Dale broke on Monday.[") == 1
    assert "## The main points" not in told and "## In full" not in told
