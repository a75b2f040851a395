"""The card for shared links: drawn without a font of the machine, or not at all, and never with half a sentence."""

from __future__ import annotations

import struct
from datetime import date

import pytest

from generator.build import CardWords, build, card_words
from generator.model import File
from generator.shells import card
from tests.conftest import Project
from tests.running import run
from tests.test_shells import ARTICLE

WORDS = CardWords("Flood on the river", "Mayor Anna Weber said the dam had held.", "Dale Post · 3 May 2024")
needs_library = pytest.mark.skipif(not card.AVAILABLE, reason="Pillow is not installed: no card is drawn")


@needs_library
def test_the_card_is_a_small_picture_of_the_usual_size() -> None:
    """1200 by 630, as those who show it expect, and quick to fetch."""
    content, message = card.card(WORDS)
    assert (content[:8], message) == (b"\x89PNG\r\n\x1a\n", "")
    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert len(content) < 60_000


@needs_library
def test_the_same_words_give_the_same_bytes() -> None:
    """No clock and no font of the machine."""
    assert card.card(WORDS) == card.card(WORDS)


@needs_library
@pytest.mark.parametrize(
    ("words", "expected"),
    [("It’s “late” – 40% of $3", True), ("Lucía", False), ("£31 million", False), ("秦刚", False), ("", True)],
)
def test_which_words_the_face_has_letters_for(words: str, expected: bool) -> None:
    """English, and little more; a dash is drawn as a hyphen."""
    assert card.drawable(words) == expected


@needs_library
def test_a_title_with_other_letters_gives_no_card() -> None:
    """A name without its accents is another name."""
    assert card.card(CardWords("Lucía Herrera", "", "")) == (b"", card.NO_LETTERS)


@needs_library
def test_a_sentence_is_whole_or_left_out() -> None:
    """Cut short it could lose its speaker."""
    alone = card.card(CardWords("Flood", "", ""))
    assert card.card(CardWords("Flood", "The dam had held, " * 60 + "the mayor said.", "")) == alone
    assert card.card(CardWords("Flood", "The dam had held, the mayor said.", "")) != alone


@needs_library
def test_lines_fit_between_the_margins() -> None:
    """Every one of them."""
    found = card.lines("The river Ahr rose by six metres on Tuesday, and the dam had held. " * 4, 40)
    assert len(found) > 3
    assert all(card._face(40).getlength(line) <= card.ROOM for line in found)


def test_without_the_library_there_is_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """Said in one line; the build goes on."""
    monkeypatch.setattr(card, "AVAILABLE", False)
    assert card.card(WORDS) == (b"", card.NO_LIBRARY)


def words_of(front: str) -> CardWords:
    text = f"---\n{front}\n---\nMayor Anna Weber said the dam had held."
    site = build([File("seeds/flood.txt", text.encode())], (), date(2024, 5, 4))
    return card_words(site.facts[0], site.title)


def test_the_words_of_the_card() -> None:
    """Title, sentence, publisher and day, all from the seed."""
    assert words_of("title: A flood\npublisher: Dale Post\npublished: 2024-05-03") == CardWords(
        "A flood", "Mayor Anna Weber said the dam had held.", "Dale Post · 3 May 2024"
    )
    assert words_of("title: A flood\npublisher: unknown").byline == ""


def test_a_text_that_may_not_be_shown_is_not_on_the_card() -> None:
    """`display: none` holds for pictures too."""
    assert words_of("display: none").sentence == ""


@needs_library
def test_a_site_with_an_address_links_its_card(project: Project) -> None:
    """On every page; a site without one has none, and an editor's own card stays."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/assets/own.png": b"\x89PNG"})
    settings = (folder / "mkdocs.yml").read_text()
    assert run(folder, "mkdocs", "build", "--strict").returncode == 0
    assert not (folder / "site" / card.FILE).exists()
    (folder / "mkdocs.yml").write_text(f"{settings}\nsite_url: https://example.org/flood\n")
    assert run(folder, "mkdocs", "build", "--strict").returncode == 0
    assert (folder / "site" / card.FILE).read_bytes()[:4] == b"\x89PNG"
    linked = '<meta property="og:image" content="https://example.org/flood/assets/card.png">'
    assert linked in (folder / "site/source.html").read_text()
    (folder / "mkdocs.yml").write_text(
        f"{settings}\nsite_url: https://example.org/flood\nextra:\n  card: assets/own.png\n"
    )
    assert run(folder, "mkdocs", "build", "--strict").returncode == 0
    assert not (folder / "site" / card.FILE).exists()
    assert "flood/assets/own.png" in (folder / "site/source.html").read_text()
