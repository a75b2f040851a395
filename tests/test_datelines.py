"""Where the story begins: behind a dateline, and nowhere else."""

from __future__ import annotations

import pytest

from generator.facts.attribution.attributions import attributions
from generator.text.datelines import story_begins
from generator.text.sentences import sentences

DATELINES = (
    "OSLO (NTB) — ",
    "OSLO — ",
    "PORT LOUIS, Mauritius -- ",
    "SALEM, Ore. (AP) – ",
    "NEW DELHI, June 18 (Reuters) - ",
    "Paris (AFP) – ",
    "ST. LOUIS (AP) — ",
    "SÃO PAULO (AFP) — ",
    "WASHINGTON D.C. (AP) — ",
    "LONDON—",
    "NEW YORK, June 18 (Reuters) -",
    "Quezon City, Philippines (Example Wire) — ",
    "TRENTON — ",
    "Aug. 6 (UPI) -- ",
    "14 June (Reuters) - ",
    "(Reuters) — ",
    "(AFP) - ",
    "(CNN) ",
    "(OSLO, Norway) -- ",
    "(THE HAGUE) — ",
    "OSLO/Jan. 9, 2024 – ",
    "MANCHESTER: ",
    "NEW DELHI, June 18: ",
    "Paris: ",
    "OSLO, June 18, 2020 /PRNewswire/ -- ",
    "Oslo, Norway — ",
)
NONE = (
    "Oslo — a city — slept. ",
    "NATO — an alliance of 32 states — met. ",
    "Oslo - Bergen is a long way. ",
    "NATO — led by Mr. Smith — met. ",
    "NATO — an alliance of 32 states said no. ",
    "IBM - The firm met. ",
    "OK - I agree. ",
    "Apple (AAPL) - Shares rose. ",
    "Ann Lee (Labour) - She said no. ",
    "The NTB (a news agency) reported it. ",
    "HELP! - ",
    "UNESCO — The body met. ",
    "WARNING - Ice. ",
    "(Labour) - She said no. ",
    "(The firm) — it met. ",
    "Dam: The end. ",
    "BREAKING: The dam fell. ",
    "Paris: a city. ",
    "March 3 — the day came. ",
)


@pytest.mark.parametrize("dateline", DATELINES)
def test_the_story_begins_behind_a_dateline(dateline: str) -> None:
    """Its words are nobody's."""
    text = f"{dateline}Snow fell all night, the mayor said."
    assert text[story_begins(text, 0, len(text)) :] == "Snow fell all night, the mayor said."
    (found,) = attributions(text, sentences(text))
    assert [one.of(text) for one in found.content] == ["Snow fell all night"]


@pytest.mark.parametrize("words", NONE)
def test_other_dashes_belong_to_the_story(words: str) -> None:
    """An aside, a route, a shout."""
    assert story_begins(words + "Snow fell.", 0, len(words) + 10) == 0
