"""What to write next: each kind of step, and that its lines can be pasted as they stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator import COMMAND
from generator.build import build
from generator.inputs.texts import HERE
from generator.model import File, Site
from generator.shells import listing
from generator.writing import beginnings
from generator.writing.comparison import names, numbers
from generator.writing.next_steps import Step, next_steps
from tests.conftest import Project
from tests.running import run

COURIER = """\
A dam above Lindtal broke on Tuesday night. Three people were killed and 11 were injured, Mayor Anna Weber said.

The dam was opened in 1971. “We were lucky,” she said. He added that the valley had been warned.

The FWO plans a review. The FWO declined to comment.
"""
RADIO = """\
Four people were killed when a dam near Lindtal broke, the mayor, Anna Webber, said. Nine were injured.

The dam was opened in 1972. Two rivers met there in 1850.
"""
SHUT = """
It was cold that morning. The shops shut for a day. The school sent its pupils home. The river rose again at noon.

The bridge stood. The mill lost its wheel. The farms lost most of their hay. The church gave out soup. The trains ran.
"""
HELD = (
    "Maria Okonkwo is the secretary of the harbour union. "
    "The board closed the gate on Monday, a move condemned by Maria Okonkwo."
)
WORK = "atlas:\n  title: Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"


def site(**files: str) -> Site:
    """A site of files by their names, `references` among them."""
    seeds = [File(f"seeds/{name}.txt", words.encode()) for name, words in files.items() if name != "references"]
    works = [File("site_src/references.yml", files["references"].encode())] if "references" in files else []
    return build(seeds, works, date(2024, 1, 1))


def steps(kind: str, **files: str) -> list[Step]:
    return [step for step in next_steps(site(**files)) if step.kind == kind]


# What stands in the files, the kind of the step, words of what it says, and a line to paste.
STEPS: dict[str, tuple[dict[str, str], str, str, str]] = {
    "a reading that is held back": (
        {"a": HELD},
        "source",
        "No page shows these readings before you say that they are right",
        '  - confirm: "condemned by" # Maria Okonkwo (condemned by): a move',
    ),
    "a speaker who is not known": ({"a": COURIER}, "source", "People named in the text: Anna Weber", "    is: …"),
    "a day that needs the day of publication": (
        {"a": COURIER},
        "source",
        '"on Tuesday night" has no date',
        "published: … # as 2023-06-18",
    ),
    "a person of whom nobody says who it is": (
        {"a": "Karl Lee said the dam held. Karl Lee left."},
        "person",
        "Nothing says who Karl Lee is, whom 2 sentences name.",
        f'{COMMAND} new person "Karl Lee"',
    ),
    "a term": (
        {"a": COURIER},
        "term",
        '"FWO" is, which 2 sentences name',
        f'{COMMAND} new term "FWO"',
    ),
    "numbers": (
        {"a": COURIER, "b": RADIO},
        "numbers",
        'has "Three", and sentence 1 of seeds/b.txt has "Four"',
        "| A | B |",
    ),
    "names": ({"a": COURIER, "b": RADIO}, "names", 'has "Anna Webber": the names are nearly the same', "| A | B |"),
    "a sentence": (
        {"a": COURIER + SHUT},
        "sentence",
        "No page uses sentence",
        'The trains ran.[^"The trains"]',
    ),
    "a work": ({"a": COURIER, "references": WORK}, "work", 'No page cites the work "atlas".', "[^atlas]"),
}


@pytest.mark.parametrize(("files", "kind", "what", "line"), STEPS.values(), ids=STEPS)
def test_what_is_left_to_a_person_is_named(files: dict[str, str], kind: str, what: str, line: str) -> None:
    """With its place, what it is, and a line that can be pasted."""
    found = steps(kind, **files)
    assert any(what in step.what for step in found), found
    assert any(line in step.paste for step in found), found


def test_a_date_with_its_years_asks_for_no_day() -> None:
    """No day of publication makes "2007-08" or "1992 or 1993" fuller than they are written."""
    assert steps("source", a="Sales rose in 2007-08. He left in 1992 or 1993.") == []


def test_what_differs_comes_first() -> None:
    """Then what a line of an editor publishes, then what has to be found out, then what may be left as it is."""
    kinds = [step.kind for step in next_steps(site(a=COURIER, b=RADIO, references=WORK))]
    order = ["numbers", "names", "source", "person", "term", "sentence", "work"]
    assert kinds == sorted(kinds, key=order.index)


def test_each_number_is_compared_with_that_of_the_same_thing() -> None:
    """The dead with the dead, the injured with the injured, the year with the year; what agrees is no step."""
    found = [(one.words, other.words) for one, other in numbers(site(a=COURIER, b=RADIO).facts)]
    assert found == [("Three", "Four"), ("11", "Nine"), ("1971", "1972")]
    assert list(numbers(site(a=COURIER, b=COURIER.replace("1971", "1971")).facts)) == []
    assert list(names(site(a=COURIER, b=COURIER).facts)) == []


def test_a_line_that_is_pasted_is_no_problem() -> None:
    """The table of two sources in the summary, each sentence behind what it says."""
    seeds = {"a": COURIER, "b": RADIO}
    tables = [step for step in next_steps(site(**seeds)) if step.kind in ("numbers", "names")]
    text = "# Summary\n\n" + "\n\n".join(f"## Part {n}\n\n" + "\n".join(one.paste) for n, one in enumerate(tables))
    texts = [File(f"seeds/{name}.txt", words.encode()) for name, words in seeds.items()]
    made = build(texts, [File("site_src/index.md", text.encode())], date(2024, 1, 1))
    assert [str(one) for one in made.problems] == []


# The top of a file, with the mark where lines are to be pasted, how the step names that place, and the first line.
PLACES = {
    "no front matter": ("{}", "above its first line", "---"),
    "front matter": ("---\n{}title: A\n---\n", "below its first line ---", "corrections:"),
    "corrections": (
        '---\ncorrections:\n{}  - comment: "closed the gate"\n---\n',
        "below its line corrections:",
        '  - confirm: "condemned by"',
    ),
}


@pytest.mark.parametrize(("top", "where", "first"), PLACES.values(), ids=PLACES)
def test_lines_for_a_source_are_pasted_where_the_step_says(top: str, where: str, first: str) -> None:
    """Together and as they stand, with the marks of front matter where there is none yet; nothing is asked then."""
    text = HELD.replace("on Monday", "in May 2020")
    (step,) = steps("source", a=top.format("") + text)
    assert (step.into, step.paste[0].partition(" #")[0]) == (f"seeds/a.txt, {where}", first)
    made = site(a=top.format("".join(f"{line}\n" for line in step.paste)) + text)
    assert made.problems == ()
    assert [one for one in next_steps(made) if one.kind == "source"] == []


LONG = COURIER + SHUT
# What a text says, and the words of which no step may be made.
NEVER = {
    "a reading whose speaker is a thing": ("The findings contradicted what the mayor knew.", "confirm"),
    "a reading whose speaker is torn": ("With the sanctions and highlighting the rift, Oslo left.", "confirm"),
    "the name in a byline": ("The dam broke.\n\nDan Jarvis-Smith\n\nThree people drowned.", "Dan Jarvis-Smith"),
    "a reading whose speaker is a clause": (
        "The Lees moved from Utah to Norland back to Japan and back to Oslo.",
        "confirm",
    ),
    "a question": ("The dam broke.\n\nThree drowned.\n\nSo what are the biggest changes?", "biggest changes"),
    "a torn piece": ("The dam broke.\n\nShe re\n\nturned home that evening.", "turned home"),
    "what somebody says of himself": (LONG + "I always try to go as far as I can.", "I always try"),
    "a sentence that goes on from another": (LONG + "It also has a hood of steel.", "It also has"),
    "a line that tells nothing": ("The dam broke.\n\n(END)", "(END)"),
    "words that somebody says": ('Ann Lee said: "It was cold. Nobody slept."', "Nobody slept"),
    "a term that the text explains": (
        "The Federal Water Office is an agency that measures rivers. The Federal Water Office plans a review.",
        "Federal Water Office",
    ),
}


@pytest.mark.parametrize(("text", "words"), NEVER.values(), ids=NEVER)
def test_no_step_is_made_of_what_asks_for_none(text: str, words: str) -> None:
    """A line to paste is right and true for its text."""
    found = [line for step in next_steps(site(a=text)) if step.kind != "names" for line in (step.what, *step.paste)]
    assert [line for line in found if words in line] == []


def test_a_command_of_a_step_writes_what_passes() -> None:
    """A person with a sentence that the article itself tells of them, or that names who speaks; else the sign."""
    text = 'Ann Lee said: "It was cold. Karl Ost slept." Karl Ost, a clerk of 20, left the town.'
    made = site(a=text)
    own = {"people.md": "# People\n\n::: everyone-else\n"}
    begun = beginnings.person("Karl Ost", made, {}, own)
    assert 'left the town.[^"' in begun.files["site_src/people.md"]
    dated = site(a="OSLO, March 26 (AP) — Karl Ost, a clerk of 20, left the town. It rained there.")
    assert (
        '\nKarl Ost, a clerk of 20, left the town.[^"'
        in beginnings.person("Karl Ost", dated, {}, own).files["site_src/people.md"]
    )
    said = site(a='Ann Lee said: "It was cold. Karl Ost slept."')
    assert f"## Karl Ost\n\n{HERE}\n" in beginnings.person("Karl Ost", said, {}, own).files["site_src/people.md"]


def test_a_reading_that_is_wrong_can_be_dropped() -> None:
    """By the same words; it is shown nowhere then, and asked for no more. What is read for sure stands."""
    text = HELD.replace("on Monday", "in May 2020")
    (held,) = steps("source", a=text)
    assert "of one that is wrong write no-statement: in place of confirm:." in held.what
    lines = "\n".join(held.paste).replace("confirm", "no-statement")
    dropped = site(a=f"{lines}\n{text}")
    assert (dropped.problems, dropped.facts[0].statements) == ((), ())
    assert steps("source", a=f"{lines}\n{text}") == []
    sure = site(a=f'---\ncorrections:\n  - no-statement: "Weber said"\n---\n{COURIER}')
    (problem,) = sure.problems
    assert (problem.line, problem.what) == (3, 'A correction says that "Weber said" is no statement.')
    assert "“We were lucky,” she said" in str([page.markdown for page in sure.pages])


def test_a_work_that_is_only_named_is_shown_with_what_it_says() -> None:
    """Where somebody wrote that down: the citation of the sentence that is nearest, for the place of the other."""
    says = "  read: 2024-01-01\n  in: a copy\n  says:\n    - The atlas is old.\n    - Lindtal has a dam since 1971.\n"
    page = "# Notes\n\nThe dam of Lindtal is there.[^atlas]\n"
    files = [File("site_src/notes.md", page.encode()), File("site_src/references.yml", (WORK + says).encode())]
    made = build([File("seeds/a.txt", COURIER.encode())], files, date(2024, 1, 1))
    (step,) = [step for step in next_steps(made) if step.kind == "named"]
    assert (step.path, step.line, step.paste) == ("site_src/notes.md", 3, ('[^atlas "Lindtal has"]',))


def test_a_sign_for_words_to_come_is_a_problem() -> None:
    """So that nothing that was begun is published before it is written."""
    for text, line in (("# Notes\n\n…\n", 3), ("# Notes\n\n- …\n", 3), ("Dam\n:   …\n", 2)):
        made = build([File("seeds/a.txt", COURIER.encode())], [File("site_src/n.md", text.encode())], date(2024, 1, 1))
        assert [(one.line, one.rule) for one in made.problems] == [(line, "unwritten")]
        assert f'Here stands "{HERE}"' in made.problems[0].what


def test_of_each_kind_the_first_are_listed() -> None:
    """And how many more there are; all where somebody asks."""
    found = [Step("term", "seeds/a.txt", n, f"{n}.", "x", ()) for n in range(5)]
    assert [line.split(":")[0] for line in listing.to_write(found, False)][1:-1] == ["seeds/a.txt"] * listing.FIRST
    assert list(listing.to_write(found, False))[-1].startswith("2 more: ")
    assert len(list(listing.to_write(found, True))) == 6
    assert list(listing.to_write([], False)) == []


def test_check_ends_with_what_to_write_next(project: Project) -> None:
    """Where nothing is to be mended; `--quiet` prints Problems alone."""
    folder: Path = project({"seeds/a.txt": COURIER})
    told = run(folder, "generator", "check").stderr
    assert "\nwhat to write next, most useful first:\nseeds/a.txt:" in told
    assert told.rstrip().splitlines()[-1].startswith(f"    {COMMAND} new ")
    assert run(folder, "generator", "check", "--quiet").stderr == ""
    (folder / "site_src/n.md").write_text("# Notes\n\nNobody knows why it broke.\n", "utf-8")
    assert "what to write next" not in run(folder, "generator", "check").stderr


MATCH = (
    'The coach, Irene Lamas, said her team was robbed. "Everyone saw it except one man," she said. '
    "The referee, Dan Hill, waved play on.\n\n"
    "The club earned money, which the chairwoman, Helen Voss, said would go to the youth. "
    '"That is where Samuel came from," she said.'
)


def test_a_pronoun_whose_person_is_asked_for_is_quoted_so_that_no_other_is_meant() -> None:
    """With a quotation mark among the words where the line has no others: "she" alone would mean every one."""
    (step,) = steps("source", a=f"---\npublished: 2024-05-12\n---\n{MATCH}")
    (asked,) = (one for one in step.paste if "person:" in one)
    words = yaml.safe_load(asked.strip("- "))["person"]
    assert (MATCH.count(words), "she" in words) == (1, True)
    lines = [one.replace("…", "Helen Voss") for one in step.paste]
    made = site(a="\n".join(["---", "published: 2024-05-12", *lines, "---", MATCH]))
    assert [str(one) for one in made.problems] == []
    spoken = {one.speaker for facts in made.facts for one in facts.statements if one.attribution.sentence == 2}
    assert spoken == {"Irene Lamas"}


def test_words_of_a_pronoun_that_stand_twice_are_told() -> None:
    """Each of these pronouns would mean the same person, and nobody would see that."""
    text = '---\ncorrections:\n  - person: "{}"\n    is: Helen Voss\n---\n{}'
    (problem,) = site(a=text.format("she said", MATCH)).problems
    assert (problem.line, problem.what) == (4, 'The words "she said" of a correction stand in 2 places.')
    assert list(site(a=text.format("said her team", MATCH)).problems) == []
    twice = MATCH.replace("The club", "Irene Lamas left. The club")
    assert list(site(a=text.format("Irene Lamas", twice)).problems) == []
