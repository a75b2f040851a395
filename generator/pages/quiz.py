"""The quiz: who said it, how many, what came first, what does it mean, each answer with its proof.

People write questions too: a list of choices, and right behind it a folded `??? question` with the answer, in which the
words of the right choice are bold. The generator's own follow theirs and count on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..inputs.texts import HERE
from ..markdown.blocks import Block
from ..model import BACKGROUND, BACKGROUND_ENDS, Facts, Problem, line_of
from .display import withheld
from .edition import Call, Edition, Entry
from .markup import Markdown, cite, refer, render
from .quiz_meanings import meanings
from .quiz_questions import Question
from .quiz_sentences import how_many, what_came_first
from .quiz_speakers import who_said
from .written import Written

MOST = 8
"""The most questions; a quiz of a few good ones is taken to its end."""


def quiz(edition: Edition, call: Call) -> str:
    """Behind what the page asks, questions on every source whose words may be shown, then on the glossary."""
    before = len(_written(call.page))
    most = max(0, MOST - before)
    asked = [_asked(facts, question) for facts in _told(edition) for question in _questions(facts)][:most]
    for meaning in meanings(edition.main, edition.entries)[: most - len(asked)]:
        asked.append(
            {
                "prompt": f"What does “{meaning.entry.name.strip('“”')}” mean?",
                "options": meaning.options,
                "answer": meaning.options[meaning.answer],
                "proof": "",
                "entry": meaning.entry,
                "evidence": _works(edition, meaning.entry),
                "begins": Markdown(BACKGROUND),  # what the glossary says rests on outside works
                "ends": Markdown(BACKGROUND_ENDS),
            }
        )
    return render("quiz", questions=asked, before=before)


def asks(edition: Edition) -> bool:
    """Whether the generator has a question."""
    return any(map(_questions, _told(edition))) or bool(meanings(edition.main, edition.entries))


def _told(edition: Edition) -> list[Facts]:
    """The sources whose words may be shown."""
    return [facts for facts in edition.facts if not withheld(facts)]


@lru_cache(maxsize=8)  # asked by whether there is a page and by the page: 101 texts: 101 hits of 202, of 10 ms each
def _questions(facts: Facts) -> tuple[Question, ...]:
    """The questions of one source, one a sentence; the same text, the same quiz."""
    found: dict[int, Question] = {}
    for one in (*who_said(facts), *how_many(facts), *what_came_first(facts)):
        found.setdefault(one.sentence, one)
    return tuple(found.values())


def _asked(facts: Facts, question: Question) -> dict[str, object]:
    return {
        "prompt": question.prompt,
        "options": question.options,
        "answer": question.options[question.answer],
        "proof": facts.words(question.sentence),
        "entry": None,
        "evidence": [cite(facts.source.slug, question.sentence)],
        "begins": "",
        "ends": "",
    }


def _works(edition: Edition, entry: Entry) -> list[str]:
    """The marks of evidence of an entry of the glossary: what outside works say, or these alone, each once."""
    cited = {citation.span: citation for checked in edition.checked for citation in checked.citations}
    known = [cited[span] for span in entry.works if span in cited]
    marks = (refer(one.reference) if one.only_names else cite(one.source, *one.sentences) for one in known)
    return list(dict.fromkeys(marks))


def _written(page: Written) -> list[tuple[list[str], int]]:
    """What a page asks itself: the choices of each question, and the number of the block that begins its answer."""
    blocks = page.reading.blocks
    found = []
    for at, block in enumerate(blocks[:-1]):
        before = blocks[at - 1] if at else block
        if block.kind == "title" and block.folded and before.kind == "item":
            choices = [one.words for one in blocks if one.kind == "item" and one.group == before.group]
            found.append((choices, at + 1))
    return found


def unanswered(page: Written, path: str) -> Iterator[Problem]:
    """A Problem for each question whose answer has not the words of exactly one choice in bold at its beginning."""
    for choices, at in _written(page):
        bold = _bold(page.reading.blocks[at])
        if choices.count(bold) != 1 and bold != HERE:
            line = line_of(page.reading.text, page.reading.span(at).start)
            what = f'The answer begins with "{bold}" in bold.' if bold else "The answer has no words in bold."
            why = "By them the page tells whether the choice of a reader is right."
            yield Problem(
                path, line, what, why, f"begin the answer with the right choice in bold, as `**{choices[0]}**`."
            )


def _bold(block: Block) -> str:
    """The first words in bold of a block."""
    return next((block.words[one.start : one.end] for one in block.inlines if one.name == "strong"), "")


BLOCKS = {"quiz": quiz}
