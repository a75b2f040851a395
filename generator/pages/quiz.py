"""The quiz: who said it, how many, what came first, what does it mean, each answer with its proof."""

from __future__ import annotations

from ..model import BACKGROUND, BACKGROUND_ENDS, Facts
from .display import withheld
from .edition import Call, Edition, Entry
from .markup import Markdown, cite, refer, render
from .quiz_meanings import meanings
from .quiz_questions import Question
from .quiz_sentences import how_many, what_came_first
from .quiz_speakers import who_said

MOST = 8
"""The most questions; a quiz of a few good ones is taken to its end."""


def quiz(edition: Edition, call: Call) -> str:
    """The questions on every source whose words may be shown, then those on the glossary."""
    told = [facts for facts in edition.facts if not withheld(facts)]
    asked = [_asked(facts, question) for facts in told for question in _questions(facts)][:MOST]
    for meaning in meanings(edition.main, edition.entries)[: MOST - len(asked)]:
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
    return render("quiz", questions=asked)


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


BLOCKS = {"quiz": quiz}
