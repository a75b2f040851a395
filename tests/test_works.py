"""What outside works say: `says` in `references.yml`, cited by its words, and held to like a sentence of the source."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import accept, build, declared
from generator.inputs.accepted import PATH
from generator.model import File, Problem, Site
from generator.shells.listing import checked

TODAY = date(2026, 12, 1)
SEED = File("seeds/strike.txt", b"The drivers went on strike on Monday. Ms Orla said the dam was the greatest danger.")
WORK = """\
dam-act:
  type: legislation
  title: Dam Safety Act
  publisher: Parliament of Norland
  issued: 1979-04-10
  URL: https://example.org/act
  read: 2026-11-24
  in: a copy
  says:
    - The Ministry of Water inspects every dam that is higher than 15 metres once in two years.
    - {text: 'An owner who hides a crack acts with “reckless disregard for life”.', at: section 4}
    - The act does not apply to dams of the army.
report:
  type: report
  title: The State of the Dams
  author: Piotr Halm
  publisher: Water Board
  issued: 2022-08
  read: 2026-11-24
  in: as quoted by dam-act
  by: Ann Weber
  says:
    - The Water Board says that most dams may be unsafe.
guide:
  title: A Guide to Dams
  publisher: Press
  issued: undated
  note: read in a copy
"""


def made(page: str, works: str = WORK, *seeds: File, composed: bool = True) -> Site:
    files = [File("site_src/notes.md", f"{page}\n".encode()), File("site_src/references.yml", works.encode())]
    return build(seeds or [SEED], files, TODAY, composed=composed)


def problems(page: str, works: str = WORK) -> list[Problem]:
    return [one for one in made(page, works, composed=False).problems if one.path == "site_src/notes.md"]


def note(page: str) -> str:
    """The first note of a page."""
    site = made(page)
    assert site.problems == ()
    written = next(one for one in site.pages if one.path == "notes.md").markdown
    return next(line for line in written.splitlines() if line.startswith("[^1]: "))


# ------------------------------------------------------------------- one gate

INSPECTS = '[^dam-act "once in two years"]'
CLAIMS = {
    "in the words of the work": (f"The Ministry of Water inspects dams higher than 15 metres.{INSPECTS}", []),
    "named as what says it": (f"The act says that the Ministry of Water inspects dams.{INSPECTS}", []),
    "named by its title": (f"The Dam Safety Act says that the ministry inspects dams.{INSPECTS}", []),
    "another number": (f"The Ministry of Water inspects dams higher than 50 metres.{INSPECTS}", ["number"]),
    "another name": (f"The Ministry of Water inspects dams in Orkland.{INSPECTS}", ["name"]),
    "a date put in": (f"Since 4 March 2025 the Ministry of Water inspects dams.{INSPECTS}", ["date"]),
    "an own word": (f"The Ministry of Water examines dams.{INSPECTS}", ["own-word"]),
    "an own word that is declared": (
        'The Ministry of Water examines dams.[^dam-act "once in two years" ~ examines = inspects]',
        [],
    ),
    "a word of another sentence": (f"The Ministry of Water inspects dams of the army.{INSPECTS}", ["elsewhere"]),
    "a lost denial": ('The act applies to dams of the army.[^dam-act "dams of the army"]', ["negation-lost"]),
    "a lost doubt": ('The Water Board says that most dams are unsafe.[^report "may be unsafe"]', ["hedge-lost"]),
    "who speaks in it": ('Most dams may be unsafe.[^report "may be unsafe"]', ["speaker-lost"]),
    "somebody else speaks": ('Ms Orla says that most dams may be unsafe.[^report "may be unsafe"]', ["name"]),
    "the work’s own words": (
        'An owner who hides a crack acts with "reckless disregard".[^dam-act "hides a crack"]',
        [],
    ),
    "an editor’s words as the work’s": (
        'An owner "who hides a crack" acts with reckless disregard.[^dam-act "hides a crack"]',
        ["quotation"],
    ),
    "of a work and the source together": (
        "Ms Orla said the dam was the greatest danger, and the ministry inspects dams once in two years."
        f'[^"greatest danger"]{INSPECTS}',
        [],
    ),
    "of two works together": (
        f'The ministry inspects dams; the Water Board says most may be unsafe.{INSPECTS}[^report "may be unsafe"]',
        [],
    ),
    "for one sentence": (
        f"The drivers went on strike again. The Ministry of Water inspects dams.{INSPECTS}",
        ["uncited"],
    ),
}


@pytest.mark.parametrize(("page", "rules"), CLAIMS.values(), ids=CLAIMS)
def test_a_sentence_is_held_to_what_the_work_says(page: str, rules: list[str]) -> None:
    """By the rules to which it is held where it cites the source."""
    found = {one.rule for one in problems(page)}
    assert found >= set(rules)
    assert bool(found) == bool(rules)


NEEDLES = {
    "nowhere": ('[^dam-act "once in three years"]', "The nearest is sentence 1", "quote the words letter by letter"),
    "in two": ('[^dam-act "dam"]', "", ""),
    "over two": (
        '[^dam-act "two years. An owner"]',
        "The nearest is sentence 2",
        "quote the words letter by letter",
    ),
    "in a work that says nothing": (
        '[^guide "a dam"]',
        "Nobody has written down yet what it says.",
        "`says:` of guide",
    ),
    "without its work": ('[^"reckless disregard"]', 'the work "dam-act" says', 'write [^dam-act "reckless disregard"]'),
    "no such work": ('[^dam-law "a dent"]', 'the nearest is "dam-act"', 'write [^dam-act "words"]'),
    "words of another work": ('[^law "a crack"]', 'words "a crack" stand in "dam-act"', 'write [^dam-act "a crack"]'),
}


@pytest.mark.parametrize(("label", "why", "fix"), NEEDLES.values(), ids=NEEDLES)
def test_words_point_at_one_sentence_of_one_work(label: str, why: str, fix: str) -> None:
    """Otherwise the Problem says what is nearest."""
    works = WORK.replace("- The act does", "- Each dam has a name.\n    - The act does").replace("every dam", "a dam")
    (problem,) = [one for one in problems(f"The Ministry of Water inspects dams.{label}", works) if one.rule == "label"]
    assert why in problem.why
    assert fix in problem.fix


def test_what_is_cited_is_listed_for_programs() -> None:
    """A sentence of a work by the work, its number and its words; a work that is named by its key alone."""
    site = made(f"The Ministry of Water inspects dams.{INSPECTS}\n\nDams are old and grey.[^guide]")
    first, second = checked(site)["claims"]
    assert first["evidence"] == [
        {
            "reference": "dam-act",
            "sentence": 1,
            "words": "The Ministry of Water inspects every dam that is higher than 15 metres once in two years.",
        }
    ]
    assert (first["verdict"], second["verdict"]) == ("holds", "cannot be checked")
    assert second["evidence"] == [{"reference": "guide"}]


def test_own_words_are_declared_behind_the_citation_of_the_work() -> None:
    """With what is left over in its sentence."""
    site = made(f"The Ministry of Water examines dams.{INSPECTS}")
    page = declared(site.checked[0], (*site.facts, *site.works))
    assert '[^dam-act "once in two years" ~ examines = inspects ?]' in page.text


# ------------------------------------------------------------------- a work that is only named

NAMED = {
    "nothing that could be held": ("Dams are old and grey.[^guide]", {}),
    "what the list has of the work": ("The Dam Safety Act of Norland became law on 10 April 1979.[^dam-act]", {}),
    "its year": ("The act is of 1979.[^dam-act]", {}),
    "a day that is none by itself": ("That day and last year a dam was old.[^guide]", {}),
    "a place, a country": ("In Rome and in the United States dams are old.[^guide]", {}),
    "a number": ("All 12 dams are old and grey.[^guide]", {"named": ["12"]}),
    "a full name": ("Piotr Lem looked at the dams.[^guide]", {"named": ["Piotr Lem"]}),
    "a date": ("In 1965 a dam broke there.[^dam-act]", {"named": ["In 1965"]}),
    "all of them": (
        "In 1965 Piotr Lem saw 12 dams.[^dam-act]",
        {"named": ["Piotr Lem", "12", "In 1965"]},
    ),
    "a date that is later": ("On 4 March 2025 a dam broke.[^dam-act]", {"later": ["On 4 March 2025"]}),
    "later than one of two": ("In May 2022 a dam broke.[^dam-act][^report]", {"named": ["In May 2022"]}),
    "later than one without a date": ("In May 2022 a dam broke.[^guide]", {"named": ["In May 2022"]}),
    "later than one that is kept up to date": ("In May 2022 a dam broke.[^map]", {"named": ["In May 2022"]}),
    "what the work says, uncited": ("Dams higher than 15 metres are old.[^dam-act]", {"named": ["15"]}),
    "beside words that hold it": (f"Dams higher than 15 metres are inspected.{INSPECTS}[^guide]", {}),
    "under a headword": ("Dam[^guide]\n:   One of 12 walls that are old.", {"named": ["12"]}),
}
MAP = "map:\n  title: A Map\n  publisher: P\n  issued: 2019\n  accessed: 2026-11-24\n  URL: https://a.example/\n"


@pytest.mark.parametrize(("page", "found"), NAMED.values(), ids=NAMED)
def test_what_a_work_that_is_only_named_cannot_hold(page: str, found: dict[str, list[str]]) -> None:
    """Numbers, dates and full names that nothing cited holds; whoever read them there writes that down."""
    (claim,) = made(page, WORK + MAP).checked[0].claims
    assert {one.rule: list(one.words) for one in claim.findings} == found
    assert claim.verdict == ("does not hold" if found else "holds" if INSPECTS in page else "cannot be checked")


def test_a_number_that_was_read_is_written_down() -> None:
    """That is what the message says."""
    (problem,) = problems("All 12 dams are old and grey.[^guide]")
    assert problem.what == '"12" stands in nothing that is cited.'
    assert problem.fix.startswith("once you have read it there, write it in a sentence under `says:` of guide")


def test_a_work_named_at_the_end_covers_no_names_and_dates_before_it() -> None:
    """But what it can hold."""
    page = "A dam is old. In 1965 Piotr Lem saw one there. A wall is grey.[^guide]"
    (problem,) = problems(page)
    assert (problem.rule, problem.what.split(": ")[1]) == ("uncited", '"In 1965 Piotr Lem saw one there."')
    assert problem.why.startswith("guide at the end of the paragraph, which is only named there, does not carry ")
    assert '"Piotr Lem"' in problem.why


def test_what_a_work_says_at_the_end_is_offered_to_a_sentence_before_it() -> None:
    """It is only named there, though somebody wrote down what it says."""
    (problem,) = problems("The Ministry of Water was made in 1965. A wall is grey.[^dam-act]")
    assert problem.fix.startswith("cite words of what it says, as [^dam-act ")


def test_words_of_a_work_behind_a_headword_cover_it_alone() -> None:
    """The message says where they belong."""
    (problem,) = problems(f"Inspection{INSPECTS}\n:   The ministry inspects dams.")
    assert (problem.line, problem.rule, problem.fix) == (
        2,
        "uncited",
        "put it right behind the sentence that it shows.",
    )
    assert problem.why == f'Behind "Inspection" stands {INSPECTS}, which covers these words alone.'


# ------------------------------------------------------------------- what a work may say

HEAD = "a:\n  title: T\n  publisher: P\n  issued: 2019\n  URL: https://a.example/\n"
READ = "  read: 2026-11-24\n  in: a copy\n"
WRONG = {
    "no list": (f"{HEAD}{READ}  says: It is so.\n", 8, 'What the work "a" says is no list of sentences.'),
    "nothing": (f"{HEAD}{READ}  says:\n    - \n", 9, 'What the work "a" says has an entry "".'),
    "a colon": (
        f"{HEAD}{READ}  says:\n    - He said: yes.\n",
        9,
        'What the work "a" says has an entry "He said: yes.".',
    ),
    "a place of nothing": (
        f"{HEAD}{READ}  says:\n    - at: section 2\n",
        9,
        'What the work "a" says has an entry "at: section 2".',
    ),
    "no day": (
        f"{HEAD}  in: a copy\n  says:\n    - It is so.\n",
        7,
        'The work "a" says something, and has no `read:`.',
    ),
    "no copy": (f"{HEAD}  read: 2026-11-24\n  says:\n    - A.\n", 7, 'The work "a" says something, and has no `in:`.'),
    "not a day": (f"{HEAD}  read: today\n  in: a copy\n  says:\n    - A.\n", 6, 'The work "a" has read: today.'),
    "no place": (f"{HEAD}  read: 2026-11-24\n  in: bed\n  says:\n    - A.\n", 7, 'The work "a" has in: bed.'),
    "no such work": (
        f"{HEAD}  read: 2026-11-24\n  in: as quoted by b\n  says:\n    - A.\n",
        7,
        'The work "a" has in: as quoted by b.',
    ),
}


@pytest.mark.parametrize(("works", "line", "what"), WRONG.values(), ids=WRONG)
def test_what_a_work_says_is_sentences_that_were_read_somewhere(works: str, line: int, what: str) -> None:
    """Each with a line of its own in the message."""
    (problem,) = made("# Notes", works).problems
    assert (problem.path, problem.line, problem.what) == ("site_src/references.yml", line, what)


def test_a_work_that_says_something_has_no_name_of_a_source() -> None:
    """A label could not tell them apart; and nothing is read of it."""
    site = made('It went on strike.[^strike "went on strike"]', WORK.replace("dam-act", "strike"))
    assert 'The key "strike" is the name of a source too.' in {one.what for one in site.problems}


# ------------------------------------------------------------------- drift

CITED = f'The Ministry of Water inspects dams.{INSPECTS}\n\nIt hides a crack.[^dam-act "hides a crack"]'


def drifted(before: str, after: str) -> list[Problem]:
    record = File(PATH, accept([SEED], "", TODAY, [File("site_src/references.yml", before.encode())]).record.encode())
    site = made(CITED, after, SEED, record)
    return [one for one in site.problems if one.rule == "drift"]


EDITS = {
    "nothing": ("a copy", "a copy", []),
    "a number": ("15 metres", "12 metres", [1]),
    "words of the work": ("disregard for life", "disregard", [3]),
    "one that no page cites": ("dams of the army", "dams of the navy", []),
    "one put in": ("- The act does", "- It is old.\n    - The act does", []),
    "one taken out": ("    - The Ministry of Water inspects", "    # ", [1]),
}


@pytest.mark.parametrize(("old", "new", "lines"), EDITS.values(), ids=EDITS)
def test_a_change_of_what_a_work_says_stops_what_rests_on_it(old: str, new: str, lines: list[int]) -> None:
    """And nothing else."""
    assert [one.line for one in drifted(WORK, WORK.replace(old, new))] == lines


def test_the_change_is_accepted_with_a_reason_and_shown() -> None:
    """What is only added is recorded, and is no correction."""
    works, after = (File("site_src/references.yml", one.encode()) for one in (WORK, WORK.replace("15 m", "12 m")))
    first = accept([SEED], "", TODAY, [works])
    assert [one.slug for one in first.new] == ["strike", "dam-act", "report"]
    record = File(PATH, first.record.encode())
    second = accept([SEED, record], "Misread.", TODAY, [after])
    assert [(one.slug, change.reason) for one, change in second.changes] == [("dam-act", "Misread.")]
    site = made(CITED, after.content.decode(), SEED, File(PATH, second.record.encode()))
    assert not [one for one in site.problems if one.rule == "drift"]
    corrections = next(one for one in site.pages if one.path == "corrections.md").markdown
    assert "Dam Safety Act. Misread." in corrections

    more = File("site_src/references.yml", WORK.replace("- The act does", "- It is old.\n    - The act does").encode())
    third = accept([SEED, record], "", TODAY, [more])
    assert third.record
    assert third.changes == ()


# ------------------------------------------------------------------- on the page


def test_the_note_shows_what_the_work_says_and_then_the_work() -> None:
    """As the editor’s reading, with the way in which it was read, the place, and an address that finds its phrase."""
    assert note(f"The Ministry of Water inspects dams.{INSPECTS}") == (
        "[^1]: *Editor’s reading (24 November 2026, in a copy):* The Ministry of Water inspects every dam that is "
        "higher than 15 metres once in two years. — Parliament of Norland, "
        "[Dam Safety Act](<https://example.org/act>), 10 April 1979. [In the references](references.md#ref-dam-act)."
    )
    assert note('An owner hides a crack.[^dam-act "hides a crack"]').endswith(
        "— Parliament of Norland, "
        "[Dam Safety Act](<https://example.org/act#:~:text=reckless%20disregard%20for%20life>), 10 April 1979, "
        "section 4. [In the references](references.md#ref-dam-act)."
    )


def test_the_note_names_who_read_it_and_whose_quotation_was_read() -> None:
    """Only where the work has a name for it."""
    how = "by Ann Weber, 24 November 2026, as quoted by [Dam Safety Act](references.md#ref-dam-act)"
    told = note('The Water Board says dams may be unsafe.[^report "may be unsafe"]')
    assert told.startswith(f"[^1]: *Editor’s reading ({how}):* The Water Board says")


def test_a_work_that_is_only_named_is_said_to_be() -> None:
    """In the note, and under a heading of its own at the end of the list."""
    assert note("Dams are old and grey.[^guide]") == (
        "[^1]: Press, *A Guide to Dams*, undated, no public address. *Named, not read.* "
        "[In the references](references.md#ref-guide)."
    )
    site = made(f"The Ministry of Water inspects dams.{INSPECTS}\n\nDams are old and grey.[^guide]")
    lines = next(one for one in site.pages if one.path == "references.md").markdown.splitlines()
    (said,) = [number for number, line in enumerate(lines) if "once in two years" in line]
    assert lines[said].endswith("once in two years. Cited on [Notes](notes.md).")
    (heading,) = [number for number, line in enumerate(lines) if line == "## Only named"]
    (named,) = [number for number, line in enumerate(lines) if "A Guide to Dams" in line]
    assert said < heading < named


ORDER = "".join(
    f"{key}:\n  title: '{title}'\n  {maker}\n  issued: {issued}\n  URL: https://a.example/\n"
    for key, maker, title, issued in (
        ("a", "publisher: Zeta", "The Act", "2019"),
        ("b", "author: [{family: Éluard, given: Paul}]", "Poems", "1930"),
        ("c", "publisher: The Dam Board", "A Paper", "2001"),
        ("d", "publisher: Dam Board", "Paper", "1999"),
        ("e", "publisher: Faber", "[Notes on a vote]", "2001"),
    )
)


def test_works_are_sorted_as_bibliographies_are() -> None:
    """By who made them, title and date; articles, accents and the brackets of a title of ours count for nothing."""
    lines = next(one for one in made("# Notes", ORDER).pages if one.path == "references.md").markdown.splitlines()
    rows = [line for line in lines if line.startswith("- <span")]
    assert [row.split("ref-")[1][0] for row in rows] == ["d", "c", "b", "e", "a"]
    assert "Éluard, Paul, [Poems]" in rows[2]
    assert r"Faber, [\[Notes on a vote\]](<https://a.example/>), 2001." in rows[3]
