"""Evidence that is not written as a label: one message, with the label to write."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File

SEED = "Blinken met Qin Gang in Beijing. The talks were candid. State media said the risk was “most prominent”."
WORKS = (
    "tra-1979:\n  title: Act\n  publisher: Congress\n  issued: 1979\n  note: read in a copy\n"
    "zeit:\n  title: Z\n  publisher: P\n  issued: 2023\n  note: read in a copy\n"
)
MEND = 'write [^"The talks were candid"].'
ROWS = "write the heads, then |---| with a part for each, then the rows."
# What stands behind a true sentence, and the end of the one message.
SLIPS = {
    "no caret": ('The talks were candid.["The talks were candid"]', MEND),
    "no caret, curly": ("The talks were candid.[“The talks were candid”]", MEND),
    "no end": ('The talks were candid.[^"The talks were candid"', MEND),
    "no end, and another sentence": (
        'The talks were candid.[^"The talks were candid" Blinken met Qin Gang in Beijing.[^"Blinken met"]',
        MEND,
    ),
    "no second mark": ('The talks were candid.[^"The talks were candid]', MEND),
    "round brackets": ('The talks were candid.(^"The talks were candid")', MEND),
    "the caret before": ('The talks were candid.^["The talks were candid"]', MEND),
    "the caret behind": ('The talks were candid.["The talks were candid"^]', MEND),
    "single marks": ("The talks were candid.[^'The talks were candid']", MEND),
    "single marks and no caret": ("The talks were candid.['The talks were candid']", MEND),
    "a key without a caret": ("The act became law in 1979.[tra-1979]", "write [^tra-1979]."),
    "a key without an end": ("The act became law in 1979.[^tra-1979", "write [^tra-1979]."),
    "two keys": ("The act became law in 1979.[^tra-1979; ^zeit]", "write [^tra-1979][^zeit]."),
    "two keys and a comma": ("The act became law in 1979.[^tra-1979, zeit]", "write [^tra-1979][^zeit]."),
    "two quotations": (
        'The talks were candid.[^"The talks"; "were candid"]',
        'write [^"The talks"][^"were candid"].',
    ),
    "the number of a sentence": ("The talks were candid.[^s2]", 'write [^"The talks"].'),
    "the number alone": ("The talks were candid.[^2]", 'write [^"The talks"].'),
    "the name of the source alone": ("The talks were candid.[^a]", 'write [^a "words of the sentence"].'),
    "a label in a paragraph of its own": (
        'The talks were candid.\n\n[^"The talks"]',
        "put it right behind the sentence.",
    ),
    "a label below a table": (
        '| What | How |\n|---|---|\n| The talks | The talks were candid. |\n[^"The talks"]',
        "put it right behind the sentence.",
    ),
    "another sign of a list": ('1) The talks were candid.[^"The talks"]', 'write "1. " for it.'),
    "a bullet of a word processor": ('• The talks were candid.[^"The talks"]', 'write "- " for it.'),
    "no marks at all": ("The talks were candid.[^The talks were candid]", MEND),
    "no marks behind a key": ("The act became law in 1979.[^tra-1979 became law]", 'write [^tra-1979 "became law"].'),
    "no marks before a pair": (
        "The talks were frank.[^The talks were candid ~ frank = candid]",
        'write [^"The talks were candid" ~ frank = candid].',
    ),
    "a word of the source misspelt": (
        'The talks were candid.[^"The talks were candied"]',
        'quote the words letter by letter, as [^"The talks"], or cite an outside work.',
    ),
    "the same slip in the text and the label": (
        'State media said the risk was “most promising”.[^"risk was “most promising”"]',
        'quote the words letter by letter, as [^"the risk"], or cite an outside work.',
    ),
    "a label that is near and one that holds": (
        'Blinken met Qin Gang, and the talks were candid.[^"Blinken met"][^"The talks were candied"]',
        'quote the words letter by letter, as [^"The talks"], or cite an outside work.',
    ),
    "a word misspelt": (
        'The taks were candid.[^"The talks were candid"]',
        'say which words of the evidence each stands for, [^"The talks were candid" ~ taks = …], or take it out.',
    ),
    "a key that is near": ("The act became law in 1979.[^tra-1978]", "or add tra-1978 to site_src/references.yml."),
    "the beginning of a key": ("The act became law in 1979.[^tra]", "or add tra to site_src/references.yml."),
    "a key that is near nothing": (
        "The act became law in 1979.[^act-of-taiwan]",
        'add act-of-taiwan to site_src/references.yml, or quote words of the source: [^"words"].',
    ),
    "an abbreviation": (
        '*[PRC]: the People’s Republic of China\n\nThe talks were candid.[^"The talks"]',
        "or make it an entry of site_src/glossary.md.",
    ),
    "a table right below a paragraph": ("See this:\n| A | B |\n|---|---|\n| Talks | Risk |", ROWS),
    "a table with too few dashes": ("| A | B |\n|---|\n| Talks | Risk |", ROWS),
    "a table without dashes": ("| A | B |\n| Talks | Risk |", ROWS),
    "a table of one column with a sentence below": ("| A |\n|---|\n| Talks |\nThe talks.", ROWS),
    "a quotation in another script": (
        '秦刚说风险是“最突出的”。[^"most prominent"]',
        "write it in the script of the source, or quote the source letter by letter.",
    ),
}
# What is no slip.
WELL = {
    "a label": 'The talks were candid.[^"The talks were candid"]',
    "a label with a space": 'The talks were candid.[^ "The talks were candid"]',
    "words in round brackets": 'State media said the risk was (“most prominent”).[^"most prominent"]',
    "a label below its line": 'The talks were candid.\n[^"The talks"]',
    "a number in brackets": 'The talks were candid.[^"The talks"] Blinken met Qin Gang (in Beijing).[^"Blinken met"]',
    "a link": 'The talks were [candid](people.md).[^"The talks were candid"]',
    "a stroke between words": 'The talks were candid | not friendly.[^"The talks were candid" ~ friendly = candid]',
    "an aside of an editor": 'The talks were [the] candid.[^"The talks were candid"]',
}


def problems(text: str) -> list[str]:
    files = [File("site_src/n.md", f"# Notes\n\n{text}\n".encode()), File("site_src/references.yml", WORKS.encode())]
    site = build([File("seeds/a.txt", SEED.encode())], files, date(2024, 1, 1), composed=False)
    return [str(one) for one in site.problems]


@pytest.mark.parametrize(("text", "fix"), SLIPS.values(), ids=SLIPS)
def test_one_slip_is_one_message(text: str, fix: str) -> None:
    """It says what to write; whoever pastes that has mended the page."""
    (told,) = problems(text)
    assert fix in told


@pytest.mark.parametrize("text", WELL.values(), ids=WELL)
def test_what_is_written_well_is_no_slip(text: str) -> None:
    """Labels, and brackets that are no evidence."""
    assert problems(text) == []


def test_what_is_proposed_for_words_of_two_places_stays_in_its_sentence() -> None:
    """A label that runs on into the next sentence would cite that too, and what it says would be asked for."""
    seed = "He called it a nuclear state. If they asked, nobody knew. No other calls it a nuclear state."
    page = '# Notes\n\nHe called it a nuclear state.[^"nuclear state"]\n'
    (problem,) = build(
        [File("seeds/a.txt", seed.encode())], [File("site_src/n.md", page.encode())], date(2024, 1, 1)
    ).problems
    assert problem.fix.endswith(
        '[^"called it a nuclear state"] (sentence 1) or [^"calls it a nuclear state"] (sentence 3).'
    )


def test_a_word_to_declare_beside_a_bad_label_gets_a_good_one() -> None:
    """What is proposed for the word has not the slip of the label."""
    page = "# Notes\n\nThe talks were odd.[^The talks were candid]\n"
    label, word = sorted(
        build([File("seeds/a.txt", SEED.encode())], [File("site_src/n.md", page.encode())], date(2024, 1, 1)).problems,
        key=lambda one: one.rule,
    )
    assert label.fix == 'write [^"The talks were candid"].'
    assert '[^"The talks" ~ odd = …]' in word.fix


def test_an_address_that_is_none_is_told_once() -> None:
    """In the list of works, and on no page that would lead there."""
    works = WORKS.replace("  note: read in a copy\n", "  URL: www.example.org/act\n", 1)
    page = File("site_src/n.md", b"# Notes\n\nThe act became law in 1979.[^tra-1979]\n")
    listed = File("site_src/references.yml", works.encode())
    site = build([File("seeds/a.txt", SEED.encode())], [page, listed], date(2024, 1, 1))
    assert [one.path for one in site.problems] == ["site_src/references.yml"]
    assert not [one.path for one in site.pages if "](<www" in one.markdown]
