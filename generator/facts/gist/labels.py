"""Labels that a text has in quotation marks: words that name something, as “point of no return” does.

No title of a work (“Fireball”, his song), no nickname inside a name, no adjective that judges what stands behind it,
and no words that only tell what others mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...english.quotations import MARK
from ...english.words import entries, table
from ...model import Sentence, Source, Span
from ...text.phrases import Word, noun_kind, singular

WORDS = 5
"""The most words of a quotation that is a term; a longer one is what somebody said."""
NEAR = 40
"""So many letters before quoted words tell what they are."""
BESIDE = 2
"""So many words before a title, or behind it, tell what kind of work it is."""

# “point of no return”, "status quo", ‘courageous achievement’; not the apostrophes of "don't" and "teachers'", and not
# what stands between two quotations, as in "Yes," he said. "No."
_QUOTED = re.compile(
    r"“([^“”\n]{3,70})”"
    r"|(?<![^\s(\[—–-])\"(?=\S)([^\"\n]{2,69}[^\s\"])\"(?!\w)"
    r"|(?<![^\s(\[—–-])[‘'](?=\S)([^‘’'\n]{2,69}[^\s‘’'])[’'](?!\w)"
)

# What joins two things in quoted words, so that they name neither: "affection and respect", "Oslo to Bergen".
_JOINING = frozenset(("and", "or", "nor", "but", "to"))
# The end of an adjective that judges or measures: matches "reasonable", "serious", "prominent"; not "strategic".
_JUDGES = re.compile(r"\w{2,}(?:able|ible|ful|ous|ive|less|ent|ant|some|ed|ing)")
_WORDS = re.compile(r"[\w-]+")
_BEFORE, _BEHIND = re.compile(r"[A-Z][\w.’'-]*,? $"), re.compile(r" [A-Z]")  # "Don “" and "” Lee": a nickname


def labels(source: Source, sentences: Sequence[Sentence], lines: Sequence[Sequence[Word]]) -> Iterator[Span]:
    """The quoted words that name something, without the marks, in the order of the text."""
    for sentence, line in zip(sentences, lines, strict=True):
        if not MARK.search(source.text, *sentence.span):
            continue
        for found in _QUOTED.finditer(source.text, sentence.span.start, sentence.span.end):
            group = found.lastindex or 1
            span = _bare(source.text, Span(*found.span(group)))
            opens = not source.text[sentence.span.start : found.start()].strip()
            inside = [word for word in line if span.covers(word.span)]
            whole = _is_phrase(span.of(source.text), found.group(group), opens) and _is_label(inside, opens)
            if whole and not _is_title(source.text, Span(*found.span()), sentence.span):
                yield span


def _bare(text: str, span: Span) -> Span:
    """The span without the comma or stop that typography put inside the marks."""
    words_ = span.of(text)
    start = span.start + len(words_) - len(words_.lstrip())
    return Span(start, max(start, span.start + len(words_.rstrip(" ,.;:!?…"))))


def _is_title(text: str, span: Span, within: Span) -> bool:
    """Whether quoted capitals are the title of a work or the nickname in a name: “Fireball”, Don “Moose” Lee."""
    words = span.of(text).strip("“”\"‘’'.,")
    if not words[:1].isupper():
        return False
    before, behind = text[within.start : span.start], text[span.end : within.end]
    if _BEFORE.search(before) and _BEHIND.match(behind):
        return True
    if ": " in words or singular(words.split()[-1]) in entries("works_of_art"):
        return True  # "Main title: Part II", "The Ann Lee Show"
    beside = [*_WORDS.findall(before[-NEAR:])[-BESIDE:], *_WORDS.findall(behind[:NEAR])[:BESIDE]]
    return any(singular(word) in entries("works_of_art") for word in beside if word[0].islower())


def _is_phrase(phrase: str, whole: str, opens: bool) -> bool:
    """Whether quoted words are a short phrase and no utterance: "status quo", not "We will win," or "Never!".

    What `opens` a sentence and closes with a comma or stop is somebody's whole answer: "Ask my coach," she said.
    """
    answer = (opens or phrase.count(" ") > 2) and whole[:1].isupper() and whole.endswith((",", "."))
    return phrase.count(" ") < WORDS and set("!?…,").isdisjoint(phrase + whole[-1:].replace(",", "")) and not answer


def _is_label(parts: Sequence[Word], opens: bool) -> bool:
    """Whether quoted words name something: they end in a noun, and begin as a name does; one word has a capital.

    "rules of the road" and "Anonymous", not "critical", "opted for a takedown", "at any hour", "some fine heads".
    """
    if any(part.lower in _JOINING for part in parts) or (parts and singular(parts[0].text) in entries("general_nouns")):
        return False
    if not parts or parts[0].kind in ("function", "adverb", "verb", "past", "ing", "number"):
        return False
    if len(parts) == 1:
        if opens:
            return False  # its capital is that of the sentence: “Thin-skinned” Lee left
        name = parts[0].text
        plain = table("word_classes").get(name.lower()) or name.lower().endswith("ing")
        return name[:1].isupper() and not name.isupper() and not plain and name.lower() not in entries("demonyms")
    last = parts[-1]
    if last.text[:1].isupper() and last.lower in entries("given_names"):
        return False  # what somebody is called: “Little Bo”
    kinds = {part.kind for part in parts[1:-1]}
    told = last.kind in ("noun", "name") and noun_kind(last.text) not in ("time", "quantity")
    return told and kinds.isdisjoint({"verb", "past", "number"}) and not _is_ordinary(parts)


def _is_ordinary(parts: Sequence[Word]) -> bool:
    """Whether small words describe and name nothing: "good deal", "team player", "depths of the criminal world"."""
    if parts[0].text[:1].isupper():
        return False
    if any(part.lower == "of" for part in parts):
        return any(part.kind == "adjective" for part in parts)
    judged = any(judges(part) for part in parts[:-1])
    return judged or noun_kind(parts[-1].text) == "person"


def judges(word: Word) -> bool:
    """Whether an adjective judges or measures what stands behind it, as in "good deal", and does not name its kind."""
    return word.lower in entries("judging_adjectives") or (
        word.kind in ("adjective", "past", "ing") and _JUDGES.fullmatch(word.lower) is not None
    )
