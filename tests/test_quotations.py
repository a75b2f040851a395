"""Where a text quotes: straight, curly, single, doubled, nested, unclosed, over paragraphs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.english.paragraphs import paragraphs
from generator.english.quotations import quotations

CASES = {
    "curly": ("She said “yes” and left.", ["“yes”"]),
    "straight": ('She said "yes" and left.', ['"yes"']),
    "doubled": ("She said ``yes'' and ''no'' and left.", ["``yes''", "''no''"]),
    "closed by two single marks": ("“We go,’’ Ann said. “It is late.”", ["“We go,’’", "“It is late.”"]),
    "three marks close both": ("''He said, 'go,''' Ann said.", ["''He said, 'go,'''"]),
    "british single, curly": ("‘We won’t go,’ she said.", ["‘We won’t go,’"]),
    "british single, straight": ("'We won't go,' she said.", ["'We won't go,'"]),
    "british single with a plural possessive": ("‘The workers’ party won,’ she said.", ["‘The workers’ party won,’"]),
    "apostrophes are no quotations": ("Don't mind the workers' rights of the '70s.", []),
    "nested single in double": ("“He called it a ‘mess’ today,” she said.", ["“He called it a ‘mess’ today,”"]),
    "nested curly in curly": ("“He said “no” twice,” she said.", ["“He said “no” twice,”"]),
    "inches are no quotation": ('The 6\'2" man said "yes".', ['"yes"']),
    "unclosed ends with its paragraph": ("She said “yes and left.\nHe stayed.", ["“yes and left."]),
    "each paragraph reopens": ("“One.\n\n“Two,” she said.", ["“One.", "“Two,”"]),
    "each paragraph reopens a single straight mark": (
        "He said: 'We won't go.\n\n'It's late.\n\n'We stay,' he said. 'No.'",
        ["'We won't go.", "'It's late.", "'We stay,'", "'No.'"],
    ),
    "a paragraph that is wrapped by hand": (
        "“Our thoughts\nare with her.\n\n“We will go.”",
        ["“Our thoughts\nare with her.", "“We will go.”"],
    ),
    "a lost single mark opens nothing": ("He said: 'We won't go.\n\nHe left.", []),
    "paragraphs that were run on in one": (
        '"One. It fell. "Two." He left. "Three."',
        ['"One. It fell.', '"Two."', '"Three."'],
    ),
    "a closing mark behind a space": ('"One ." He left. "Two."', ['"One ."', '"Two."']),
    "a closing mark alone opens nothing": ("Yes.” He left.", []),
    "angled": ("She said «oui» and left.", ["«oui»"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_stretches(text: str, expected: list[str]) -> None:
    """A quotation is found with its marks, the outermost only."""
    assert [span.of(text) for span in quotations(text)] == expected


@given(st.text(alphabet="ab .,\n“”\"'‘’`«»", max_size=60))
def test_order(text: str) -> None:
    """Quotations never overlap, never leave their paragraph, and lie in the order of the text."""
    found = quotations(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(span.start < span.end and any(block.covers(span) for block in paragraphs(text)) for span in found)
