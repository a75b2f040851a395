"""Sentences: where they end, and that no character is lost or changed.

`golden_rules_en.json` holds the 48 English golden rules of pySBD (https://github.com/nipunsadvilkar/pySBD), which
took them from Pragmatic Segmenter; both are under the MIT licence.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inputs.sources import sources
from generator.model import File
from generator.text.sentences import sentences
from generator.text.story import story, unread

GOLDEN = json.loads((Path(__file__).parent / "golden_rules_en.json").read_text(encoding="utf-8"))
CASES = {
    "full stop inside the quotation": ["He said: “We waited.”", "Nobody came."],
    "speaker after the quotation": ["“We waited.” he said.", "Nobody came."],
    "question inside a sentence": ["“Who came?” asked the mayor.", "Nobody."],
    "title": ["Mr. Qin met Dr. Lee and Gen. Ali on Monday.", "They spoke."],
    "initials": ["J. K. Rowling and George W. Bush spoke.", "They left."],
    "country": ["She left the U.S. on Friday.", "She came back."],
    "country at the end": ["They met in the U.S.", "The talks went on."],
    "decimals": ["It rose by 3.5 per cent to $4.25.", "It fell."],
    "time of day": ["It began at 9 a.m. on Friday.", "It ended at 6 p.m.", "They left."],
    "number": ["He was No. 4 on the list.", "She was first."],
    "company": ["Smith & Co. of London bought it.", "Acme Inc. sold it."],
    "ellipsis": ["He waited … and waited.", "Nobody came."],
    "brackets": ["It was late (about 9 p.m. local time) when it ended.", "They left."],
    "non-Latin names": ["Ōe met Čapek in Łódź.", "Žižek spoke.", "Émile left."],
    "month at the end": ["It began in Feb.", "It ended on Mar. 3."],
    "state": ["Sen. Ann Lee, D-Calif., left for Boca Raton, Fla.", "She came back."],
    "question by a named speaker": ["“Really?” Lee asked.", "“No!” Mayor Ann Day said.", "Nobody asked."],
    "credit of a picture": ["The dam in May", "Image: Ann Lee.", "It held."],
    "marks of notes": ["It killed 12.[1]", "Nobody claimed it.[2][3]", "It was late."],
    "ellipsis before a sentence": ["It was over.", "... Then it began."],
    "name in small letters": ["Twelve came.", "iPhone sales rose.", "eBay lost."],
    "mark in a firm's name": ["Yahoo! Inc. lost.", "It fell."],
    "name under a quotation": ["“It was a long game.” – Ann Lee"],
    "initial letter of a vitamin": ["It holds vitamin C.", "The rest is water."],
}


@pytest.mark.parametrize("rule", GOLDEN, ids=lambda rule: rule["text"][:40])
def test_golden_rules(rule: dict[str, list[str]]) -> None:
    """All 48 of pySBD's."""
    text = str(rule["text"])
    assert [sentence.span.of(text) for sentence in sentences(text)] == rule["sentences"]


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES)
def test_where_sentences_end(expected: list[str]) -> None:
    """One row a form; the row is the expected result."""
    text = " ".join(expected)
    assert [sentence.span.of(text) for sentence in sentences(text)] == expected


LAYOUTS = {
    "one line a paragraph": ("A came. B left.\nC stayed.", ["A came.", "B left.", "C stayed."], [1, 1, 2]),
    "blank lines": ("A came.\n\nB left.", ["A came.", "B left."], [1, 2]),
    "a heading without a full stop": (
        "Floods on the Ahr\n\nThe river rose.",
        ["Floods on the Ahr", "The river rose."],
        [1, 2],
    ),
    "a heading over the first line": (
        "Floods\nThe river rose.",
        ["Floods", "The river rose."],
        [1, 2],
    ),
    "a bullet list": ("He named:\n- the dam\n- the weir\n", ["He named:", "- the dam", "- the weir"], [1, 2, 3]),
    "Windows lines": ("A came.\r\nB left.\r\n", ["A came.", "B left."], [1, 2]),
    "a byte-order mark": ("\ufeffA came.\n", ["A came."], [1]),
    "a no-break space": ("A came.\u00a0B left.", ["A came.", "B left."], [1, 1]),
    "wrapped by hand": (
        "The river rose by six metres in the night from Tuesday\nto Wednesday, and the dam at the upper end of\n"
        "it held. Nobody was hurt, the mayor of the town\nsaid.\n",
        [
            "The river rose by six metres in the night from Tuesday\nto Wednesday, and the dam at the upper end of\n"
            "it held.",
            "Nobody was hurt, the mayor of the town\nsaid.",
        ],
        [1, 1],
    ),
    "a line that goes on in small letters": ("The river rose\nand fell.", ["The river rose\nand fell."], [1]),
    "a line that a short form ends": (
        "It sold its U.S.\nfarms. It left.",
        ["It sold its U.S.\nfarms.", "It left."],
        [1, 1],
    ),
    "nothing": ("", [], []),
    "white space": (" \n\t\n", [], []),
}


@pytest.mark.parametrize(("text", "expected", "paragraphs"), LAYOUTS.values(), ids=LAYOUTS)
def test_lines_and_paragraphs(text: str, expected: list[str], paragraphs: list[int]) -> None:
    """What a line break means depends on how the text is laid out."""
    found = sentences(text)
    assert [sentence.span.of(text) for sentence in found] == expected
    assert [sentence.paragraph for sentence in found] == paragraphs


@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(' .!?\n“”"’()AbMr1')), max_size=200))
def test_sentences_and_gaps_are_the_text(text: str) -> None:
    """Spans in order, numbered from 1, and only white space between them."""
    found = sentences(text)
    assert [sentence.number for sentence in found] == list(range(1, len(found) + 1))
    edges = [0, *(edge for sentence in found for edge in (sentence.span.start, sentence.span.end)), len(text)]
    assert edges == sorted(edges)
    gaps = [text[start:end] for start, end in list(pairwise(edges))[::2]]
    assert not "".join(gaps).replace("\ufeff", "").strip()
    assert all(sentence.span.of(text).strip() for sentence in found)


# What may stand around a story, whole or in part, and lines that a wrapped text may have.
LINES = st.sampled_from(
    (
        "By Ann Lee", "Ann Lee", "(Reuters)", "REUTER", "Reuters.", "ADVERTISEMENT", "3 May 2020", "Read more: Dams",
        "DAM TO CLOSE", "Dam to close", "Licences checked", "Comments", "Bob: A shame.", "|", "(Ann Lee, Oz News)",
        "    OSLO, May 3 - The dam above the town will close next week,", "the owner of the wall said, after a leak.",
        "The owner's share of the costs for the wall had once", "amounted to half of all that the town paid in a year.",
        "The dam will close. It leaks.", "Photo: Ann Lee", "The dam in May. Ann Lee/Reuters", "", "",
    )
)  # fmt: skip


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in text.casefold().split() if any(map(str.isalnum, word)))


def lost(seed: str) -> Counter[str]:
    """The words of a seed that are in no sentence, not in its title, and not told to be left out; or that are twice."""
    (source,), _ = sources([File("seeds/case.txt", seed.encode())])
    kept = words(*(one.span.of(source.text) for one in story(source.text)), *(one.words for one in unread(source)))
    whole = words(source.above, source.text)
    return (whole - kept - words(source.title)) + (kept - whole)


@given(st.lists(LINES, min_size=1, max_size=9).map("\n".join).filter(words))
def test_every_word_of_a_seed_is_read_or_told_to_be_left_out(seed: str) -> None:
    assert not lost(seed)


SEEDS = sorted(Path(__file__).parent.rglob("seeds/*.txt"))


@pytest.mark.parametrize("seed", SEEDS, ids=[f"{one.parent.parent.name}/{one.name}" for one in SEEDS])
def test_every_word_of_the_seeds_here_is_read_or_told_to_be_left_out(seed: Path) -> None:
    assert not lost(seed.read_text(encoding="utf-8"))


def test_a_long_paragraph_takes_time_in_proportion_to_its_length() -> None:
    """A hundred thousand sentences in one line are read, not only a hundred."""
    assert len(sentences("A came (and left). " * 100_000)) == 100_000
