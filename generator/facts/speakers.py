"""Whose words: from the span of a speaker to the name of a person, or of an organisation, state or group.

A pronoun is a person only where the reading of people says so; an unresolved speaker has no name, it is never
guessed. A short form ("the Department") means the only longer name before it that contains its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.facts import words
from generator.model import Attribution, Mention, Person, Span

# Matches "U.S." and "U.N"; not "Mr." nor the end of "at home."
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}|\b(?:[A-Z]\.)+[A-Z]\b")

# Matches the ", the mayor of Oz," behind a name and " (D-Oz)", " who knows him"; not the "-" of "Al-Sadr".
REMARK = re.compile(r"\s*(?:,|\(|—|–|--|\bwho\b|\bwhich\b|\bthat\b).*", re.DOTALL)

# Matches the articles before a name: "the BBC", "a spokesman"; not "Thelma".
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)

# Matches what stands before a name that is not the head: "aides to Mr. Lee"; not "Mr. Lee of Oz".
OF = re.compile(
    r"\b(?:for|to|of|from|with|by|about|like|against|around|behind|at|in)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names: the people's mentions in order, and the full forms of all other speakers."""

    text: str
    starts: tuple[int, ...]
    mentions: tuple[tuple[Mention, str], ...]
    full: Mapping[str, str]

    def of(self, span: Span | None) -> str:
        """The name for a span; empty where it is not known or there is no span."""
        if span is None:
            return ""
        found = self._person(span)
        if found:
            return found
        written = plain(span.of(self.text))
        return "" if written.lower() in words.entries("vague_speakers") else self.full.get(written, written)

    def is_person(self, span: Span | None) -> bool:
        """Whether the span names a person or stands for one."""
        return span is not None and bool(self._person(span))

    def _person(self, span: Span) -> str:
        """The person whom the span names or stands for, or an empty text."""
        inside = self.within(span)
        if span.of(self.text).lower() in ("who", "which"):
            return self._before(span)
        head = REMARK.sub("", span.of(self.text))
        heads = [one for one in inside if one[0].span.start < span.start + len(head)]
        if heads:
            return next((name for mention, name in heads if self._is_head(span, mention.span)), "")
        if not any(part[:1].isupper() for part in head.split()[1:]):
            return next((name for mention, name in inside if self._apposed(span, mention.span)), "")
        return ""

    def within(self, span: Span) -> list[tuple[Mention, str]]:
        """The mentions of people inside the span."""
        index = bisect_left(self.starts, span.start)
        found = []
        while index < len(self.starts) and self.starts[index] < span.end:
            if self.mentions[index][0].span.end <= span.end:
                found.append(self.mentions[index])
            index += 1
        return found

    def _is_head(self, span: Span, mention: Span) -> bool:
        """Whether the mention is what the span is about: not "Lee's campaign", not "aides to Lee"."""
        after = self.text[mention.end : span.end]
        possessive = after.startswith(("'s ", "’s ", "' ", "’ "))
        return not possessive and not OF.search(self.text[span.start : mention.start])

    def _apposed(self, span: Span, mention: Span) -> bool:
        """Whether the mention is the apposition of a span that begins without a name: "The mayor, Ann Lee,"."""
        return self.text[span.start : mention.start].rstrip().endswith(",")

    def _before(self, span: Span) -> str:
        """The person named directly before a relative pronoun."""
        index = bisect_left(self.starts, span.start) - 1
        if index < 0:
            return ""
        mention, name = self.mentions[index]
        return name if self.text[mention.span.end : span.start].strip() in ("", ",") else ""


def plain(written: str) -> str:
    """A speaker as written, without articles, remarks behind the name, and the dots of acronyms.

    >>> plain("the U.S. officials, who spoke anonymously,")
    'US officials'
    """
    head = REMARK.sub("", written.strip()) or written
    head = ARTICLE.sub("", head, count=1) if ARTICLE.match(head) else head
    return " ".join(DOTTED.sub(lambda found: found.group().replace(".", ""), head).split()).strip("'’ ")


def names(text: str, people: Sequence[Person], attributions: Iterable[Attribution]) -> Names:
    """The names of one text: its people, and every other speaker in its fullest form."""
    mentions = sorted(
        ((mention, person.name) for person in people for mention in person.mentions), key=lambda one: one[0].span
    )
    starts = tuple(mention.span.start for mention, _ in mentions)
    known = Names(text, starts, tuple(mentions), {})
    spans = [span for one in attributions for span in (one.speaker, one.to, *one.reporters)]
    written = dict.fromkeys(plain(span.of(text)) for span in spans if span and not known.is_person(span))
    return Names(text, starts, tuple(mentions), _full_forms(list(written)))


def _full_forms(written: Sequence[str]) -> dict[str, str]:
    """For each short form ("Department") the only longer form before it that ends in its words."""
    endings: dict[str, list[str]] = {}
    full: dict[str, str] = {}
    for name in written:
        if name[:1].isupper() and len(endings.get(name, ())) == 1:
            full[name] = endings[name][0]
            continue
        full[name] = name
        parts = name.split()
        for index in range(1, min(len(parts), 8)):
            endings.setdefault(" ".join(parts[index:]), []).append(name)
    return full
