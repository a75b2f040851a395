"""The gate: what each check lets pass and what it stops, on one small source."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build
from generator.facts.read import read
from generator.model import File, Problem, Site

TEXT = (
    "---\npublished: 2024-05-05\n---\n"
    'Mr Blinken said: "We do not support Taiwan independence." China said Taiwan is not a matter for foreign powers. '
    'The US opposes any unilateral changes to the status quo. "There is no room for compromise," Mr Qin said.\n\n'
    "On Friday, Maria Santos, the health minister, told reporters that 40 hospitals might close. "
    "The World Bank (WB) denied that it had cut the loan. Some villages lost power in February. "
    "The suspected spy left the city. Rain fell for almost six days. Nobody would leave the valley.\n"
)
WORKS = "handbook:\n  title: A Handbook\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"


def checked(page: str, name: str = "notes.md", text: str = TEXT, composed: bool = True) -> Site:
    contributed = [File(f"site_src/{name}", page.encode()), File("site_src/references.yml", WORKS.encode())]
    return build([File("seeds/talks.txt", text.encode())], contributed, date(2024, 6, 1), composed=composed)


def problems(page: str, name: str = "notes.md") -> tuple[Problem, ...]:
    return checked(page, name, composed=False).problems


def told_of(works: str, **pages: str) -> tuple[Problem, ...]:
    """The Problems of a list of works, beside pages of these names."""
    files = [File(f"site_src/{name}.md", text.encode()) for name, text in pages.items()]
    files.append(File("site_src/references.yml", works.encode()))
    return build([File("seeds/a.txt", b"Words.")], files, date(2024, 1, 1), composed=False).problems


def test_a_text_that_is_read_again_is_the_same_text() -> None:
    """What is kept of an earlier reading fits a later one of the same text, as while pages are served."""
    page = '# Notes\n\nThe loan had been cut by the World Bank.[^"denied that it had cut"]\n'
    before = problems(page)
    read.cache_clear()
    assert before and problems(page) == before


# ------------------------------------------------------------------- quotations

QUOTATIONS = {
    "We do not support Taiwan independence.": True,
    "We do support Taiwan independence.": False,
    "We do not support [and actually oppose all talk of] Taiwan independence.": False,
    "The US [no longer] opposes any unilateral changes to the status quo.": False,
    "We do ... support Taiwan independence ... no room for compromise": False,
    "We do ... support Taiwan independence": False,
    "no room for compromise ... We do not support": False,
    "support Taiwan independence": False,
    "a matter for foreign powers": False,
    "pport Taiwan indepen": False,
    "Taiwan independence": True,
    "[t]here is no room for compromise": True,
    "There is no room …": True,
    "[The US] opposes any unilateral changes": True,
    "We [the US] do not support Taiwan independence": False,
    "40 hospitals might close": True,
    "close": False,
}


def stopped(words: str, text: str = TEXT) -> list[int]:
    """The lines with a quotation that does not hold, of a page that puts words between marks on line 3."""
    page = f'# Notes\n\nIt was put as "{words}" that day.\n'
    return [one.line for one in checked(page, text=text, composed=False).problems if "quotation" in one.what]


@pytest.mark.parametrize(("words", "holds"), QUOTATIONS.items(), ids=QUOTATIONS)
def test_a_quotation_is_verbatim_and_means_what_it_meant(words: str, holds: bool) -> None:
    """Each verdict names the line."""
    assert stopped(words) == ([] if holds else [3])


BRACKETS = {
    "safer in calm water (ratio 0.40 [0.20-0.71])": True,
    "safer in calm water (ratio 0.40 [0.10-0.71])": False,
    "She [the pilot] saw nothing of it": True,
    "She [the captain] saw nothing of it": False,
    "The boats [the pilot] were": False,
    "a common tern [sic]": True,
    "a common [sic] tern": False,
}


@pytest.mark.parametrize(("words", "holds"), BRACKETS.items(), ids=BRACKETS)
def test_a_bracket_of_the_sources_own_stays_where_it_is(words: str, holds: bool) -> None:
    """It is quoted letter by letter, as all else is."""
    text = (
        "The boats were safer in calm water (ratio 0.40 [0.20-0.71]), said Olga Weir. "
        '"She [the pilot] saw nothing of it," Ms Weir said. A sign named "a common tern [sic]" on Monday.\n'
    )
    assert stopped(words, text) == ([] if holds else [3])


@pytest.mark.parametrize("words", [words for words, holds in QUOTATIONS.items() if holds], ids=str)
def test_a_quotation_holds_beside_its_citation(words: str) -> None:
    """The cited sentence is the one that has to hold it."""
    label = {"We ": "We do not support", "Tai": "We do not support", "40 ": "40 hospitals"}.get(words[:3], "")
    label = label or next((part for part in ("There is no room", "opposes any unilateral") if part[:9] in words), "")
    found = problems(f'# Notes\n\nThe words were "{words}" there.[^"{label or "There is no room"}"]\n')
    assert [one for one in found if "quotation" in one.what] == []


def test_a_quotation_of_another_sentence_does_not_hold() -> None:
    """It stands in the source, and not where the citation points."""
    (found,) = [one for one in problems('Mr Qin said "status quo" then.[^"no room for"]') if "quotation" in one.what]
    assert '"status quo" is not in it' in found.why


MARKS = {
    "entities": "&quot;{}&quot;",
    "named entities": "&ldquo;{}&rdquo;",
    "numbered entities": "&#8220;{}&#x201d;",
    "an element": "<q>{}</q>",
    "low and high": "„{}“",
    "single straight": "'{}'",
    "single curly": "‘{}’",
    "angled": "«{}»",
    "single angled": "‹{}›",
    "wide": "＂{}＂",
    "corners": "「{}」",
    "in bold": '**"{}"**',
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_whatever_marks_a_quotation_it_has_to_hold(marks: str) -> None:
    """All kinds of marks, and as HTML writes them; apostrophes are none."""
    for words, holds in (
        ("We do not support Taiwan", True),
        ("We do support Taiwan", False),
        ("We don't do it", False),
    ):
        found = [one for one in problems(f"It was put as {marks.format(words)} that day.\n") if "quotation" in one.what]
        assert (found == []) == holds, words
    assert not [one for one in problems("The workers' rights of the '70s, the dogs' food.") if "quotation" in one.what]


LABELS = {
    "a heading": ("## “{}” they say\n", 1),
    "a header cell": ("| “{}” | b |\n|--|--|\n| x | y |\n", 1),
    "the title of a note": ('!!! note "Who said “{}”"\n\n    Short.\n', 1),
    "a question": ("\nWho said “{}”?\n", 2),
    "a headword": ("“{}”\n:   What?\n", 1),
    "a short piece": ("“{}”\n", 1),
    "the words for a picture": ("![A sign with “{}”](a.png)\n", 1),
    "the title of a picture": ("![A map](a.png 'They wrote “{}” there')\n", 1),
    "the title of a link": ("[Why](index.md 'They wrote “{}” there')?\n", 1),
    "the description": ("---\ntitle: A\ndescription: Why it was “{}”.\n---\nWhy?\n", 3),
    "the title": ("---\ntitle: Why “{}”\n---\nWhy?\n", 2),
}


@pytest.mark.parametrize(("page", "line"), LABELS.values(), ids=LABELS)
def test_a_label_needs_no_evidence_but_what_it_quotes_holds(page: str, line: int) -> None:
    """Anywhere in the source, or in a sentence of the page that rests on an outside work."""
    assert problems(page.format("not support Taiwan")) == ()
    assert [one.line for one in problems(page.format("never support")) if "quotation" in one.what] == [line]
    assert problems(page.format("never support") + "\nThe book has “never support” there.[^handbook]\n") == ()


@pytest.mark.parametrize(
    "page", ["## {}\n", "| {} | b |\n|--|--|\n| x | y |\n", "![{}](a.png)\n", "---\ntitle: {}\n---\nWhy?\n"]
)
def test_a_label_tells_nothing_that_somebody_said(page: str) -> None:
    """It could change the verb unseen; that it names the matter is enough."""
    assert problems(page.format("What Mr Qin said of Taiwan")) == ()
    (found,) = problems(page.format("Mr Qin has admitted that Taiwan is lost"))
    assert "tells what somebody said" in found.what


def test_a_short_piece_keeps_the_numbers_of_what_it_cites() -> None:
    """A cell with a citation is held to it."""
    row = '| A | B |\n|---|---|\n| closed | {} may[^"40 hospitals"] |\n'
    assert problems(row.format(40)) == ()
    assert [one.what for one in problems(row.format(50))] == [
        'The number "50" does not stand so in the sentence that is cited.'
    ]


def test_one_slip_is_told_once() -> None:
    """Two names that the evidence has not are one Problem, with the sentence and the evidence told once."""
    found = problems('Rosa Lind closed 40 hospitals for Ivo Falk.[^"40 hospitals"]\n')
    (name,) = (one for one in found if one.rule == "name")
    assert name.what == 'The names "Rosa Lind" and "Ivo Falk" are not in the sentence that is cited.'
    assert name.fix == "cite the sentence that has them, or take the names out."


TYPES = st.lists(st.sampled_from([("'", "’"), ('"', "“"), ("-", "–"), (" ", "\u00a0"), ("...", "…")]), max_size=5)
TRUE = [
    "We do not support Taiwan independence",
    "opposes any unilateral changes to the status quo",
    "There is no room for compromise",
    "denied that it had cut the loan",
    "Some villages lost power in February",
]


@cache  # most changes of the marks change nothing in a sentence that has few
def quoted(words: str) -> tuple[Problem, ...]:
    return tuple(one for one in problems(f"It was put as “{words}” that day.\n") if "quotation" in one.what)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(TRUE), TYPES, st.sampled_from(["", ",", "."]), st.booleans())
def test_typography_raises_no_alarm(words: str, types: list[tuple[str, str]], mark: str, small: bool) -> None:
    """Curly and straight marks, dashes, no-break spaces, a closing comma, the case of the first letter."""
    for plain, other in types:
        words = words.replace(plain, other)
    words = words[0].lower() + words[1:] if small else words
    assert quoted(words + mark) == ()


# ------------------------------------------------------------------- evidence

EVIDENCE = {
    "a sentence without any": ("The end came late.", [1]),
    "the source covers one sentence": ('It was on Friday here. Mr Qin said no.[^"no room for"]', [1]),
    "a work covers the sentences before it": ("It was late that day. It rained all night.[^handbook]", []),
    "but not those behind it": ("It rained all night.[^handbook] It was late that day.", [1]),
    "headings and pieces are labels": ("# The end came late that day\n\nJust three words\n", []),
    "a short piece that says what somebody did": ("Weber lied. The long wait. Taiwan Strait.\n", [1]),
    "a short piece with a pronoun": ("He openly lied!\n", [1]),
    "questions are labels": ("Who came late that day?", []),
    "a headword covers its definition": ("Night pay[^handbook]\n:   A wage for work at night.\n", []),
    "a definition without evidence": ("Night pay\n:   A wage for work at night.\n", [2]),
    "a first cell covers its row": ("| A | B |\n| --- | --- |\n| 1998[^handbook] | The first strike of all. |\n", []),
    "a cell without evidence": ("| A | B |\n| --- | --- |\n| 1998 | The first strike of all. |\n", [3]),
    "a lead-in covers its list": ("These are the rules:[^handbook]\n\n- Work ends at five.\n- Pay is by week.\n", []),
    "an item without evidence": ("- Work always ends at five.\n", [1]),
    "code is no prose": ("```\nmake check\n```\n", []),
    "code of a language is no prose": ("```python\n# The end came late that day.\n```\n", []),
    "prose in code": ("```\nThe end came late that day.\n```\n", [2]),
    "a block quote is prose": ("> The end came late that day.\n", [1]),
    "an admonition is prose": ('!!! note "Why"\n    The end came late that day.\n', [2]),
    "raw HTML is prose": ("<p>The end came late that day.</p>\n", [1]),
    "behind a comment is prose": ("<!-- a note\nof mine --> The end came late that day.\n", [2]),
    "no link, so prose": ("[x]: The end came late that day.\n", [1]),
    "a link's address is no prose": ("[x]: https://a.example/b 'The end came late that day.'\n", []),
    "a footnote of one's own is prose": ("[^1]: The end came late that day.\n", [1]),
    "entities are letters": ("The&nbsp;end&nbsp;came late that day.\n", [1]),
    "a label before a colon": ("The handbook has[^handbook]: work ends at five.\n", []),
}


@pytest.mark.parametrize(("page", "lines"), EVIDENCE.values(), ids=EVIDENCE)
def test_every_sentence_carries_evidence(page: str, lines: list[int]) -> None:
    """In paragraphs, items, definitions and body cells."""
    assert [one.line for one in problems(page) if "no evidence" in one.what] == lines


@pytest.mark.parametrize("name", ["about.md", "contribute.md"])
def test_two_pages_are_exempt(name: str) -> None:
    """They speak of the site itself; what they cite has to hold all the same."""
    assert problems("The end came late that day.", name) == ()
    (problem,) = problems("Mr Norberg left Lisbon at noon.[^handbook]", name)
    assert problem.rule == "named"


NEEDLES = {
    "a word that is not there": ('"no rooms for compromise"', '"rooms" is not in it', "quote the words"),
    "words of two sentences": ('"Taiwan"', "sentences 1, 2", '[^"support Taiwan"] (sentence 1) or [^"said Taiwan"]'),
    "an unknown source": ('talk "no space"', "The sources are talks", '[^talks "words"]'),
    "words of another source": ('talk "no room"', 'The words "no room" stand in "talks".', '[^talks "no room"]'),
    "an unknown work": ("handbok", 'nearest one is "handbook"', "[^handbook]"),
    "an open quotation mark": ('"no room', "does not close it", '[^"no room"]'),
    "a footnote of one's own": ("1", "no evidence", "into the text"),
}


@pytest.mark.parametrize(("label", "why", "fix"), NEEDLES.values(), ids=NEEDLES)
def test_a_label_that_points_at_nothing_says_what_to_write(label: str, why: str, fix: str) -> None:
    """The nearest sentence and what differs, or the shortest words that are unique."""
    (problem,) = problems(f"# Notes\n\nThe words were these.[^{label}]\n\n[^1]: Yes.\n")
    assert problem.line == 3
    assert why in problem.why
    assert fix in problem.fix


def test_words_of_two_sources_are_told_apart_by_their_names() -> None:
    """The hint has the name of the source where more words cannot help."""
    seeds = [File(f"seeds/{name}.txt", b"The dam held.") for name in ("a", "b")]
    (problem,) = build(seeds, [File("site_src/n.md", b'It held.[^"dam held"]')], date(2024, 1, 1)).problems
    assert problem.fix.endswith('[^a "dam held"] (sentence 1 of a) or [^b "dam held"] (sentence 1 of b).')


def test_an_empty_page_is_a_problem() -> None:
    """It would take the generator's page away."""
    assert [one.what for one in problems("---\ntitle: A\n---\n\n")] == ["The page is empty."]


# ------------------------------------------------------------------- names, numbers, dates

SUPPORT = {
    "all there": ('Ms Santos told them that 40 hospitals might close.[^"40 hospitals"]', []),
    "full name for a title": ('Maria Santos told them that 40 hospitals might close.[^"40 hospitals"]', []),
    "number in words": ('The minister told them forty hospitals might close.[^"40 hospitals"]', []),
    "country's other form": ('The Americans oppose any change to the status quo.[^"status quo"]', []),
    "long form of an acronym": ('The World Bank denied a cut of the loan.[^"cut the loan"]', []),
    "resolved date": ('On 3 May 2024 Santos told them that 40 might close.[^"40 hospitals"]', []),
    "another name": ('Ana Lopez told them that 40 hospitals might close.[^"40 hospitals"]', ["name"]),
    "another number": ('Santos told them that 14 hospitals might close.[^"40 hospitals"]', ["number"]),
    "another share": ('Half of the 40 hospitals might close, Santos said.[^"40 hospitals"]', ["number"]),
    "another day": ('On 4 May 2024 Santos told them that 40 might close.[^"40 hospitals"]', ["date"]),
    "another month": ('Some villages lost power in March.[^"lost power"]', ["date"]),
    "a work beside it": (
        'Ana Lopez told them that 14 hospitals might close.[^"40 hospitals"][^handbook]',
        ["name", "number"],
    ),
    "on a work alone": ("Ana Lopez told them that 14 hospitals might close.[^handbook]", []),
}


@pytest.mark.parametrize(("page", "kinds"), SUPPORT.values(), ids=SUPPORT)
def test_names_numbers_and_dates_are_in_the_cited_sentence(page: str, kinds: list[str]) -> None:
    """In any of their forms. A work that is only named carries none beside the source: nobody has read it."""
    found = {one.rule for one in problems(page)}
    assert [kind for kind in ("name", "number", "date") if kind in found] == kinds


# ------------------------------------------------------------------- attribution and the small words

ATTRIBUTION = {
    "speaker and verb kept": ('Santos told reporters that 40 hospitals might close.[^"40 hospitals"]', ""),
    "another neutral verb": ('Santos said that 40 hospitals might close.[^"40 hospitals"]', ""),
    "according to": ('According to Santos, 40 hospitals might close.[^"40 hospitals"]', ""),
    "by role": ('The health minister said that 40 hospitals might close.[^"40 hospitals"]', ""),
    "put at": ('The minister put the number that might close at 40 hospitals.[^"40 hospitals"]', ""),
    "by acronym": ('The WB denied that it had cut the loan.[^"cut the loan"]', ""),
    "in the headword": ('Maria Santos\n:   It was said 40 hospitals might close.[^"40 hospitals"]\n', ""),
    "in the first cell": ('|W|S|\n|-|-|\n|Maria Santos|It was said 40 hospitals might close.[^"40 hospitals"]|\n', ""),
    "another in the headword": (
        'Mr Qin\n:   It was said 40 hospitals might close.[^"40 hospitals"]\n',
        "speaker-changed",
    ),
    "speaker lost": ('40 hospitals might close.[^"40 hospitals"]', "speaker-lost"),
    "a fact": ('For Maria Santos 40 hospitals might close.[^"40 hospitals"]', "speaker-lost"),
    "owned up to, beside the right verb": (
        'Santos said, as she admitted, 40 might close.[^"40 hospitals"]',
        "stronger-verb",
    ),
    "another speaker and a pronoun": ('China said that he has no room for it.[^"no room for"]', "speaker-changed"),
    "a number made exact": ('Rain fell for six days.[^"almost six days"]', "hedge-lost"),
    "a number made more": ('Rain fell for more than six days.[^"almost six days"]', "number"),
    "a number kept near": ('Rain fell for nearly six days.[^"almost six days"]', ""),
    "nobody made everybody": ('Everybody would leave the valley.[^"Nobody would leave"]', "negation-lost"),
    "nothing in common": ('Trade grew in every port.[^"villages lost power"]', "own-word"),
    "an own word": ('The power failed in places.[^"villages lost power"]', "own-word"),
    "an own word declared": ('The power failed in places.[^"villages lost power" ~ failed = lost]', ""),
    "declared for what the source has not": (
        'The power failed in places.[^"villages lost power" ~ failed = broke]',
        "pair",
    ),
    "declared without need": ('Some villages lost power.[^"villages lost power" ~ power = power]', "pair"),
    "a word of another sentence": ('The one who left the city lost.[^"spy left the city"]', "elsewhere"),
    "upgraded": ('Santos admitted that 40 hospitals might close.[^"40 hospitals"]', "stronger-verb"),
    "cast doubt upon": ('Santos claimed that 40 hospitals might close.[^"40 hospitals"]', "stronger-verb"),
    "no pair makes a verb stronger": (
        'Santos admitted that 40 hospitals might close.[^"40 hospitals" ~ admitted = told]',
        "stronger-verb",
    ),
    "denied stays": ('The World Bank denied that it had cut the loan.[^"cut the loan"]', ""),
    "hedge lost": ('Santos said that 40 hospitals close.[^"40 hospitals"]', "hedge-lost"),
    "negation lost": ('China said Taiwan is a matter for foreign powers.[^"Taiwan is not a matter"]', "negation-lost"),
    "negation added": ('Some villages never lost power then.[^"villages lost power"]', "negation-added"),
    "negation on a word of one's own": ('Some villages were without heat.[^"villages lost power"]', "own-word"),
    "negation that the source words otherwise": ('The US does not want unilateral changes.[^"opposes any"]', ""),
    "what the source does not say": ('The source does not say which villages lost power.[^"villages lost"]', ""),
    "an opposite": ('Some villages gained power in February.[^"villages lost power"]', "opposite"),
    "another unit of time": ('Rain fell for almost six weeks.[^"almost six days"]', "number"),
    "degree raised": ('All villages lost power in February.[^"villages lost power"]', "widened"),
    "suspicion lost": ('The spy left the city.[^"spy left the city"]', "claim-lost"),
    "suspicion kept": ('The suspected spy left the city.[^"spy left the city"]', ""),
    "own voice needs no speaker": ('Some villages lost power in February.[^"villages lost power"]', ""),
    "two sentences together": (
        "China said Taiwan is not a matter for foreign powers, and the US opposes unilateral changes."
        '[^"Taiwan is not a matter"][^"opposes any"]',
        "",
    ),
}


@pytest.mark.parametrize(("page", "rule"), ATTRIBUTION.values(), ids=ATTRIBUTION)
def test_what_somebody_said_stays_what_somebody_said(page: str, rule: str) -> None:
    """With the same strength, with the small words that turn it round, in words of the source or declared ones."""
    found = [one.rule for one in problems(page)]
    assert found == [] if not rule else rule in found, found


def test_a_message_names_its_rule_and_quotes_the_writers_own_words() -> None:
    """And says for a word of one's own what to write, with the citation as it stands on the page."""
    (found,) = problems('The power failed in places.[^"villages lost power"]')
    assert str(found).endswith("[own-word]")
    assert found.what.startswith('"failed" ') and '"The power failed in places."' in found.why
    assert '[^"villages lost power" ~ failed = …]' in found.fix


def test_of_two_citations_a_message_names_the_one_that_an_own_word_seems_to_rest_on() -> None:
    """The one that `declare` would write the pair into, not the last."""
    sentence = "Some villages lost electricity in February, and rain fell for almost six days."
    (found,) = problems(f'{sentence}[^"villages lost power"][^"almost six days"]')
    assert '[^"villages lost power" ~ electricity = …]' in found.fix


def test_a_quotation_that_is_near_no_sentence_is_shown_none() -> None:
    """One that shares no word with it would only lead astray; one that has half of it is what was meant."""
    told = {one.rule: str(one) for one in problems('"Not my cup of tea," said Mr Qin.')}["quotation"]
    assert "No sentence is near them." in told
    told = {one.rule: str(one) for one in problems('"There is some room for compromise," said Mr Qin.')}["quotation"]
    assert 'The nearest sentence is: "There is no room for compromise,"' in told


# ------------------------------------------------------------------- references and counts

FIELDS = {
    "no title": ("a:\n  publisher: P\n  issued: 2019\n  URL: https://a.example\n", "title"),
    "no publisher": ("a:\n  title: T\n  issued: 2019\n  URL: https://a.example\n", "publisher"),
    "no date": ("a:\n  title: T\n  publisher: P\n  URL: https://a.example\n", "date"),
    "no address": ("a:\n  title: T\n  publisher: P\n  issued: undated\n", "address"),
}
ODD = {
    "no date": ("issued: soon", 4, 'The work "2019" has issued: soon.'),
    "no such month": ("issued: 2019-13-45", 4, 'The work "2019" has issued: 2019-13-45.'),
    "no such day": ("issued: 2019-02-29", 4, 'The work "2019" has issued: 2019-02-29.'),
    "a list for a title": ("title: [a, b]", 2, 'The field "title" of "2019" is a list.'),
    "nothing for a title": ("title: ", 2, 'The field "title" of "2019" is empty.'),
    "no for a publisher": ("publisher: no", 3, 'The field "publisher" of "2019" is no, which means yes or no.'),
}


@pytest.mark.parametrize(("works", "missing"), FIELDS.values(), ids=FIELDS)
def test_an_outside_work_can_be_found(works: str, missing: str) -> None:
    """Title, publisher, date or undated, address or the word that it was read in a copy."""
    (problem,) = told_of(works)
    assert (problem.line, problem.what) == (1, f'The work "a" has no {missing}.')


ADDRESSES = {
    "no scheme": ("a.example", "is no address of a page"),
    "a script": ("javascript:alert(1)", "is no address of a page"),
    "a file": ("ftp://a.example/b", "is no address of a page"),
    "a mark": ('https://a.example/x"onclick=b', 'holds the character """'),
    "an end of the address": ("https://a.example/>b", 'holds the character ">"'),
    "a space": ("https://a.example/a b", 'holds the character " "'),
    "a name before the site": ("https://b.example@a.example", "names no site"),
}


@pytest.mark.parametrize(("address", "what"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_of_a_work_can_be_opened(address: str, what: str) -> None:
    """It is a page of the web, written as browsers read it."""
    works = f"a:\n  title: T\n  publisher: P\n  issued: 2019\n  URL: '{address}'\n"
    assert [one.what for one in told_of(works)] == [f'The address "{address}" of the work "a" {what}.']


@pytest.mark.parametrize("key", ["a b", "a)", "a](b", "<b>", "-a", "a:b"])
def test_the_key_of_a_work_is_part_of_an_address(key: str) -> None:
    """A note leads to the work by it, and its other characters would be read as markup."""
    works = f"'{key}':\n  title: T\n  publisher: P\n  issued: 2019\n  URL: https://a.example\n"
    assert [one.what for one in told_of(works)] == [f'The key "{key}" cannot be part of an address.']


def test_a_list_of_works_that_cannot_be_read_is_mended_first() -> None:
    """One slip in it is one message: that its works are not known follows from it."""
    found = told_of("a: [\n", p="A dam broke.[^a]\n\nIt was old.[^b]\n")
    assert [one.what for one in found] == ["The list of references cannot be read."]


@pytest.mark.parametrize(("field", "line", "what"), ODD.values(), ids=ODD)
def test_what_is_given_of_a_work_can_be_read(field: str, line: int, what: str) -> None:
    """A date is a year, a month, a day or undated; an address is one."""
    fields = {"title": "T", "publisher": "P", "issued": "2019", "URL": "https://a.example/b"}
    fields |= dict([field.split(": ", 1)])
    works = "2019:\n" + "".join(f"  {name}: {value}\n" for name, value in fields.items())
    assert [(one.line, one.what) for one in told_of(works)] == [(line, what)]


def test_a_work_that_no_page_cites_is_a_note() -> None:
    """It stops nothing: whoever adds it may cite it later."""
    works = "".join(
        f"{key}:\n  title: T\n  publisher: P\n  issued: 2019\n  note: read in a copy\n" for key in ("a", "b")
    )
    files = [File("site_src/references.yml", works.encode()), File("site_src/p.md", b"It was an old dam.[^a]\n")]
    site = build([File("seeds/a.txt", b"Words.")], files, date(2024, 1, 1))
    assert site.problems == ()
    assert [str(one) for one in site.notes] == [
        'site_src/references.yml:6: note: No page cites the work "b". To cite it, write [^b].'
    ]


def test_what_is_left_out_of_a_text_is_told() -> None:
    """Each stretch by the lines of the file and what it is; the page Source tells it too."""
    text = (
        "---\npublisher: Oz\n---\nOPINION\n\nDam to close\n\nBy Ann Lee\n3 May 2020\nComments\n\n"
        "The dam will close in May, and the valley below it will be empty by June.\n\n2 comments\n\nBob: A shame.\n"
    )
    site = build([File("seeds/a.txt", text.encode())], [], date(2024, 1, 1))
    assert site.problems == ()
    assert [str(one) for one in site.notes] == [
        "seeds/a.txt:4: note: line 4 is no part of the story: a label.",
        "seeds/a.txt:8: note: line 8 is no part of the story: a byline.",
        "seeds/a.txt:9: note: line 9 is no part of the story: the day of publication.",
        "seeds/a.txt:10: note: line 10 is no part of the story: a link to readers’ comments.",
        "seeds/a.txt:14: note: lines 14–16 are no part of the story: readers’ comments.",
    ]
    (page,) = [page.html for page in site.pages if page.path == "source.md"]
    assert "readers’ comments (“2 comments Bob: A shame.”)." in page
    assert site.facts[0].source.published == date(2020, 5, 3)


def test_sentences_are_counted_by_verdict() -> None:
    """Those that rest on a work alone are not called checked."""
    page = 'Mr Qin said there is no room.[^"no room for"] It rained all night.[^handbook]'
    (one,) = checked(page).checked
    assert [claim.verdict for claim in one.claims] == ["holds", "cannot be checked"]


@given(
    st.text(
        st.one_of(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), st.sampled_from('\n*_[]^"“`|:>#- ')),
        max_size=150,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_page_can_be_checked(page: str) -> None:
    """Odd Markdown gives Problems, never an error of ours."""
    for one in checked(page).problems:
        assert one.line <= page.count("\n") + 1


@pytest.mark.parametrize("word", ["n\u043e", "\u0410nn", "t\u03b1lks"])
def test_a_word_in_two_alphabets_is_stopped(word: str) -> None:
    """It looks like another word, so that a denial could be hidden."""
    (found,) = [one for one in problems(f"# Notes\n\nIs there {word}?\n") if "alphabets" in one.what]
    assert found.line == 3 and word in found.what


def test_words_in_another_alphabet_are_words() -> None:
    """A name in its own script, and a Greek letter beside a word."""
    assert problems("Is it Россия, or Ελλάδα, or 王毅?\n") == ()
