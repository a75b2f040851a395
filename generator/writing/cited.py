"""Words of a source with the citation that points at them: what is begun for a writer to go on from."""

from __future__ import annotations

import re

from ..english.folding import folded_lines, places
from ..english.lines import line
from ..english.words import entries
from ..facts.gist.leaning import has_verb, is_heading, points_back
from ..markdown import hints
from ..model import Facts, Site, line_of
from ..text.datelines import story_span

# Somebody who speaks of himself: matches "I went", "I’m", "We know", "our"; not "They went", "World War I.", "the US".
FIRST_PERSON = re.compile(r"\bI(?:['’]| [a-z])|\b(?:[Ww]e|[Mm]y|[Oo]ur)\b")


def place(facts: Facts, number: int) -> tuple[str, int]:
    """The file of a sentence, and its line there."""
    source = facts.source
    return source.path, source.line + line_of(source.text, facts.sentence(number).span.start) - 1


def words(facts: Facts, number: int) -> str:
    """A sentence in one line."""
    return " ".join(facts.words(number).split())


def tells(facts: Facts, number: int) -> bool:
    """Whether a sentence tells something, and is no question, byline, credit, caption, headline or torn piece."""
    sentence = words(facts, number)
    whole = not sentence[0].islower() and not sentence.rstrip("”\"’'").endswith("?")
    return whole and has_verb(sentence) and not is_heading(sentence)


def is_told(facts: Facts, number: int) -> bool:
    """Whether the article itself tells something in a sentence, and no "I" does: a page can have it as it stands."""
    own = tells(facts, number) and not FIRST_PERSON.search(words(facts, number))
    return own and not any(number in facts.reach(one.attribution) for one in facts.statements)


def stands_alone(facts: Facts, number: int) -> bool:
    """Whether a sentence can be read without the one before it besides: none that opens with "He" or "However"."""
    return is_told(facts, number) and not points_back(words(facts, number))


def label(site: Site, facts: Facts, number: int) -> str:
    """The citation of a sentence, with the name of its source where that is needed."""
    return hints.label(facts, number, site.facts)


def cited(site: Site, facts: Facts, number: int) -> str:
    """A sentence as its source has it, without the dateline before it, with its citation."""
    told = story_span(facts.source.text, facts.sentence(number).span)
    return f"{' '.join(told.of(facts.source.text).split())}{label(site, facts, number)}"


def cell(site: Site, facts: Facts, number: int) -> str:
    """The same for a cell of a table, in which a stroke would begin the next one."""
    return cited(site, facts, number).replace("|", "\\|")


def sentences_on(matter: str, site: Site, only: Facts | None = None) -> list[tuple[Facts, int]]:
    """The sentences of the sources, or of one, that share words of meaning with a matter; those with most first."""
    wanted = _meant(matter)
    found = [
        (len(shared), facts, one.number)
        for facts in ((only,) if only else site.facts)
        for one in facts.sentences
        if (shared := wanted & _meant(words(facts, one.number)))
    ]
    return [(facts, number) for _, facts, number in sorted(found, key=lambda one: -one[0])]


def places_of(quoted: str, site: Site) -> list[tuple[Facts, int]]:
    """The places in the sources at which some words stand, each with the sentence that they begin in."""
    return [(facts, numbers[0]) for facts in site.facts for numbers in places(folded_lines(facts), quoted)]


def _meant(text: str) -> frozenset[str]:
    parsed = line(text)
    named = (word for word in parsed.words if word.content or word.text[:1].isupper())
    found = frozenset(base for word in named for base in word.bases if base.isalpha())
    return found - entries("function_words")
