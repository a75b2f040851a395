"""Drift: a sentence of the source that changed stops every line that rests on it, and no other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import accept, build
from generator.english.differences import pieces
from generator.english.versions import aligned
from generator.inputs.accepted import PATH, accepted, as_yaml
from generator.model import Accepted, Amendment, File, Problem

LINES = (
    "The river rose by six metres.",
    "Nobody had seen the flood before.",
    "Some villages lost power in February.",
    "The dam held all night long.",
    "Schools stayed closed for a week.",
    "A bridge fell into the water.",
)
LABELS = ("rose by six", "seen the flood", "lost power", "dam held", "stayed closed", "bridge fell")
TODAY = date(2024, 6, 1)
CITED = "".join(f'Words that rest on this.[^"{label}"]\n\n' for label in LABELS)  # sentence n stands on line 2n-1


def seed(*lines: str, name: str = "flood") -> File:
    return File(f"seeds/{name}.txt", " ".join(lines).encode())


def record(*seeds: File) -> File:
    return File(PATH, accept(seeds, "", TODAY).record.encode())


def found(before: File, after: File, page: str = CITED) -> list[Problem]:
    """The Problems of drift of a page once its source, accepted before, reads otherwise."""
    site = build([after, record(before)], [File("site_src/notes.md", page.encode())], TODAY, composed=False)
    return [one for one in site.problems if " rests on " in one.what or "another sentence" in one.what]


def lines_of(*after: str, page: str = CITED) -> list[int]:
    return [one.line for one in found(seed(*LINES), seed(*after), page)]


def with_line(number: int, words: str) -> tuple[str, ...]:
    return tuple(words if index == number else line for index, line in enumerate(LINES, start=1))


A, B, C, D, E, F = LINES
NEW = "The mayor thanked everybody."
EDITS = {
    "nothing changed": (LINES, []),
    "a cited word changed": (with_line(3, "Some villages lost power in March."), [5]),
    "a word of the label changed": (with_line(3, "Some villages lost heat in February."), [5]),
    "a full stop became a question": (with_line(4, "The dam held all night long?"), [7]),
    "a capital letter changed": (with_line(4, "The Dam held all night long."), [7]),
    "two changed": (("The river rose by six feet.", B, C, D, "Schools stayed closed for a day.", F), [1, 9]),
    "the first taken out": (LINES[1:], [1]),
    "the last taken out": (LINES[:-1], [11]),
    "one in the middle taken out": ((A, B, D, E, F), [5]),
    "one put in first": ((NEW, *LINES), []),
    "one put in between": ((A, B, NEW, C, D, E, F), []),
    "one put in and another changed": ((NEW, A, B, "Some villages lost power in March.", D, E, F), [5]),
    "one put in before the one that changed": ((A, B, NEW, "Some villages lost power in March.", D, E, F), [5]),
    "one put in behind the one that changed": ((A, B, "Some villages lost power in March.", NEW, D, E, F), [5]),
    "one taken out and the next changed": ((A, B, "The dam held all day long.", E, F), [5, 7]),
    "one rewritten": (with_line(2, "It was new to all."), [3]),
    "all rewritten": ((NEW,), [1, 3, 5, 7, 9, 11]),
    "one moved": ((F, A, B, C, D, E), [11]),
}


@pytest.mark.parametrize(("after", "lines"), EDITS.values(), ids=EDITS)
def test_each_line_that_rests_on_a_changed_sentence_is_named(after: tuple[str, ...], lines: list[int]) -> None:
    """Sentences are numbered anew, and no other line is named."""
    assert lines_of(*after) == lines


TYPOGRAPHY = {
    "curly marks": ('He said "no" and didn\'t go.', "He said “no” and didn’t go."),
    "dashes": ("The talks - at last - began.", "The talks – at last – began."),
    "no-break spaces": ("It rose by 6 metres.", "It rose by 6\u00a0metres."),
    "a line wrap": ("It rose by 6 metres.", "It rose\nby 6 metres."),
    "composed letters": ("The caf\u00e9 was open.", "The cafe\u0301 was open."),
}


@pytest.mark.parametrize(("before", "after"), TYPOGRAPHY.values(), ids=TYPOGRAPHY)
def test_typography_is_no_change(before: str, after: str) -> None:
    """What folding makes equal is equal, and `accept` has nothing to write."""
    words = before.split()[0]
    assert found(seed(before), seed(after), f'Words that rest on this.[^"{words}"]\n') == []
    assert accept([seed(after), record(seed(before))], "", TODAY).record == ""


def test_an_uncited_sentence_may_change() -> None:
    """Nothing rests on it, so nothing stops."""
    page = 'Words that rest on this.[^"lost power"]\n'
    assert lines_of(*with_line(4, "The dam broke in the night."), page=page) == []


def test_the_message_names_old_and_new_words() -> None:
    """In place of the plain word that the citation is found nowhere, and with what differs."""
    site = build(
        [seed(*with_line(3, "Some villages lost heat in February.")), record(seed(*LINES))],
        [File("site_src/notes.md", CITED.encode())],
        TODAY,
    )
    (problem,) = [one for one in site.problems if one.line == 5]
    assert (problem.path, problem.what) == (
        "site_src/notes.md",
        'The sentence that it rests on changed from "Some villages lost power in February." '
        'to "Some villages lost heat in February.".',
    )
    assert problem.why == '"power" became "heat" in sentence 3 of seeds/flood.txt, and nobody has accepted that.'
    assert [claim.verdict for claim in site.checked[0].claims].count("does not hold") >= 1


LOOKALIKES = {
    "the words turn up in another sentence": (
        (A, B, "Some villages lost heat in February.", D, E, F, "Then a town lost power too."),
        "changed from",
    ),
    "the sentence is gone and another has its words": (
        (A, B, D, "Schools lost power and stayed closed for a week.", F),
        "was taken out",
    ),
}


@pytest.mark.parametrize(("after", "what"), LOOKALIKES.values(), ids=LOOKALIKES)
def test_a_citation_never_moves_to_a_lookalike(after: tuple[str, ...], what: str) -> None:
    """The words are found, but not where they stood; the message says where they stand now."""
    page = 'Words that rest on this.[^"lost power"]\n'
    (problem,) = found(seed(*LINES), seed(*after), page)
    assert what in problem.what
    assert "which is another sentence" in problem.why
    site = build(
        [seed(*after), record(seed(*LINES))], [File("site_src/notes.md", page.encode())], TODAY, composed=False
    )
    assert site.checked[0].citations == ()


def test_words_across_two_sentences_rest_on_both() -> None:
    """A change of either, or a sentence between them, is a change; so is one sentence that has the words alone."""
    page = 'Words that rest on this.[^"before. Some villages"]\n'
    assert lines_of(*LINES, page=page) == []
    assert lines_of(*with_line(2, "Nobody had seen a storm before."), page=page) == [1]
    assert lines_of(A, B, NEW, C, D, E, F, page=page) == [1]


def test_words_across_two_sentences_do_not_move_to_one() -> None:
    """A sentence that has them alone would be taken before the two; its writer never cited it."""
    text = "It rained.\n\nThe dam held all night\n\nLong queues stood at the wells."
    before, after = seed(text, "Nobody slept."), seed(text, "Nobody slept that night Long queues stood.")
    (problem,) = found(before, after, 'Words that rest on this.[^"night Long queues"]\n')
    assert problem.what == 'The words "night Long queues" point at another sentence than before.'
    assert problem.why.endswith("they stand in sentence 4.")


def test_a_new_citation_needs_no_entry() -> None:
    """Of a sentence that was put in; one of a sentence that changed waits until the change is accepted."""
    page = 'Words that rest on this.[^"mayor thanked"]\n'
    assert lines_of(*LINES, NEW, page=page) == []
    assert lines_of(*with_line(4, "The mayor thanked those at the dam all night long."), page=page) == [1]


def test_a_line_is_named_once_for_each_sentence_that_changed() -> None:
    """Two citations of one sentence on a line are one thing to mend."""
    page = 'Words that rest on this.[^"lost power"][^"in February"] And more words rest here.[^"Some villages"]\n'
    assert lines_of(*with_line(3, "Some villages lost power in March."), page=page) == [1]


def test_a_sentence_that_was_split_is_a_change() -> None:
    """Of that sentence alone, though its words all stand there still."""
    assert lines_of(A, B, "Some villages lost power.", "That was in February.", D, E, F) == [5]


def test_a_seed_taken_out_leaves_its_labels_pointing_at_nothing() -> None:
    """They say so, on their lines; the others hold, and nothing drifts."""
    port = seed("The port closed.", "Ships waited outside.", name="port")
    page = 'Words that rest on this.[^"lost power"]\n\nShips had to wait outside.[^port "Ships waited"]\n'
    site = build([port, record(seed(*LINES), port)], [File("site_src/notes.md", page.encode())], TODAY)
    assert [one.line for one in site.problems] == [1]
    assert "No sentence of the source" in site.problems[0].what


def test_a_seed_put_in_moves_no_citation() -> None:
    """Words that it has too are ambiguous now, and say how to name their source; the others stay where they were."""
    port = seed("The port lost power too.", "Ships waited outside.", name="port")
    page = 'Some villages lost power.[^"lost power"]\n\nThe dam held all night.[^"dam held"]\n'
    site = build([seed(*LINES), port, record(seed(*LINES))], [File("site_src/notes.md", page.encode())], TODAY)
    assert [(one.line, "ambiguous" in one.what) for one in site.problems] == [(1, True)]
    assert '[^flood "lost power"]' in site.problems[0].fix
    assert [one.source for one in site.checked[0].citations] == ["flood"]


def test_records_and_seeds_need_not_match() -> None:
    """A seed without a record counts as accepted; a record without a seed is ignored, and kept."""
    page = File("site_src/notes.md", b'Words that rest on this.[^"lost power"]\n')
    other = record(seed("Gone for good.", name="gone"))
    assert build([seed(*LINES), other], [page], TODAY).problems == build([seed(*LINES)], [page], TODAY).problems
    made = accept([seed(*LINES), other], "", TODAY)
    assert [source.slug for source in made.new] == ["flood"]
    assert set(accepted([File(PATH, made.record.encode())])[0]) == {"flood", "gone"}


def test_several_sources_are_told_apart() -> None:
    """A change in one source names the lines that rest on it."""
    seeds = [seed(*LINES), seed("The port closed.", "Ships waited outside.", name="port")]
    page = 'Words that rest on this.[^"lost power"]\n\nWords that rest on this.[^port "Ships waited"]\n'
    after = [seeds[0], seed("The port closed.", "Boats waited outside.", name="port"), record(*seeds)]
    site = build(after, [File("site_src/notes.md", page.encode())], TODAY)
    assert [(one.line, "rests on" in one.what) for one in site.problems if "rests on" in one.what] == [(3, True)]


# ------------------------------------------------------------------- accepting


def test_accepting_records_old_new_day_and_reason() -> None:
    """After it the lines hold again, and what changed is kept."""
    after = seed(*with_line(3, "Some villages lost power in March."))
    made = accept([after, record(seed(*LINES))], "The paper put it right.", TODAY)
    records, problems = accepted([File(PATH, made.record.encode())])
    assert problems == ()
    amendment = Amendment(TODAY, "The paper put it right.", LINES[2], "Some villages lost power in March.")
    assert records["flood"].amendments == (amendment,)
    assert [change for _, change in made.changes] == [amendment]
    again = accept([after, File(PATH, made.record.encode())], "", date(2024, 7, 1))
    assert (again.record, again.changes, again.new) == ("", (), ())


def test_earlier_corrections_are_kept() -> None:
    """In the order in which they were accepted, with sentences put in and taken out."""
    first = accept([seed(*LINES, NEW), record(seed(*LINES))], "One more.", TODAY)
    second = accept([seed(*LINES[1:], NEW), File(PATH, first.record.encode())], "One less.", date(2024, 7, 1))
    records, _ = accepted([File(PATH, second.record.encode())])
    told = [(one.day.isoformat(), one.reason, one.old, one.new) for one in records["flood"].amendments]
    assert told == [("2024-06-01", "One more.", "", NEW), ("2024-07-01", "One less.", A, "")]


def test_a_text_whose_front_matter_quotes_the_old_words_can_be_accepted() -> None:
    """The quotation is named by `check`; it is no reason not to record the text."""
    front = b"---\ncorrections:\n- confirm: lost power\n---\n"
    before = File("seeds/flood.txt", front + seed(*LINES).content)
    after = File(before.path, before.content.replace(b"lost power", b"lost heat"))
    made = accept([after, record(before)], "The paper put it right.", TODAY)
    assert ([change.new for _, change in made.changes], made.problems) == (["Some villages lost heat in February."], ())


def test_two_texts_of_one_name_cannot_be_accepted() -> None:
    """Their records could not be told apart."""
    made = accept([seed(*LINES), File("seeds/flood.md", b"Other words.")], "", TODAY)
    assert (made.record, len(made.problems)) == ("", 1)


MALFORMED = {
    "no YAML": ("flood: [", 1, "never closed"),
    "a merge that was not finished": ("<<<<<<< HEAD\nflood:\n  sentences: []\n=======\n", 1, "Two versions"),
    "a list": ("- A.", 1, "does not list"),
    "no sentences": ("a:\n  sentences: []\nflood:\n  corrections: []\n", 3, 'Under "flood"'),
    "sentences that are no words": ("flood:\n  sentences: [1]\n", 1, 'Under "flood"'),
    "a correction without a reason": (
        "flood:\n  sentences: []\n  corrections:\n  - {date: 2024-01-01, old: a, new: b}\n",
        1,
        'Under "flood"',
    ),
    "a correction with a day that is none": (
        "flood:\n  sentences: []\n  corrections:\n  - {date: May, reason: r, old: a, new: b}\n",
        1,
        'Under "flood"',
    ),
    "unknown field": ("flood:\n  sentences: []\n  note: x\n", 1, 'Under "flood"'),
}


@pytest.mark.parametrize(("content", "line", "why"), MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_record_is_a_problem(content: str, line: int, why: str) -> None:
    """With its line and what to do; nothing is written over it."""
    files = [seed(*LINES), File(PATH, content.encode())]
    (problem,) = build(files, [], TODAY, composed=False).problems
    assert (problem.path, problem.line) == (PATH, line)
    assert why in problem.why
    assert "take back the last change" in problem.fix
    made = accept(files, "because", TODAY)
    assert (made.record, made.problems) == ("", (problem,))


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(lambda words: " ".join(words.split()))


@settings(deadline=None)
@given(st.dictionaries(TEXT.filter(bool), st.tuples(st.lists(TEXT), st.lists(st.tuples(st.dates(), TEXT, TEXT)))))
def test_what_is_written_is_read_again(made: dict[str, tuple[list[str], list[tuple[date, str, str]]]]) -> None:
    """Whatever the words, a sentence takes a line."""
    records = {
        slug: Accepted(slug, tuple(lines), tuple(Amendment(day, old, old, new) for day, old, new in changes))
        for slug, (lines, changes) in made.items()
    }
    written = as_yaml(records)
    assert accepted([File(PATH, written.encode())]) == (records, ())
    assert len(written.splitlines()) >= sum(len(lines) for lines, _ in made.values())


# ------------------------------------------------------------------- properties

WORDS = st.sampled_from("river dam mayor bridge school night water power".split())
NUMBERED = st.lists(st.lists(WORDS, min_size=2, max_size=5), min_size=1, max_size=8).map(
    lambda lines: [f"Place {chr(65 + at)}{at} has {' '.join(words)}." for at, words in enumerate(lines)]
)


@settings(max_examples=40, deadline=None)
@given(NUMBERED, st.data())
def test_changing_one_cited_sentence_names_exactly_its_lines(lines: list[str], data: st.DataObject) -> None:
    """Whatever is put in elsewhere; once it is accepted nothing is named."""
    at = data.draw(st.integers(0, len(lines) - 1))
    cited = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=8))
    page = "".join(f'Words that rest on this.[^"{lines[one].split(" has")[0]} has"]\n\n' for one in cited)
    after = [line.replace(" has ", " had ") if index == at else line for index, line in enumerate(lines)]
    if data.draw(st.booleans()):
        after.insert(data.draw(st.integers(0, len(after))), NEW)
    before, now = seed(*lines), seed(*after)
    assert [one.line for one in found(before, now, page)] == [2 * i + 1 for i, one in enumerate(cited) if one == at]
    made = File(PATH, accept([now, record(before)], "why", TODAY).record.encode())
    site = build([now, made], [File("site_src/a.md", page.encode())], TODAY, composed=False)
    assert not any("rests on" in one.what for one in site.problems)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_every_sentence_is_aligned_once(old: list[str], new: list[str]) -> None:
    """In order, and only equal ones are the same."""
    steps = aligned(old, new)
    assert [one.old for one in steps if one.old is not None] == list(range(len(old)))
    assert [one.new for one in steps if one.new is not None] == list(range(len(new)))
    assert all(
        one.same == (one.old is not None and one.new is not None and old[one.old] == new[one.new]) for one in steps
    )


@settings(deadline=None)
@given(TEXT, TEXT)
def test_pieces_are_the_two_versions(old: str, new: str) -> None:
    """Nothing is lost between them."""
    found = pieces(old, new)
    assert ("".join(one.old for one in found), "".join(one.new for one in found)) == (old, new)
