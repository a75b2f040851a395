"""Verbs of judging, of feeling and of finding that are known only from what somebody said: "accused them of fraud".

Each class asks for something of its own behind the verb, without which it tells of a deed or a thought and no more:
"blamed Oz for it", "called it a lie", "expressed doubt about it", "found that it leaks", "believe that it leaks".
"""

from __future__ import annotations

from collections.abc import Set

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.words import entries
from ...text.phrases import noun_kind
from ..passages import clause_words, cues
from ..passages.finite_verbs import verb_between
from ..passages.noun_phrases import ADDRESSED, AUXILIARIES, DETERMINERS, PREPOSITIONS
from ..passages.passage import Passage, Range
from ..passages.places import Found
from ..passages.subjects import main_noun
from ..passages.verbs import PLURALS

# By the word that has to stand inside what follows, the verbs that it makes a judgement.
JOINTS = {
    "of": "accuse",
    "for": "blame accuse thank criticise criticize blast slam assail lambast lambaste rebuke chide praise condemn",
    "to": "liken compare encourage",
    "as": "describe dismiss hail denounce condemn name slam blast assail characterise characterize brand label",
}
LIKENING = frozenset(("liken", "compare"))  # to a thing; not "compared the two to find out"
JUDGING = {
    verb: frozenset(joint for joint, row in JOINTS.items() if verb in row.split())
    for row in JOINTS.values()
    for verb in row.split()
}
# Verbs that cannot be done but in words, whatever is judged: "condemned the attack".
CONDEMNING = frozenset("condemn denounce deplore decry criticise criticize".split())
# Verbs of which the object is what another said: "rejected the claim"; not "rejected the appeal".
REJECTING = frozenset("reject dispute dismiss".split())
UTTERING = frozenset(("express", "voice"))  # before what is felt: "expressed their sorrow", "voiced doubt about it"
NAMING = frozenset(("call", "brand", "label"))  # before whom or what, and a noun: "called it a lie"
FINDING = frozenset(("find", "discover", "conclude"))
THINKING = frozenset(("believe", "think", "suspect"))
# Who finds by asking and measuring, and tells of it.
FINDERS = group("finding") | frozenset(
    "report research researcher scientist neuroscientist team expert colleague author chemist diver".split()
)


def is_judgement(passage: Passage, one: Found) -> bool:
    """Whether the verb and what stands behind it can only be known from words, of somebody who is named or known."""
    if one.speaker is None or one.content[0][0] < one.cue[1]:
        return False
    if _is_found(passage, one):
        return True
    named = passage.capital[one.speaker[0]] or passage.word(one.speaker[0]) in ("he", "she", "they", "the")
    return named and (_is_judged(passage, one) or _is_uttered(passage, one))


def judges(passage: Passage, one: Found) -> bool:
    """Whether the verb is one of judging, whatever stands behind it, or calls for something."""
    verbs = _verbs(passage, one)
    return not verbs.isdisjoint(JUDGING.keys() | CONDEMNING | REJECTING | {"question"}) or _calls_for(passage, one)


def _verbs(passage: Passage, one: Found) -> Set[str]:
    """The bases of the verb of a cue."""
    return bases(passage.low[one.cue[1] - 1])


def _is_judged(passage: Passage, one: Found) -> bool:
    verbs = _verbs(passage, one)
    first, last = one.content[0]
    if not verbs.isdisjoint(CONDEMNING) or _calls_for(passage, one) or (verbs & NAMING and _is_named(passage, first)):
        return True
    if verbs & REJECTING and any(word in cues.nouns() for word in passage.low[first : min(last, first + 3)]):
        return True
    joints = frozenset().union(*(JUDGING.get(verb, ()) for verb in verbs))
    told = any(
        passage.word(token) in joints
        and not passage.quoted[token]
        and not (verbs & LIKENING and clause_words.verb_like(passage, token + 1))
        for token in range(first + 1, last - 1)
    )
    return told or ("encourage" in verbs and passage.word(first) == "to")


def _calls_for(passage: Passage, one: Found) -> bool:
    """Whether a call goes out: "called for a ban", "called on the town to act"."""
    opener = passage.word(one.content[0][0])
    return "call" in _verbs(passage, one) and (opener == "for" or (opener == "on" and _to(passage, one) > 0))


def _to(passage: Passage, one: Found) -> int:
    """The "to" and a verb in what follows; 0 without one."""
    first, last = one.content[0]
    found = (
        at for at in range(first + 1, last) if passage.word(at) == "to" and clause_words.verb_like(passage, at + 1)
    )
    return next(found, 0)


def _is_named(passage: Passage, first: int) -> bool:
    """Whether somebody or something and what it is called stand here: "called | it a lie", "the plan a lie".

    Not "called it a day".
    """
    stop = first + 1
    if passage.word(first) in DETERMINERS or passage.is_capital(first):
        noun = range(first + 1, first + LONGEST)
        stop = next((at for at in noun if passage.word(at) in ("a", "an") or not passage.word(at).isalpha()), first)
        if any(passage.word(at) in PREPOSITIONS | AUXILIARIES for at in range(first, stop)):
            return False
    elif passage.word(first) not in ADDRESSED | {"this"}:
        return False
    return passage.word(stop) in ("a", "an") and noun_kind(passage.word(stop + 1)) != "time"


LONGEST = 5  # tokens of who or what is called something


def _is_uttered(passage: Passage, one: Found) -> bool:
    """Whether somebody gives words to what he or she feels: "expressed | his sorrow", "voiced | “doubts”"."""
    return not _verbs(passage, one).isdisjoint(UTTERING)


def _is_found(passage: Passage, one: Found) -> bool:
    """Whether those who look into something tell what they found: "the study found | that it leaks"."""
    if one.speaker is None or _verbs(passage, one).isdisjoint(FINDING):
        return False
    clause = passage.word(one.content[0][0]) == "that" or _is_clause(passage, one.content[0])
    return clause and not bases(passage.low[main_noun(passage, one.speaker)]).isdisjoint(FINDERS)


def is_declared(passage: Passage, one: Found) -> bool:
    """Whether a thing or deed can only be known from words: "denied | the charge", "pledged | to go", "warned | of it".

    Who is asked to do something is named: "urged the town | to pay"; not "Residents urged | to pay", who were.
    """
    first = one.content[0][0]
    if one.speaker is None or first < one.cue[1]:
        return False
    head = main_noun(passage, one.speaker)
    noun = passage.low[head]
    body = passage.capital[head] or noun.capitalize() in entries("institution_words")
    deed = noun_kind(noun) in ("communication", "act", "event") and not body
    if deed or not bases(noun).isdisjoint(RESULTS):
        return False
    verbs, opener = _verbs(passage, one), passage.word(first)
    if opener in ("to", "not"):
        return not verbs.isdisjoint(PROMISING) or (one.to is not None and not verbs.isdisjoint(ASKING))
    if any(opener in TOPICS[verb] for verb in verbs & TOPICS.keys()):
        return True
    return not (verbs.isdisjoint(DECLARING) or passage.is_capital(first))


PROMISING = frozenset("agree commit offer pledge promise propose refuse swear threaten undertake vow".split())
ASKING = frozenset("advise ask beg encourage implore instruct order tell urge warn".split())
DECLARING = frozenset(
    "acknowledge admit announce bemoan concede demand deny dispute emphasise emphasize forecast highlight"
    " lament point predict propose reiterate recommend request stress underline underscore".split()
)
RESULTS = frozenset("estimate finding projection result".split())  # that point to something, and declare nothing
# By a verb what its topic stands behind.
TOPICS = {
    "warn": ("of", "about", "against"),
    "complain": ("of", "about"),
    "object": ("to",),
    "apologise": ("for",),
    "apologize": ("for",),
    "boast": ("of", "about"),
    "brag": ("of", "about"),
    "ask": ("about",),
    "rail": ("against",),
}


def answers_a_call(passage: Passage, one: Found) -> bool:
    """Whether a door, a call or a question is answered and no words are told: "answered | her door Sunday"."""
    if not one.content or "answer" not in _verbs(passage, one):
        return False
    first = one.content[0][0]
    return one.cue[1] == first and passage.word(first) in DETERMINERS and passage.word(first + 1) in ANSWERED


ANSWERED = frozenset("bell call calls door doorbell phone question questions summons telephone".split())


def is_thought(passage: Passage, one: Found) -> bool:
    """Whether several think something, which nobody knows but from them: "police believe | that he fled"."""
    if one.speaker is None or _verbs(passage, one).isdisjoint(THINKING):
        return False
    noun = passage.low[main_noun(passage, one.speaker)]
    many = noun in PLURALS or (noun.endswith("s") and noun_kind(noun) == "person")
    return many and (passage.word(one.content[0][0]) == "that" or _is_clause(passage, one.content[0]))


def _is_clause(passage: Passage, content: Range) -> bool:
    """Whether a finite verb stands near the beginning: "more space | may be added"."""
    return verb_between(passage, content[0] + 1, min(content[1], content[0] + 8))
