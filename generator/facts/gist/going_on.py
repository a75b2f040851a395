"""Words of a sentence that go on from one before it, wherever they stand: "another", "also", "such calls", "instead".

Halliday and Hasan, "Cohesion in English", 1976, on reference, substitution and conjunction.
"""

from __future__ import annotations

import re

from ...text.phrases import noun_kind
from ..passages import cues
from .leaning import is_now

# "All three of those setbacks", "such calls", "of that window": matches the word and the noun behind it.
_POINTING = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Ss]uch|[Tt]his|(?:of|at|for|from|with|to|in|on|by|about|under) that)\s+(?P<noun>[\w-]+)"
)
# What follows "those" and "such" where they point ahead: matches "who", "affected"; not "setbacks".
_AHEAD = re.compile(
    r"who|whom|whose|which|of|in|that|with|from|as|a|an|at|on|for|without|\w+(?:ed|ing)|born|left|hurt|seen"
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten"
# An opening that goes on: matches "Another reason is", "Similar deals", "Three of them", "All six will", "At the time,"
# alone, "What that means", "The first came"; not "The other day", "All six dams", "At the time of".
_FURTHER = re.compile(
    r"\W*(?:(?:Another|Similar|Further|Others?"
    r"|The (?:latter|former|pair|duo|trio|others?|same|remaining))\b(?! day\b)"
    rf"|(?:All|Each|Some|Many|Most|None|Neither|Few|\w+) (?:\w+ )?of (?:them|these|those|the (?:{_NUMBERS}))\b"
    r"|(?:All|Some|Most|None|Much|Part) of (?:it|this|that) (?!year|week|month|day|time)"
    r"|At the time\b(?! of\b| that\b| when\b)|What (?:that|this|it)\b"
    r"|The (?:first|second|third|fourth|last) (?:[a-z]+ed|is|was|are|were|has|had|came)\b"
    rf"|(?:All|The) (?:{_NUMBERS}) (?:are|were|was|will|would|have|had|can|could|may|also)\b)"
)
# What a clause adds to one before it in the text: matches "Ann Lee also left", "The judge then asked", "She came too.";
# not "Ann Lee came and also left", "when it rained, Lee also left", "Lee, also a judge,".
_ADDS = re.compile(
    r"(?:(?!\b(?:[Aa]nd|but|or|nor|who|which|[Ww]hile|[Ww]hen|[Ii]f|[Aa]fter|[Aa]s|not only)\b)[^;:])*?"
    r"\b(?:also(?! (?:known|called|an?|the)\b)|then [a-z]+ed\b|(?:too|as well)[.;])"
)
# What is like something that is not named: matches "had similar fears", "the other dam broke", "said the same gate";
# not "similar to", "both have similar plans", "one dam held, the other broke", "in the same week", "the same gate as".
_LIKE = re.compile(
    r"(?:(?!\b(?:[Bb]oth|[Oo]ne|[Tt]wo|[Aa]nother|[Ee]ach|[Ll]ike|[Aa]nd)\b)[^;:])*?"
    r"\b(?:[Ss]imilar\b(?![^.,;]* (?:to|between)\b)|the other\b(?! (?:day|side|hand|end|half|way)\b)"
    r"|(?<!\bin )(?<!\bat )the same\b(?! (?:day|time|way)\b)(?![^.,;]* (?:as|that)\b))"
)
# Some that were counted before: matches "the two actors"; not "the two actors in it", "Lee and Park, the two judges".
_COUNTED = re.compile(
    rf"(?:(?! and | with )[^;:])*?\b[Tt]he (?:{_NUMBERS}) (?P<noun>[a-z]+s|(?:wo)?men|people|children)\b"
    r"(?! (?:of|that|who|which|in|on|from|with|for|to|at|named|called|behind)\b)"
)
# Words of somebody whom the sentence before names: matches ", she said." and ", he added"; not ", Lee said".
_SAID_BEHIND = re.compile(r",\s+(?:he|she|they|it)\s+(?P<cue>[a-z]+)\b")
# A place that was told: matches "Polling stations there open"; not "In Oz people there", "Ann Lee said there was".
_THERE = re.compile(
    r"\W*[A-Z][a-z]+(?: [a-z]+){0,4} (?<!that )(?<!said )(?<!say )(?<!says )(?<!out )(?<!over )there"
    r" (?!is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|seem|be\b)"
)
_INSTEAD = re.compile(r"\b[Ii]nstead\b(?! of\b)")  # of what, tells the sentence before: "He instead left."
# Of a pair of words that only the one before tells: matches "that very question", "the very same"; not "very good".
_VERY = re.compile(r"\b(?:[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese|[Tt]he) very (?:same\b|[a-z]+)")
# "those" or "that" alone, or with a bare noun, ends a phrase: matches "Aside from those, ", "because of that.",
# "in those years,", "if that happens"; not "of those who", "those years of rain".
_POINTED = re.compile(
    r"\b(?:from|of|to|with|besides|despite|like) (?:these|those|this|that|them)[,.;]"
    r"|\b(?:in|at|during|from) (?:these|those) \w+[,.;]|\b(?:if|when|because|why) that (?:happen|is|was|would|will)"
)
# A connective between commas: matches ", meanwhile,", ", too,", ", though."; not "however hard he tried", "too late".
_MEANWHILE = re.compile(
    r", (?:meanwhile|however|therefore|thus|moreover|furthermore|nevertheless|in turn|for (?:example|instance)"
    r"|by contrast|on the other hand|as a result|though|too),|, (?:though|too)\.|, another (?!of\b)[a-z]+,"
)
# A quotation that goes on from words before it: matches "“And he didn’t,” Lee said" and "“These results are new"; not
# "“We are tired,” Lee said", "“This is a great day".
_ANSWERS = re.compile(
    r"\s*[“\"](?:(?:And|But|So|Or|Nor|He|She|They|Then|Because|That|Another|Similar|Others?)\b"
    r"|(?:This|These|Those|Such) (?!is\b|was\b|has\b|will\b|an?\b)(?P<noun>[\w-]+)|(?P<it>It)\b)"
)
_BECAUSE = re.compile(r"\W*Because\b")  # a reason for what the sentence before tells: "Because it rained."
# "it" that stands for nothing: matches " was vital that", " would be hard to"; not " was a bargain".
_EMPTY = re.compile(
    r"(?:\W(?:is|was|would be|will be|has been|had been|may be|could be|might be|’s|'s)\b"
    r"[^,;]{1,50}\b(?:that|to|if|whether|when|how)\b"
    r"|\W(?:seems?|seemed|appears?|appeared|takes?|took|rains?|rained|snowed)\b)"
)


def goes_on(sentence: str, told: str) -> bool:
    """Whether a sentence goes on from one before it; `told` is the same with blanks for what is in quotation marks.

    >>> goes_on("Ann Lee also left.", "Ann Lee also left."), goes_on("Ann Lee left.", "Ann Lee left.")
    (True, False)
    """
    if any(one.match(told) for one in (_BECAUSE, _FURTHER, _ADDS, _LIKE, _THERE)) or _answers(sentence):
        return True
    if any(one.search(told) for one in (_INSTEAD, _POINTED, _MEANWHILE, _VERY)):
        return True
    counted = _COUNTED.match(told)
    return (
        (counted is not None and noun_kind(counted["noun"]) != "time")
        or any(map(_points, _POINTING.finditer(told)))
        or any(cues.is_speech(one["cue"]) for one in _SAID_BEHIND.finditer(told))
    )


def is_empty(words: str, at: int) -> bool:
    """Whether an "it" that ends at a place of some words stands for nothing: "it was vital that", "it rained"."""
    return _EMPTY.match(words, at) is not None


def _answers(sentence: str) -> bool:
    """Whether a quotation opens the sentence with words that go on."""
    found = _ANSWERS.match(sentence)
    if found is None:
        return False
    return not (found["it"] and is_empty(sentence, found.end())) and noun_kind(found["noun"] or "") != "time"


def _points(found: re.Match[str]) -> bool:
    """Whether "these", "those", "such" or "this" and a noun mean what was told: not "this week", "those who"."""
    noun, first = found["noun"], found[0].split()[0].lower()
    if is_now(noun) or (first != "this" and _AHEAD.fullmatch(noun)):
        return False
    return first != "such" or noun.endswith("s")
