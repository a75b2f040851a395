"""Sentences that lead a reader on need no evidence, and can assert nothing."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File, Site
from tests.conftest import Project
from tests.running import run

SEED = "Antony Blinken met Qin Gang in Beijing. State media said Taiwan was the “most prominent risk”."
RISK = '---\ntitle: The greatest risk\n---\n# Risk\n\nAntony Blinken met Qin Gang in Beijing.[^"met Qin Gang"]\n'

LEADING = (
    "See [the page on Taiwan](risk.md).",
    "See [The greatest risk](risk.md) for more.",
    "More on this: [The greatest risk](risk.md).",
    "Here are some questions for you and your class.",
    "Read the source first, and compare it with the timeline.",
    "By Jane Doe, a student in Lyon.",
    "Discuss these questions in groups of your own.",
    "Turn to the [glossary](glossary.md) for words of Beijing.",
    "For more, see the page [The greatest risk](risk.md).",
    "For more on Taiwan see [The greatest risk](risk.md).",
    "To learn more, read [The greatest risk](risk.md).",
    "You can read more on [The greatest risk](risk.md).",
    "More on this can be found on the page [The greatest risk](risk.md).",
    "There is more on this on the page [The greatest risk](risk.md).",
    "If you want to know more, go to [The greatest risk](risk.md).",
)
ASSERTING = {
    "a verb": "See how Taiwan attacked Beijing first.",
    "a verb of saying": "Read what Antony Blinken said about Taiwan.",
    "a judgment": "See the corrupt minister of Taiwan here.",
    "a number": "Here are the 300 questions for your class.",
    "a denial": "See the page that is not about Taiwan.",
    "a name that no source has": "Read the section on Kigali for more.",
    "a page that tells": "See [why Taiwan invaded Beijing](risk.md) for more.",
    "a copula": "Here are some questions, and Taiwan is Beijing.",
    "no instruction": "Here in Taiwan the people and the class.",
    "a link elsewhere": "More on [this story](https://example.org/story).",
    "a byline of somebody else": "By Antony Blinken, a student in Lyon.",
    "a link and a claim": "Taiwan is a part of [The greatest risk](risk.md).",
    "an order behind a name": "Taiwan can see Beijing on [The greatest risk](risk.md).",
    "two orders": "For more on Taiwan see Beijing use [The greatest risk](risk.md).",
    "what can be found": "Beijing can be found guilty on [The greatest risk](risk.md).",
    "what somebody can do": "You can see that Taiwan fell on [The greatest risk](risk.md).",
    "without a link": "For more, see Taiwan.",
    "two verbs": "See and use the sources that Beijing made.",
}

BYLINES = {
    "one": ('"Jane <Doe>"', ""),
    "two": ("[Jane Doe, Karl Lee]", ""),
    "own": ("Jane Doe, a student in Lyon", "\nBy Jane Doe, a student in Lyon.\n"),
}


def made(text: str) -> Site:
    page = f"---\nauthor: Jane Doe, a student in Lyon\n---\n# Notes\n\n{text}\n"
    files = [File("site_src/notes.md", page.encode()), File("site_src/risk.md", RISK.encode())]
    return build([File("seeds/a.txt", SEED.encode())], files, date(2024, 1, 1))


@pytest.mark.parametrize("text", LEADING)
def test_a_sentence_that_leads_on_needs_no_evidence(text: str) -> None:
    """Verification lists it."""
    site = made(text)
    assert [str(one) for one in site.problems] == []
    page = next(one for one in site.pages if one.path == "verification.md")
    assert "1 sentence that only leads on" in page.markdown


@pytest.mark.parametrize("text", ASSERTING.values(), ids=ASSERTING)
def test_a_sentence_that_asserts_needs_evidence(text: str) -> None:
    """Whatever it begins with."""
    assert [one.rule for one in made(text).problems if one.rule == "uncited"], text


@pytest.mark.parametrize(
    ("text", "told"),
    (("For more, look at what we wrote [here](risk.md).", True), ("For more, look at what we wrote.", False)),
    ids=("with a link to a page", "without"),
)
def test_who_links_to_a_page_reads_how_a_sentence_leads_on(text: str, told: bool) -> None:
    """Where it links to no page of the site, evidence is the only way."""
    (problem,) = made(text).problems
    assert ("begin it with “See”" in problem.fix) == told


def test_the_author_stands_under_the_heading(project: Project) -> None:
    """As text, also where there are several; once, where the page has a byline of its own."""
    texts = {name: f"---\nauthor: {who}\n---\n# Notes {name}\n{text}" for name, (who, text) in BYLINES.items()}
    folder = project({"seeds/a.txt": SEED, **{f"site_src/{name}.md": text for name, text in texts.items()}})
    built = run(folder, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    pages = {name: (folder / f"site/{name}.html").read_text("utf-8") for name in BYLINES}
    assert "By Jane &lt;Doe&gt;</p>" in pages["one"]
    assert "By Jane Doe, Karl Lee</p>" in pages["two"]
    assert '<p class="legend">By' not in pages["own"]


# A line that names the writer of its page, and what the message says of the front matter.
BYLINES_WITHOUT = {
    "By Ann Weber, 29 November 2026": "`author: Ann Weber`",
    "Written by Ann Weber and Karl Lee": "`author: Ann Weber and Karl Lee`",
    "*Text: Ann Weber, a student in Lyon*": "`author: Ann Weber`",
    "By Monday Ann Weber had left.": "",
    "By Christmas Day, he had left.": "",
}


@pytest.mark.parametrize(("line", "told"), BYLINES_WITHOUT.items(), ids=BYLINES_WITHOUT)
def test_a_byline_of_nobody_in_the_front_matter_says_what_to_write_there(line: str, told: str) -> None:
    """Evidence is not what it lacks."""
    files = [File("site_src/notes.md", f"# Notes\n\n{line}\n".encode())]
    (problem,) = build([File("seeds/a.txt", SEED.encode())], files, date(2024, 1, 1)).problems
    assert told in problem.fix
    assert ("author" in problem.fix) == bool(told)
