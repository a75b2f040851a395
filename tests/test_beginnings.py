"""What `new` begins: files that a person can go on with, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from generator.build import begun_pages, build
from generator.model import File, Site
from generator.writing import beginnings
from generator.writing.stories import Begun
from tests.conftest import Project
from tests.running import run
from tests.test_next_steps import COURIER, RADIO

TODAY = date(2024, 1, 1)
DAMS = """\
dams-2019:
  title: "Dams: a history"
  publisher: Press
  issued: 2019
  URL: https://example.org/dams
  read: 2024-01-01
  in: a copy
  says:
    - A dam is a wall across a river that holds its water back.
"""


def built(pages: Mapping[str, str], works: str = DAMS, **seeds: str) -> Site:
    texts = [File(f"seeds/{name}.txt", words.encode()) for name, words in (seeds or {"a": COURIER}).items()]
    files = [File(f"site_src/{name}", words.encode()) for name, words in pages.items()]
    return build(texts, [*files, *([File("site_src/references.yml", works.encode())] if works else [])], TODAY)


def begin(kind: str, *arguments: str, pages: Mapping[str, str] | None = None, **seeds: str) -> Begun:
    """What is begun in a site of these pages and seeds."""
    site = built(pages or {}, **seeds)
    begun: Begun = getattr(beginnings, kind)(*arguments, site, pages or {}, begun_pages(site, TODAY))
    return begun


# What is begun, for which arguments, and a part of the file that has to stand there.
BEGUN: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a page with what the source says": (
        ("page", "The valley"),
        "site_src/the-valley.md",
        '# The valley\n\nHe added that the valley had been warned.[^"He added"]',
    ),
    "a page of which it says nothing": (("page", "Owls"), "site_src/owls.md", "# Owls\n\n…\n"),
    "a page of the generator": (("page", "timeline"), "site_src/timeline.md", "::: source-events"),
    "a term": (
        ("term", "spillway", ""),
        "site_src/glossary.md",
        "# Glossary\n\nspillway\n:   …[^…]\n\n::: source-terms",
    ),
    "a term that a work defines": (
        ("term", "dam", "dams-2019"),
        "site_src/glossary.md",
        'dam\n:   A dam is a wall across a river that holds its water back.[^dams-2019 "A dam"]\n',
    ),
    "a person": (
        ("person", "Anna Weber"),
        "site_src/people.md",
        'Mayor Anna Weber said.[^"Three people"]\n\n::: person Anna Weber\n\n::: everyone-else',
    ),
    "a doubt": (
        ("doubt", "opened in 1971", "dams-2019"),
        "site_src/index.md",
        "::: record-differs\n\n| The source says | The record says |\n|---|---|\n"
        '| The dam was opened in 1971.[^"The dam"] | …[^dams-2019] |\n\n## About the source',
    ),
    "what is unclear": (
        ("doubt", "“We were lucky,”", ""),
        "site_src/index.md",
        "::: source-unclear\n\n| The source says |",
    ),
    "a question": (
        ("question", "opened in 1971"),
        "site_src/quiz.md",
        '## Question 1\n\n…?\n\n- …\n- …\n- …\n\n??? question "Show the answer to question 1"\n'
        '    **…**: The dam was opened in 1971.[^"The dam"]\n\n::: quiz',
    ),
}


@pytest.mark.parametrize(("arguments", "path", "part"), BEGUN.values(), ids=BEGUN)
def test_what_is_begun_stands_in_its_place(arguments: tuple[str, ...], path: str, part: str) -> None:
    """With what can be found out; what has to be mended is only the sign for words to come."""
    begun = begin(*arguments)
    assert begun.wrong == ""
    assert part in begun.files[path]
    made = built({path.removeprefix("site_src/"): text for path, text in begun.files.items()})
    assert [
        str(one) for one in made.problems if one.rule != "unwritten" and "[^…]" not in one.fix and "…" not in one.what
    ] == []
    assert begun.steps


def test_each_page_of_the_generator_can_be_taken_over_as_it_is() -> None:
    """It has headings and blocks, and no sentence that a person would have to find evidence for."""
    pages = begun_pages(built({}), TODAY)
    assert len(pages) > 10
    assert [str(one) for one in built(pages).problems] == []


def test_the_sign_for_evidence_to_come_is_no_unknown_key() -> None:
    """The message says what belongs in its place, and nobody is told to add the sign to the list of works."""
    begun = begin("term", "spillway", "").files["site_src/glossary.md"]
    (told,) = (one for one in built({"glossary.md": begun}).problems if "[^key]" in one.fix)
    assert (told.what, told.rule) == ("The words and the evidence are still to be written, in place of ….", "label")


# What cannot be begun, and what the message says.
REFUSED: dict[str, tuple[tuple[str, ...], dict[str, str], str]] = {
    "a page that is there": (("page", "Notes"), {"notes.md": "# Notes\n"}, '"site_src/notes.md" is there already.'),
    "a term that is defined": (
        ("term", "Dam", ""),
        {"glossary.md": "dam[^dams-2019]\n:   A wall.\n"},
        'The glossary has "Dam" already.',
    ),
    "a term of a work that is not there": (("term", "weir", "dams"), {}, "write one of dams-2019, or begin it with: "),
    "a term of a work by its title": (("term", "weir", "Dams: a history"), {}, "write one of dams-2019, or begin it"),
    "a doubt of a work that is not there": (
        ("doubt", "opened in 1971", "owls"),
        {},
        'No work in site_src/references.yml has the key "owls". Fix: begin it with: ',
    ),
    "a person with another name": (("person", "Ana Weber"), {}, "write one of Anna Weber."),
    "a person who has a part": (
        ("person", "Anna Weber"),
        {"people.md": "# People\n\n## Anna Weber\n\n::: person Anna Weber\n"},
        "has a part on Anna Weber already.",
    ),
    "a doubt of no sentence": (
        ("doubt", "opened in 1980", ""),
        {},
        '"opened in 1980" stands in no sentence. Fix: copy,',
    ),
    "a question that no sentence answers": (
        ("question", "opened in 1980"),
        {},
        '"opened in 1980" stands in no sentence. Fix: copy,',
    ),
    "a doubt of two sentences": (
        ("doubt", "The FWO", ""),
        {},
        "2 places. Fix: quote more words of one sentence.",
    ),
}


@pytest.mark.parametrize(("arguments", "pages", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_there_is_not_begun_again(arguments: tuple[str, ...], pages: dict[str, str], told: str) -> None:
    """Nothing is written, and the message says what to do."""
    begun = begin(*arguments, pages=pages)
    assert (begun.files, told in begun.wrong, "Fix: " in begun.wrong) == ({}, True, True), begun.wrong


def test_a_second_entry_stands_behind_the_first() -> None:
    """A term behind the last definition, a doubt in the table that is there."""
    first = begin("term", "spillway", "dams-2019").files["site_src/glossary.md"]
    again = begin("term", "weir", "dams-2019", pages={"glossary.md": first}).files["site_src/glossary.md"]
    assert "spillway\n:   …[^dams-2019]\n\nweir\n:   …[^dams-2019]\n\n::: source-terms" in again
    one = begin("doubt", "opened in 1971", "dams-2019").files["site_src/index.md"]
    two = begin("doubt", "the valley had been warned", "dams-2019", pages={"index.md": one}).files["site_src/index.md"]
    assert two.count("::: record-differs") == 1
    assert "| …[^dams-2019] |\n| He added that" in two
    last = "::: record-differs\n\n| A | B |\n|---|---|\n| The first | row |"  # a file need not end in an empty line
    page = begin("doubt", "opened in 1971", "dams-2019", pages={"index.md": last}).files["site_src/index.md"]
    assert "| The first | row |\n| The dam was opened in 1971." in page


def test_a_work_gets_a_key_and_what_it_needs() -> None:
    """A colon in its title is no slip; what is missing is a step and one message; a work that is there is named."""
    begun = beginnings.work({"title": "Water: a law", "issued": "2021"}, built({}), "")
    text = begun.files["site_src/references.yml"]
    assert text.startswith("water-a-law-2021:\n  title: 'Water: a law'\n  publisher: …\n  issued: '2021'\n  URL: …\n")
    assert [step for step in begun.steps if "publisher" in step]
    assert [step for step in begun.steps if "URL" in step]
    (problem,) = built({}, text).problems
    assert (problem.line, problem.what) == (
        3,
        'Of the work "water-a-law-2021" is still to be written, in place of …: publisher, URL, read, in, says.',
    )
    for fields in ({"title": "Dams, a history"}, {"title": "Other", "URL": "https://example.org/dams"}):
        assert "[^dams-2019]" in beginnings.work(fields, built({}), DAMS).wrong


def test_a_further_source_leaves_the_first_the_first() -> None:
    """Its file name comes behind, whatever its title begins with; the first source of a story takes its own."""
    site = built({}, works="", radio=RADIO)
    begun = beginnings.source("A minister speaks", "", {"title": "A minister speaks", "publisher": "Radio"}, site)
    (path,) = begun.files
    assert path == "seeds/radio_a-minister-speaks.txt"
    assert begun.files[path] == "---\ntitle: A minister speaks\npublisher: Radio\n---\n"
    more = built({}, works="", radio=RADIO, **{"radio_a-minister-speaks": COURIER})
    assert more.facts[0].source.slug == "radio"
    text = beginnings.source("Zoo", f"---\ntitle: Zoo\n---\n{COURIER}", {}, site).files
    assert text == {"seeds/zoo.txt": f"---\ntitle: Zoo\n---\n{COURIER}"}


def test_the_command_writes_and_says_what_comes_next(project: Project) -> None:
    """Each kind, in a story with one text; a page that cannot be read is not written over."""
    folder = project({"seeds/a.txt": COURIER, "more.txt": RADIO})
    for arguments, path in (
        (("page", "The valley"), "site_src/the-valley.md"),
        (
            ("work", "Dams", "--publisher", "Press", "--issued", "2019", "--url", "https://example.org/"),
            "site_src/references.yml",
        ),
        (("term", "dam", "--work", "dams-2019"), "site_src/glossary.md"),
        (("person", "Anna Weber"), "site_src/people.md"),
        (("doubt", "opened in 1971", "--work", "dams-2019"), "site_src/index.md"),
        (("question", "opened in 1971"), "site_src/quiz.md"),
        (("source", "more.txt", "--publisher", "Radio"), "seeds/more.txt"),
    ):
        begun = run(folder, "generator", "new", *arguments)
        assert (begun.returncode, begun.stderr.splitlines()[0]) == (0, f"begun: {path}"), begun.stderr
        assert "\n1. " in begun.stderr
        assert (folder / path).exists()
    assert run(folder, "generator", "new", "page", "The valley").returncode == 2
    (folder / "site_src/glossary.md").write_bytes(b"caf\xe9")
    assert run(folder, "generator", "new", "term", "weir").returncode == 1
    assert (folder / "site_src/glossary.md").read_bytes() == b"caf\xe9"
