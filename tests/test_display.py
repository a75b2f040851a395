"""What is printed of a source: all of it, the sentences that are cited, or none, on every page alike."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.build import build
from generator.model import File, Page

SENTENCES = (
    "Mayor Anna Weber said on Tuesday that the old dam above the town had held.",
    "“We were lucky this time and we know it,” she said.",
    "The valley has been flooded four times since 1998, in spring each time.",
    "Minister Li Wei told reporters that the dam would be raised by two metres.",
    "Nobody in the lower town wants to sleep at home while the rain goes on.",
)
NOTES = (
    "---\ndescription: What was said.\n---\n# Notes\n\nThe dam would be raised, Minister Li Wei told reporters."
    '[^"the dam would be raised"]\n'
)
WRITTEN = {
    "nobody": {},
    "a person": {"notes.md": NOTES, "people.md": "# People\n\nWho are they?\n\n::: who-is-who\n\n::: everyone-else\n"},
}


def pages(display: str, written: dict[str, str] | None = None) -> dict[str, str]:
    text = f"---\npublished: 2024-05-03\ndisplay: {display}\n---\n{' '.join(SENTENCES)}"
    contributed = [File(f"site_src/{path}", words.encode()) for path, words in (written or {}).items()]
    site = build([File("seeds/flood.txt", text.encode())], contributed, date(2024, 5, 4))
    assert site.problems == ()
    return {page.path: _read(page) for page in site.pages}


def _read(page: Page) -> str:
    """A page as words: marks of Markdown away, front matter kept, for other programs read it."""
    return " ".join(re.sub(r"[\\*]|\[\^\d+\]|<[^>]+>", "", page.markdown).split())


def shown(page: str) -> list[int]:
    """The numbers of the sentences whose words stand on a page: eight in a row are a copy."""
    words = [sentence.split() for sentence in SENTENCES]
    runs = [[" ".join(line[at : at + 8]) for at in range(len(line) - 7)] for line in words]
    return [number for number, pieces in enumerate(runs, 1) if any(piece in page for piece in pieces)]


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_of_a_text_that_may_not_be_shown_no_page_has_a_sentence(written: dict[str, str]) -> None:
    """Summary, statements, timeline, source, quiz, notes and what other programs read."""
    assert {path: shown(words) for path, words in pages("none", written).items() if shown(words)} == {}


def test_its_source_page_has_numbers_and_who_uses_them() -> None:
    """And says why there are no words."""
    source = pages("none", WRITTEN["a person"])["source.md"]
    assert source.count("(not shown: the text may not be republished)") == len(SENTENCES)
    assert re.search(r"4&nbsp;\(not shown: [^)]+\) .*Sentence 4: Used on .*Notes", source)
    assert "Copy sentence" not in source


def test_a_note_has_the_quoted_words_of_its_citation_alone() -> None:
    """They stand on the page that quotes them; who speaks is said as ever."""
    notes = pages("none", WRITTEN["a person"])["notes.md"]
    assert "Sentence 4, in part: the dam would be raised — Speaking: Li Wei." in re.sub(r"\]\([^)]*\)|\[", "", notes)


def test_a_page_says_that_words_are_withheld() -> None:
    """Where they would stand; who said something to whom stays."""
    made = pages("none")
    assert "The words of the source may not be republished here." in made["index.md"]
    assert "told: words not shown" in made["statements.md"]
    assert "Indirect speech, to reporters" in made["statements.md"]


def test_an_excerpt_shows_what_is_cited() -> None:
    """The article's own voice is named by number, and its sentences are left out of the source page."""
    made = pages("excerpt")
    cited = {1, 2, 3, 4}
    assert set(shown(made["source.md"])) == cited
    assert shown(made["statements.md"]) == [1, 2, 4]
    assert "sentences, not shown here: [3](source.md#s3), [5](source.md#s5)." in made["statements.md"]
    assert made["source.md"].count("(not shown: no page cites it)") == 1


def test_a_citation_opens_a_sentence_of_an_excerpt() -> None:
    """Whoever cites it shows it."""
    notes = '# Notes\n\nNobody in the lower town wants to sleep at home.[^"Nobody in the lower town"]\n'
    made = pages("excerpt", {"notes.md": notes})
    assert 5 in shown(made["source.md"])
    assert 5 in shown(made["notes.md"])


def test_a_full_text_is_shown_in_full() -> None:
    """With a button for each citation."""
    source = pages("full")["source.md"]
    assert shown(source) == [1, 2, 3, 4, 5]
    assert source.count("Copy sentence") == 5


@pytest.mark.parametrize("display", ["full", "excerpt", "none"])
def test_each_way_has_all_pages(display: str) -> None:
    """No page is lost."""
    assert {"index.md", "people.md", "statements.md", "timeline.md", "source.md", "quiz.md"} <= set(pages(display))


@pytest.mark.parametrize("display", ["excerpt", "none"])
def test_the_index_of_terms_links_to_sentences_without_printing_them(display: str) -> None:
    """That a term stands in a sentence is no reason to show the sentence."""
    glossary = "# Glossary\n\nLower town[^a]\n:   The part of the town by the river.\n"
    works = "a:\n  title: A map\n  publisher: The town\n  issued: undated\n  note: read in a copy\n"
    found = pages(display, {"glossary.md": glossary, "references.yml": works})
    assert "[5](source.md#s5)" in found["glossary.md"]
    assert 5 not in shown(found["glossary.md"])
