"""The forms of mostly unsure patterns in which the speaker is sure: each is a row of its own in `patterns.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ..passages import clause_words, cues
from ..passages.finite_verbs import tense
from ..passages.noun_phrases import AUXILIARIES, NOMINATIVE, OPENERS, PERFECT, PRONOUNS, adverb
from ..passages.passage import Passage
from ..passages.places import Found, clear
from .judging import is_declared, is_judgement, is_thought, judges

Test = Callable[[Passage, Found, Sequence[Found]], bool]


def sure(passage: Passage, one: Found, near: Sequence[Found]) -> Found:
    """The attribution under the name of the sure form, if it has one; `near` are those around it."""
    if one.speaker is None or not one.content:
        return one
    forms = (name for name, is_sure in FORMS.get(one.pattern, ()) if is_sure(passage, one, near))
    return replace(one, pattern=next(forms, one.pattern))


def is_spoken(one: Found) -> bool:
    """Whether the verb of a form is one of judging that is done by speaking: "accused", "likened"."""
    return one.pattern == ACCUSED


def _opens(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether the speaker opens the sentence, or stands behind a quotation, and nobody else is between.

    "Ann Lee left, saying that it was late", "Ann Lee left and said that it was late", `"…," she said, adding that`.
    """
    if one.speaker is None:
        return False
    if _goes_on(passage, one, near) or (_joins(passage, one, near) and cues.is_speech(passage.low[one.cue[1] - 1])):
        return True
    verb, opened = passage.low[one.cue[1] - 1], clear(passage, one.content[0][0])
    if verb not in SURE_VERBS and not ((opened and verb in TELLING) or _asks(passage, one) or _turns(passage, one)):
        return False
    start, stop = one.speaker
    while start > 0 and passage.low[start - 1] in OPENERS:
        start -= 1
    opens = start == 0 or passage.low[start - 1] in (".", "?", "!")
    between = passage.low[stop : one.cue[0]]
    added = (
        passage.quoted[start - 1] and len(between) == len(REPORT) and between[1] == "," and cues.is_speech(between[0])
    )
    others = (other.speaker for other in near if other.speaker and other.speaker != one.speaker)
    if not (opens or added) or "who" in between or "which" in between:
        return False
    return not any(stop <= at < one.cue[0] for at, _ in others)


def _goes_on(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether the participle goes on from a saying of the same clause: "Ann Lee denied it, calling | it “old”"."""
    verb = passage.low[one.cue[1] - 1]
    if one.speaker is None or not verb.endswith("ing"):
        return False
    marked = any(passage.quoted[slice(*one.content[-1])])
    if not (cues.is_speech(verb) or (marked and verb in NAMING)):
        return False
    earlier = (other for other in near if other.speaker and other.cue[0] < one.cue[0])
    before = [other for other in earlier if one.speaker[0] <= other.cue[0] or other.speaker == one.speaker]
    joint = passage.low[one.cue[0] - 1]
    second = joint == "and" and bool(before) and passage.low[before[-1].cue[1] - 1].endswith("ing")
    if not (second or joint == "," or (passage.quoted[one.cue[0] - 1] and "," in passage.low[one.cue[0] - 2])):
        return False  # "said he began running and | yelling"
    said = any(
        other.speaker == one.speaker and any(map(cues.is_speech, passage.low[slice(*other.cue)])) for other in before
    )
    return said and all(other.speaker == one.speaker for other in before)


def _joins(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether the verb is joined to the verb behind its subject, with no other between that it could be joined to.

    "Ann Lee stressed the need for a dam and | urged the town to pay", "said it had rained, and | blamed", "says it was
    late and | warns"; not "said Bo Park was late and | warned".
    """
    if one.speaker is None or one.pattern != "and, verb, content":
        return False
    main, verb = one.speaker[1], one.cue[1] - 1
    while adverb(passage.word(main)):
        main += 1
    if any(other.speaker != one.speaker and main <= other.cue[0] < one.cue[0] for other in near):
        return False
    joint = next((at for at in range(one.cue[0] - 1, main, -1) if passage.word(at) in ("and", "but")), main)
    form = tense(passage, verb)
    if form not in ("past", "present") or form != ("past" if passage.word(main) in PERFECT else tense(passage, main)):
        return False
    between = [at for at in range(main + 1, joint) if tense(passage, at) == form and not _is_participle(passage, at)]
    others = [at for at in range(main + 1, joint) if passage.word(at) in NOMINATIVE]
    same = passage.low[joint - 1] == "," or others[:1] == [main + 1]  # "said, and", "said she had seen it and"
    return all(same and passage.low[at] in AUXILIARIES for at in between) and others in ([], [main + 1])


def _is_participle(passage: Passage, index: int) -> bool:
    """Whether an auxiliary, and adverbs at most, stand before a past form: "is being | exploited"."""
    while index > 0 and adverb(passage.low[index - 1]):
        index -= 1
    return passage.word(index - 1) in AUXILIARIES


def _joins_in_judging(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether a verb of judging or calling for goes on from another: "said it was late, and | condemned the delay"."""
    return judges(passage, one) and _joins(passage, one, near)


NAMING = frozenset("calling denouncing describing dismissing condemning branding labelling labeling praising".split())


def _asks(passage: Passage, one: Found) -> bool:
    """Whether a question follows: "Ann Lee disagreed, questioning | how many would stay"."""
    return passage.low[one.cue[1] - 1] == "questioning" and passage.word(one.content[0][0]) in clause_words.OPENING


def _turns(passage: Passage, one: Found) -> bool:
    """Whether a second saying follows the first behind a comma: "Ann Lee said it was late, but | predicted that"."""
    if one.speaker is None or one.pattern != "and, verb, content":
        return False
    verb, joint = passage.low[one.cue[1] - 1], one.cue[0] - 1
    while joint > one.speaker[1] and passage.low[joint].endswith("ly"):
        joint -= 1
    parted = passage.low[joint] == "but" and "," in passage.low[joint - 2 : joint]
    said = passage.low[one.speaker[1]]
    return parted and said in SAID and (cues.is_speech(verb) or verb in DOUBTING)


SAID = frozenset("said says told".split())
DOUBTING = frozenset("questioned questions disputed disputes criticised criticized rejected rejects".split())
REPORT = ("said", ",")
TELLING = frozenset(
    "explaining declaring complaining alleging asserting admitting conceding announcing recalling vowing".split()
)
SURE_VERBS = frozenset(
    "said says added adds told saying adding insisting arguing noting stressing claiming warning".split()
)


def _is_by_name(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether one name stands right before the clause, "Ann Lee, who said"; not "the wife of Ann Lee, who said"."""
    verb = passage.low[one.cue[1] - 1]
    if one.speaker is None or not any(map(cues.is_speech, passage.low[slice(*one.cue)])) or verb in ANSWERING:
        return False
    who = one.speaker[0]
    last = who - 1 - (passage.word(who - 1) == ",")
    first = last
    while first > 0 and passage.is_capital(first - 1):
        first -= 1
    named = passage.word(who) == "who" and passage.is_capital(last) and not passage.quoted[last]
    alone = passage.word(first - 1) not in ("of", "for", "to", "and") and passage.word(who + 1) not in ("both", "each")
    return named and alone


ANSWERING = frozenset(("answered", "answers"))  # also the door


def _is_gapped(passage: Passage, one: Found, near: Sequence[Found]) -> bool:
    """Whether "said" is put into a relative clause that goes on: "a cut, which officials said | was not serious"."""
    name = one.speaker is not None and passage.word(one.speaker[0]) not in PRONOUNS
    return name and len(one.content) > 1 and passage.low[one.cue[1] - 1] in ("said", "says", "say")


def _alone(test: Callable[[Passage, Found], bool]) -> Test:
    """The test, whatever is read around."""
    return lambda passage, one, near: test(passage, one)


ACCUSED = "speaker, accused them, content"
THOUGHT = "people, think, content"
ANNOUNCED = "speaker, announced it"
# By the name of an unsure pattern those of its sure forms, and what makes each sure.
FORMS: Mapping[str, Sequence[tuple[str, Test]]] = {
    "and, verb, content": (("speaker, and said, content", _opens), (ACCUSED, _joins_in_judging)),
    "participle, content": (("speaker, saying, content", _opens),),
    "what speaker verb": (("which, speaker said, clause", _is_gapped),),
    "relative, verb, content": (("name, who said, content", _is_by_name),),
    "speaker, verb, object": ((ANNOUNCED, _alone(is_declared)),),
    "speaker, attitude, content": ((ACCUSED, _alone(is_judgement)), (THOUGHT, _alone(is_thought))),
}
