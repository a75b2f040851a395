"""CONTRIBUTING.md can be trusted: whoever pastes one of its examples into the site gets no Problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.build import build
from generator.model import File, Site
from generator.shells import files
from tests.conftest import ROOT, TALKS, Project

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What stands in code within a sentence: matches "`[^tra-1979]`"; not "`::: block`", "`[^1]: …`".
INLINE = re.compile(r"`([^`\n]*\[\^[^`\n]*\](?!:))`")
CORRECTIONS = re.compile(r"^corrections:.*?^(?=---$)", re.MULTILINE | re.DOTALL)
SAID = "Mr Qin said Taiwan was the “most prominent risk” for China-US relations, state media said."
OWN = "State media said Mr Qin called Taiwan the greatest danger to the relationship."
ACT = "The United States will make defence articles available."
LAW = "The Taiwan Relations Act became law in the United States in 1979."
SEED = "seeds/blinken-beijing.txt"


def examples() -> dict[str, list[str]]:
    """The examples between fences, by where somebody would paste them."""
    found: dict[str, list[str]] = {}
    for language, words in FENCE.findall(CONTRIBUTING):
        found.setdefault(place(language, words), []).append(words)
    return found


def place(language: str, words: str) -> str:
    if language == "yaml":
        return SEED if words.startswith("corrections:") else "site_src/references.yml"
    if language == "markdown":
        rows = "site_src/index.md" if "\n::: record-differs\n" in words else "site_src/glossary.md"
        return "site_src/new.md" if words.startswith("---\n") else rows
    return {"sh": "a terminal"}.get(language, f"nowhere known:\n{words}")


def inline() -> Iterator[str]:
    """The labels in the text, each behind a sentence that it carries, and items of a list as they are."""
    for words in INLINE.findall(CONTRIBUTING):
        carried = OWN if " ~ " in words else ACT if words.startswith("[^tra-text") else SAID if '"' in words else LAW
        yield words if words.startswith("1. ") else f"{carried}{words}"


def built(project: Project, changed: dict[str, str]) -> Site:
    whole = {one.path: one.content for one in (*files.seeds(TALKS), *files.contributions(TALKS))}
    folder = project({**whole, **changed})
    return build(files.seeds(folder), files.contributions(folder), date(2024, 1, 1))


def test_every_example_has_its_place() -> None:
    """A definition, a row, a work, a page, corrections of a reading and commands; nothing that no test pastes."""
    pages = {"site_src/new.md", "site_src/glossary.md", "site_src/index.md"}
    kinds = {SEED, "site_src/references.yml", *pages, "a terminal"}
    assert set(examples()) == kinds
    assert len(list(inline())) >= 4


def test_every_example_passes_as_pasted(project: Project) -> None:
    """All at once: below what is there, as a new page, and as the corrections of the source."""
    pasted = examples()
    changed = {
        path: f"{(TALKS / path).read_text('utf-8')}\n{''.join(pasted[path])}"
        for path in ("site_src/glossary.md", "site_src/index.md", "site_src/references.yml")
    }
    (corrections,) = pasted[SEED]
    changed[SEED] = CORRECTIONS.sub(lambda _: corrections, (TALKS / SEED).read_text("utf-8"), count=1)
    for number, page in enumerate(pasted["site_src/new.md"]):
        changed[f"site_src/new-{number}.md"] = page
    changed["site_src/inline.md"] = "# Pasted\n\n" + "\n\n".join(inline())
    site = built(project, changed)
    assert site.problems == ()
    assert "Communiqué" in site.defined


def test_what_the_table_of_messages_says_is_so() -> None:
    """Each sentence gets the message of its row and no other, and as it is mended none."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in CONTRIBUTING.splitlines() if "." in line]
    told = [row for row in rows if len(row) == 4 and row[2].endswith("]")]
    assert len(told) == 5
    for evidence, sentence, message, mended in told:
        rule, words = message[message.rindex("[") + 1 : -1], evidence.rstrip(".").removeprefix("The ")
        pair = f" {mended.strip('`')}" if mended.startswith("`") else ""
        assert problems(evidence, f'{sentence}[^"{words}"]') == [rule], sentence
        assert problems(evidence, f'{sentence if pair else mended}[^"{words}"{pair}]') == [], mended


def problems(evidence: str, sentence: str) -> list[str]:
    """The rules of the Problems of a sentence on a page, beside a text of one sentence and another."""
    seed = File("seeds/a.txt", f"{evidence} It rained all night.".encode())
    site = build([seed], [File("site_src/n.md", f"# Notes\n\n{sentence}\n".encode())], date(2025, 1, 1))
    return [problem.rule for problem in site.problems if problem.path == "site_src/n.md"]


def test_corrections_can_be_pasted_below_those_that_are_there(project: Project) -> None:
    """Their lines are items of one list."""
    (corrections,) = examples()[SEED]
    items = corrections.removeprefix("corrections:\n")
    seed = CORRECTIONS.sub(lambda found: f"{found[0]}{items}", (TALKS / SEED).read_text("utf-8"), count=1)
    assert built(project, {SEED: seed}).problems == ()
