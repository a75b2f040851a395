"""Questions of who said something, where that is established and the words do not tell.

The answer is a person of two names, told in the sentence, and so are the other options: people who speak or whose
office the source gives, no two with a name in common, and none who could have said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from ..english.closed_classes import group
from ..english.words import table
from ..facts.gist.leaning import has_verb, points_back
from ..facts.gist.standing import has_finite_verb
from ..facts.gist.terms import FIRMS
from ..facts.silence import open_sentences
from ..model import Facts, Person, Span, Statement
from ..text.phrases import is_function_word, noun_kind, singular
from ..text.phrases import words as words_of
from .quiz_questions import Question, mark, question
from .said import spoken

CONSIDERED = 200
"""Of so many statements the questions are chosen; each is compared with all."""
MOST = 4
"""The most questions of who said something."""
OF_ONE = 2
"""The most of them with one answer."""
FEWEST_WRONG = 2
"""So many wrong options a question has at least."""
WORDS = range(5, 41)
"""How many words a question asks for."""
ALIKE = 0.5
"""From this share of common words on, two statements may be the same one."""
SURE = 2
"""The tier up to which the speaker of a whole clause is sure enough; of direct speech the first tier alone is."""

THINGS = 2
"""So many things the words of direct speech name at least."""
NEAR = 40
"""So many letters before a name tell of a death."""

# Matches ", who died", " was found dead", "’s funeral", " was killed"; not " killed three", " was told".
_DEAD_BEHIND = re.compile(
    r"(?:[’']s (?:death|killing|murder|assassination|funeral|body)\b"
    r"|(?:, \d+,)?(?:, who)? (?:died|dies|passed away|(?:was|is|had been|has been|being|after being) (?:\w+ )?"
    r"(?:killed|assassinated|murdered|executed|slain|dead|shot dead))\b)"
)
# Matches "the death of ", "the late ", "killed "; not "the lately ", "was killed by ".
_DEAD_BEFORE = re.compile(
    r"(?:\b(?:death|killing|murder|assassination|funeral|execution) of (?:\w+ ){0,2}|\bthe late (?:\w+ ){0,2}"
    r"|\b(?:killed|assassinated|murdered|executed) )$"
)
_WORD = re.compile(r"\w+(?:-\w+)*")  # "Weber", "rules-based"; not the "’s" behind
_MARKS = re.compile(r"[“”\"„«»]|''|(?<!\w)[‘']|[’'](?!\w)")  # quotation marks; not the ’ of "don’t"
# Who only the rest of the text tells: matches "he", "her", "our"; not "the".
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their|theirs|this|these|those)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")  # matches “free world” in "a “free world” is near"
# "that" and one word before a verb: matches "that trickle will"; not "that the trickle", "that 3 men".
_THAT_ONE = re.compile(r"\W*that ([a-z]+) (?:\w+s|\w+ed|will|would|can|could|may|might|must|should|has|had|is|was)\b")
# A clause goes on, so that what was said is cut: matches "–10", " but loved", ", but rather"; not ", Lee said".
_GOES_ON = re.compile(r"[–-]?\d|[–-]\w|,? (?:but|and|or|nor|because|unless|until|which|who|that)\b")
_FIRM = rf" (?:[A-Z]\w+ )?(?:{'|'.join(sorted(FIRMS))})\b"  # behind a firm's name: matches " Inc", " LBO Inc"
_STOP_INSIDE = re.compile(r"[.,]([”\"])$")  # the stop of "a “free world.”" at the end; not that of "“No.” he said"


def who_said(facts: Facts) -> tuple[Question, ...]:
    """At most so many questions, one a sentence, with the answers as different as can be."""
    chosen: list[Question] = []
    for one in sorted(_possible(facts), key=lambda one: mark(one.prompt)):
        same = sum(other.options[other.answer] == one.options[one.answer] for other in chosen)
        if same < OF_ONE and one.sentence not in {other.sentence for other in chosen}:
            chosen.append(one)
    return tuple(sorted(chosen[:MOST], key=lambda one: one.sentence))


def _possible(facts: Facts) -> Iterator[Question]:
    people = {person.name: person for person in facts.people}
    for statement in islice(spoken(facts), CONSIDERED):
        words = _asked(facts, statement) if statement.speaker in people else ""
        asks = words and _is_known(facts, people[statement.speaker], True)
        wrong = _wrong(facts, statement, words) if asks else []
        if len(wrong) >= FEWEST_WRONG and not _names(words, people[statement.speaker]):
            direct = statement.attribution.kind == "direct"
            prompt = f"Whose words are these: “{words}”?" if direct else f"Whose statement is this: {words}?"
            yield question(prompt, statement.speaker, wrong, statement.attribution.sentence)


# ------------------------------------------------------------------- which words are asked for


def _asked(facts: Facts, statement: Statement) -> str:
    """The words to ask for, or nothing where the question would not be a fair one."""
    attribution, text = statement.attribution, facts.source.text
    told = _told(facts, statement)
    if not told or not _is_sure(facts, statement):
        return ""
    if not group("reversing", "line_words").isdisjoint(attribution.cue.of(text).lower().split()):
        return ""  # who denied it did not state it
    words = next((one for one in told if _stands_alone(one, attribution.kind == "direct")), "")
    alike = any(_alike(facts, statement, other) for other in facts.statements if not other.shown)
    return "" if alike else words


def _closed(words: str) -> str:
    """Words without a mark at one end whose other half stands in another sentence: "“We won." or "It is.”"."""
    words = words.strip()
    opens, closes = words[:1] in '“"', words[-1:] in '”"'
    if opens == closes:
        return words
    inside = words[1:] if opens else words[:-1]
    return inside if not set('“”"') & set(inside) else words


def _told(facts: Facts, statement: Statement) -> list[str]:
    """The words of a statement that one may be asked for; of direct speech each piece, as far as its sentence goes."""
    attribution, text = statement.attribution, facts.source.text
    if attribution.kind != "direct":
        told = [one.of(text) for one in attribution.content]
        whole = len(told) == 1 and not _shows(told[0]) and _is_clause(facts, statement)
        return [_bare(told[0])] if whole else []
    within = facts.sentence(attribution.sentence).span
    pieces = [one for one in attribution.content if one.overlaps(within)]
    inside = (Span(max(one.start, within.start), min(one.end, within.end)) for one in pieces)
    return [_bare(_closed(one.of(text))) for one in inside if _names_things(facts, statement, one)]


def _is_clause(facts: Facts, statement: Statement) -> bool:
    """Whether the words of a statement say something, and end no number in the middle: not "plans to cut it by 7"."""
    (content,) = statement.attribution.content
    sentence = facts.sentence(statement.attribution.sentence)
    (line,) = words_of(facts.source, [sentence])
    inside = [word for word in line if content.covers(word.span)]
    return has_finite_verb(inside, sure=True) and not _GOES_ON.match(facts.source.text, content.end)


def _names_things(facts: Facts, statement: Statement, content: Span) -> bool:
    """Whether words name two things, so that a reader knows what they are on: not "You can go either way"."""
    (line,) = words_of(facts.source, [facts.sentence(statement.attribution.sentence)])
    nouns = {word.lower for word in line if word.kind in ("noun", "name") and content.covers(word.span)}
    return len(nouns) >= THINGS


def _shows(words: str) -> bool:
    """Whether "that" may show which one, and open no clause: "that trickle will grow"; without it nothing is whole."""
    found = _THAT_ONE.match(words)
    noun = found[1] if found else ""
    countable = noun_kind(noun) not in ("", "group", "time") and singular(noun) == noun
    return countable and not is_function_word(noun)


def _is_sure(facts: Facts, statement: Statement) -> bool:
    """Whether the speaker is told by a name beside the words, and by a rule that is hardly ever wrong."""
    attribution = statement.attribution
    if statement.confirmed or not attribution.speaker:
        return True
    named = attribution.speaker.of(facts.source.text)
    known = any(part in _WORD.findall(named) for part in statement.speaker.split() if part[:1].isupper())
    return known and attribution.tier <= (1 if attribution.kind == "direct" else SURE)


def _bare(words: str) -> str:
    """Words on one line, without the marks around them and without "that" before them."""
    words = " ".join(words.split()).strip(" ,.;:—–-")
    for opened, closed in (("“", "”"), ("‘", "’"), ('"', '"'), ("''", "''"), ("'", "'")):
        inside = words[len(opened) : -len(closed)]
        if words.startswith(opened) and words.endswith(closed) and opened not in inside and closed not in inside:
            words = inside.strip().rstrip(",. ")
    return _STOP_INSIDE.sub(r"\1", words.removeprefix("that "))


def _stands_alone(words: str, direct: bool) -> bool:
    """Whether a reader who has only the question knows what the words say, and whether they are a whole.

    Not "to find a compromise", "who stepped aside", "a policy which", "it was", and no loose quotation mark.
    """
    parts = [part.strip(",.;:!?“”\"'‘’").lower() for part in words.split()]
    if len(parts) not in WORDS or not parts[0] or not parts[-1] or _loose(words):
        return False
    told = has_verb(words if direct else _QUOTED.sub(" ", words))
    begins = parts[0] in (_BEGINNINGS | _ASKING if direct else _BEGINNINGS) or not is_function_word(parts[0])
    ends = table("function_words").get(parts[-1], "T") in "TNH" or parts[-1] in _ENDS
    return told and begins and ends and (direct or not (_PRONOUN.search(words) or points_back(words)))


_BEGINNINGS = frozenset(
    "the a an no all both some many most this that these those it there we i you he she they my our your his her their "
    "its if when in at on for nobody everybody nothing one two three four five six seven eight nine ten".split()
)
_ASKING = frozenset(("what", "how", "why"))
"""With them words begin that somebody says, and what somebody only asked, told in other words."""
_ENDS = frozenset("it us me them him her you out up in on off down again now then there here all too both one".split())


def _loose(words: str) -> bool:
    """Whether a quotation mark opens or closes nothing within the words."""
    curly = words.count("“") != words.count("”")
    return curly or words.count('"') % 2 == 1 or "''" in words or words[:1] in "’'‘"


# ------------------------------------------------------------------- who else is offered


def _wrong(facts: Facts, statement: Statement, words: str) -> list[str]:
    """People who cannot have made the statement, no two of them with a name in common."""
    near = _behind(statement)
    near |= {name for other in facts.statements if _alike(facts, statement, other) for name in _behind(other)}
    number = statement.attribution.sentence
    speak = {one.speaker for one in spoken(facts)}
    known = [one for one in facts.people if _is_known(facts, one, one.name in speak) and not _died(facts, one)]
    apart = [one for one in known if number not in open_sentences(facts, one.name) and not _names(words, one)]
    kept: list[str] = []
    for one in sorted(apart, key=lambda one: (one.name not in speak, mark(one.name + words))):
        if one.name not in near and not _share(one.name, (*near, *kept)):
            kept.append(one.name)
    return kept


def _is_known(facts: Facts, person: Person, speaks: bool) -> bool:
    """Whether someone is surely a person: two names at least, an office or a statement of their own, and no firm's."""
    firm = re.search(re.escape(person.name) + _FIRM, facts.source.text)
    return len(person.name.split()) > 1 and bool(person.role or speaks) and not firm


def _died(facts: Facts, person: Person) -> bool:
    """Whether the text tells of somebody's death: nobody need wonder whether the dead said what came after."""
    text = facts.source.text
    return any(
        _DEAD_BEHIND.match(text, one.span.end)
        or _DEAD_BEFORE.search(text[max(0, one.span.start - NEAR) : one.span.start])
        for one in person.mentions
        if not one.pronoun
    )


def _share(name: str, others: Iterable[str]) -> bool:
    """Whether a name has a word in common with one of the others: one family, or one person twice."""
    parts = set(name.lower().replace("-", " ").split())
    return any(parts & set(other.lower().replace("-", " ").split()) for other in others)


def _behind(statement: Statement) -> set[str]:
    return {statement.speaker, *statement.reported_by}


def _alike(facts: Facts, statement: Statement, other: Statement) -> bool:
    """Whether two statements may be one: their words overlap in the text, or are for the most part the same."""
    if other is statement:
        return False
    text = facts.source.text
    ours, theirs = statement.attribution.content, other.attribution.content
    if any(span.overlaps(one) for span in ours for one in theirs):
        return True
    mine, yours = _vocabulary(text, ours), _vocabulary(text, theirs)
    return bool(mine and yours) and len(mine & yours) >= ALIKE * min(len(mine), len(yours))


@lru_cache(maxsize=4096)  # 40 sources: 28,612 hits of 29,412, of 38 µs each
def _vocabulary(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The longer words of some stretches; kept, for each statement is compared with every other."""
    return frozenset(word.lower() for span in spans for word in _WORD.findall(span.of(text)) if len(word) > 3)


def _names(words: str, person: Person) -> bool:
    """Whether the words have a part of somebody's name or office."""
    told = {part.lower() for part in _WORD.findall(_MARKS.sub(" ", words))}
    office = {part.lower() for part in _WORD.findall(person.role) if len(part) > 3}
    return any(part.lower() in told for part in _WORD.findall(person.name) if part[:1].isupper()) or bool(office & told)
