"""The patterns of attribution: one row of PATTERNS a pattern, in the order in which they are tried.

They are those of the guidelines of PARC 3.0 and PolNeAR. A pattern is added as a row: what finds it, where it is
looked for, how far it can be trusted, words that it reads, and words that it must not read. A row that has no `find`
is read from a whole passage: from its end (`trailing.py`), from its label (`turns.py`) or from the question above it (`interviews.py`), or is the sure form of another
row (`attributions.py`).

`wrong` is measured by `python -m tests.benchmarks.attribution FOLDER` on the half of the annotated articles on which no
rule is made: of so many attributions that annotators have too, so many name another speaker. Tier 1 is shown plainly,
tier 2 as a machine reading, tier 3 is held back. A row of tier 1 has under 3 in 100 wrong and was seen 20 times, a row
of tier 2 under 10 in 100.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...model import Span, Tier
from ...text.phrases import noun_kind
from ..passages import cues
from ..passages.clause_shapes import behind_adverbs
from ..passages.finite_verbs import is_surely_finite, tense
from ..passages.noun_phrases import ADDRESSED, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from ..passages.passage import DASHES, Passage
from ..passages.places import Found, Rule
from ..passages.subjects import PARTED, main_noun
from .according import according
from .clause_patterns import (
    as_reported,
    as_reported_by,
    before_paragraph,
    gap,
    inserted_inverted,
    speaker_verb,
)
from .no_speakers import is_no_speaker
from .noun_patterns import noun, view
from .passive_patterns import passive, quoted_as, reported, unnamed
from .quotation_patterns import introduced, quotation_speaker_verb, quotation_verb_speaker, verb_speaker_quotation
from .subjectless_patterns import coordinated, infinitive, opening_participle, participle
from .sure import THOUGHT
from .trailing import led_to
from .turns import signed_behind


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of attributing: its name, what finds it and at what, its tier, an example, a counter-example, its measure.

    It is looked for at each verb that may report, at each noun for a saying, or `at` these words, parted by blanks.
    `outer`: what it reads inside somebody's words is a part of these, and no attribution of its own.
    """

    name: str
    find: Rule | None
    at: str
    tier: Tier
    reads: str
    not_this: str
    wrong: tuple[int, int]
    outer: bool = False


VIEWS = "view opinion words estimation telling eyes quote"
# fmt: off
PATTERNS: tuple[Pattern, ...] = (
    Pattern("name: words", None, "passage", 2, "ANN LEE: It was late.\n\nBO PARK: No.", "Note: It was late.", (3, 0)),
    Pattern("name: quotation", None, "passage", 2, "Ann Lee: “It was late.”", "On Sunday: “It was late.”", (2, 0)),
    Pattern("question, answer", None, "passage", 2, "How did you begin?\n\nI came in May.\n\nWhat do you like?\n\nI like it all.", "Why did you go?", (0, 0)),
    Pattern("content, according to", None, "passage", 2, "It was late, according to Ann Lee.", "He went according to plan.", (13, 1)),
    Pattern("clause, speaker, verb", None, "passage", 2, "The bridge was late, Ann Lee said.", "In Oz, Ann Lee said no.", (26, 1)),
    Pattern("clause, said speaker", None, "passage", 2, "The bridge would help, said Ann Lee.", "In Oz last May, said to be wet, it fell.", (4, 0)),
    Pattern("clause, verb, speaker", None, "passage", 3, "The bridge would help, say critics.", "The bridge, said to be old, fell.", (0, 0)),
    Pattern("asked or told, unnamed", unnamed, "verb", 3, "But asked whether it was late, he left.", "She asked whether it was late.", (18, 0)),
    Pattern("asked by speaker", unnamed, "verb", 3, "Asked by Ann Lee whether it was late, he left.", "He stood by Ann Lee.", (1, 0)),
    Pattern("verb, speaker, quotation", verb_speaker_quotation, "verb", 2, "Said Ann Lee: “It was late.”", "Said to be late, the bridge fell.", (0, 0)),
    Pattern("as speaker verb, content", as_reported, "verb", 2, "As Ann Lee reported, the bridge was late.", "As Ann Lee left, the bridge fell.", (6, 0)),
    Pattern("as reported by speaker, content", as_reported_by, "verb", 2, "As reported by Oz Radio, the bridge was late.", "It was built by Oz Radio.", (0, 0)),
    Pattern("opening participle", opening_participle, "verb", 3, "Citing the rain, Ann Lee closed the bridge.", "Writing in the Oz Times, Ann Lee left.", (2, 1)),
    Pattern("what speaker verb", gap, "verb", 3, "The charges, which Ann Lee denies, are old.", "The charges, which are old, fell.", (7, 1)),
    Pattern("which, speaker said, clause", None, "passage", 2, "The cut, which the nurse said was old, is deep.", "The charges, which Ann Lee denies, are old.", (0, 0)),
    Pattern("speaker, verb: paragraph", before_paragraph, "verb", 2, "Ann Lee said of the bridge:\n\n“It was late.”", "Ann Lee saw the bridge:", (0, 0)),
    Pattern("clause, verb, speaker, clause", inserted_inverted, "verb", 2, "The old bridge, said Ann Lee, is not safe.", "The vaccine, called Oz, is new.", (1, 0)),
    Pattern("quotation, verb, speaker", quotation_verb_speaker, "verb", 1, "“It was late,” said Ann Lee.", "The robot, named “Better,” won.", (83, 2)),
    Pattern("quotation, speaker, verb", quotation_speaker_verb, "verb", 1, "“It was late,” Ann Lee said.", "On “Today,” Ann Lee said it was late.", (153, 0)),
    Pattern("quotation, pronoun, verb", quotation_speaker_verb, "verb", 2, "“It was late,” she said.", "“It was late,” and she left.", (101, 0)),
    Pattern("content, passive, by speaker", passive, "verb", 3, "She sold it, a move condemned by Oz.", "It was committed by Oz.", (3, 0)),
    Pattern("reported, unnamed", reported, "verb", 3, "It was widely reported that Ann Lee paid.", "The bank is expected to announce a loss.", (5, 0)),
    Pattern("infinitive, content", infinitive, "verb", 3, "Ann Lee went on to say that it was late.", "It is too soon to say whether it is late.", (31, 2), True),
    Pattern("and, verb, content", coordinated, "verb", 3, "Ann Lee left and demanded a ban.", "Ann Lee left and it was late.", (24, 3)),
    Pattern("participle, content", participle, "verb", 3, "Ann Lee left, indicating that it was late.", "Ann Lee left, having eaten.", (52, 10), True),
    Pattern("speaker, and said, content", None, "passage", 2, "Ann Lee left and said that it was late.", "The mayor who left and said that it was late slept.", (9, 0)),
    Pattern("speaker, saying, content", None, "passage", 2, "Ann Lee left, saying that it was late.", "The rain, saying nothing of snow, was heavy.", (41, 1)),
    Pattern("with, speaker, participle", participle, "verb", 2, "The talks failed, with officials saying that it was late.", "He left with Ann Lee.", (6, 0), True),
    Pattern("speaker, verb, saying", participle, "verb", 2, "Ann Lee left the party saying the new leader was late.", "The leader Ann Lee liked left saying so.", (0, 0)),
    Pattern("relative, verb, content", speaker_verb, "verb", 3, "The nurse who said that it was late left.", "The nurse who was late left.", (30, 1)),
    Pattern("name, who said, content", None, "passage", 2, "They met Ann Lee, who said it was late.", "The wife of Ann Lee, who said it was late, left.", (6, 0)),
    Pattern("speaker, accused them, content", None, "passage", 2, "Ann Lee accused Oz of fraud.", "Ann Lee accused Oz.", (23, 0), True),
    Pattern("people, think, content", None, "passage", 2, "Police believe that it was late.", "Ann Lee believes that it was late.", (0, 0), True),
    Pattern("speaker, called it, quotation", None, "passage", 2, "Ann Lee called the bridge “a risk”.", "A bridge called “Old Ann” fell.", (13, 0), True),
    Pattern("speaker, attitude, content", speaker_verb, "verb", 3, "Oz wants a new bridge.", "Ann Lee knows Bo Park well.", (212, 12), True),
    Pattern("clause, speaker, verb, clause", speaker_verb, "verb", 2, "The budget, Ann Lee said, is fine.", "The budget, Ann Lee, is fine.", (13, 0)),
    Pattern("speaker, verb, quotation", speaker_verb, "verb", 1, "Ann Lee said “it was late”.", "The team managed to “lose” it.", (67, 0)),
    Pattern("speaker, verb, that", speaker_verb, "verb", 2, "Ann Lee said that it was late.", "Large objects that may fall are late.", (144, 1)),
    Pattern("speaker, verb, clause", speaker_verb, "verb", 2, "Ann Lee said it was late.", "The visit was called off.", (240, 2)),
    Pattern("speaker, verb, object", speaker_verb, "verb", 3, "Ann Lee reported a loss.", "Ann Lee reported that it was late.", (46, 3)),
    Pattern("speaker, announced it", None, "passage", 2, "Ann Lee denied the charge.", "Ann Lee wrote the song.", (27, 1)),
    Pattern("speaker quoted as saying", quoted_as, "quoted cited reported", 2, "Ann Lee was quoted as saying it was late.", "Ann Lee was quoted in full.", (0, 0)),
    Pattern("according to, content", according, "according", 2, "According to Ann Lee, it was late.", "It went according to plan.", (10, 0)),
    Pattern("speaker's noun: quotation", noun, "noun", 3, "Ann Lee's answer was: “It was late.”", "Ann Lee's bridge was late.", (1, 0)),
    Pattern("speaker's noun, that", noun, "noun", 3, "Ann Lee's claim that it was late is old.", "The claim that it was late is old.", (2, 1)),
    Pattern("speaker's noun, to", noun, "noun", 3, "Her vow to rebuild the bridge was late.", "The way to rebuild the bridge is long.", (4, 1)),
    Pattern("speaker's noun, of", noun, "noun", 3, "Ann Lee's claim of fraud was weak.", "Ann Lee's house of wood was weak.", (2, 0)),
    Pattern("speaker's noun, about", noun, "noun", 3, "Their complaints about the noise were old.", "Their books about the noise were old.", (0, 0)),
    Pattern("in speaker's view", view, VIEWS, 3, "In Ann Lee's view, it was late.", "Ann Lee's view was blocked.", (0, 0)),
    Pattern("in the words of speaker", view, VIEWS, 2, "In the words of Ann Lee, “it was late.”", "The words of Ann Lee were late.", (0, 0)),
    Pattern("from speaker: quotation", introduced, ":", 2, "And from Ann Lee: “It was late.”", "The bridge is: “late.”", (1, 0)),
    Pattern("quotation, signature", signed_behind, " ".join(DASHES), 2, "“It was late.” – Ann Lee", "“It was late.” – and Ann Lee left", (0, 0)),
)
# fmt: on
RULES: tuple[Rule, ...] = tuple(dict.fromkeys(row.find for row in PATTERNS if row.find and row.at == "verb"))
OUTER_ONLY = frozenset(row.name for row in PATTERNS if row.outer)
TIERS: dict[str, Tier] = {row.name: row.tier for row in PATTERNS}


@cache
def rules_at() -> Mapping[str, Mapping[Rule, None]]:
    """By a word that need be no verb the rules that are looked for at it, in the order of the rows."""
    found: dict[str, dict[Rule, None]] = {}
    for row in PATTERNS:
        if row.find and row.at not in ("verb", "passage"):
            for word in cues.nouns() if row.at == "noun" else row.at.split():
                found.setdefault(word, {})[row.find] = None
    return found


def tier(passage: Passage, found: Found) -> Tier:
    """The tier of the pattern; held back is what was not said, marked as a machine reading what a pronoun said."""
    if (
        _unsaid(passage, found)
        or is_no_speaker(passage, found)
        or _no_words(passage, found)
        or _tells_of_a_noun(passage, found)
        or _to_come(passage, found)
        or _is_a_subject(passage, found)
        or _part(passage, found)
        or _shown_with(passage, found)
        or _done(passage, found)
        or _of_another(passage, found)
    ):
        return 3
    pronoun = found.speaker and (
        passage.word(found.speaker[1] - 1) in PARTED
        or (passage.word(found.speaker[0]) in PRONOUNS and found.speaker[1] - found.speaker[0] == 1)
    )
    hedged = any(word in HEDGES for word in passage.low[slice(*found.cue)])
    return 2 if (pronoun or hedged) and TIERS[found.pattern] == 1 else TIERS[found.pattern]


def _unsaid(passage: Passage, found: Found) -> bool:
    """Whether the saying is denied or only supposed: "did not say", "no official said", "if she said"."""
    group = passage.low[slice(*found.cue)]
    denied = any(word in UNSAID or word.endswith("n't") for word in group)
    if (denied and found.pattern != THOUGHT) or _kept_from(passage, found.cue[0]):
        return True  # but "they don't think" is what they think
    if not found.speaker or _denies_words(passage, found):
        return bool(found.speaker)
    first = found.speaker[0]
    return passage.word(first) in NO_ONE or passage.word(first - 1) in SUPPOSED


def _denies_words(passage: Passage, found: Found) -> bool:
    """Whether somebody denies the very words between marks: `denied saying "never"`; not `denied the "slur"`."""
    first, last = found.content[0] if found.content else (0, 0)
    denial = cues.denies(passage.low[found.cue[1] - 1])
    marks = (at for at in range(first, last) if passage.quoted[at])
    return denial and any(cues.is_cue(passage.word(at)) for at in range(first, next(marks, first)))


def _kept_from(passage: Passage, cue: int) -> bool:
    """Whether a participle is denied by what stands before it: "left without | saying", "stopped short of | saying"."""
    before = passage.word(cue - 1)
    return before in UNSAID | {"from"} or (
        before in ("of", "than") and passage.word(cue - 2) in ("short", "instead", "rather")
    )


def _no_words(passage: Passage, found: Found) -> bool:
    """Whether what is said is only pointed at: "denied it", "said so", or is the number of an item of a list."""
    tokens = [token for piece in found.content for token in range(*piece) if not passage.quoted[token]]
    bare = all(passage.low[token] in POINTING or not passage.low[token].isalpha() for token in tokens)
    return bool(tokens) and bare and not any(any(passage.quoted[slice(*piece)]) for piece in found.content)


def _tells_of_a_noun(passage: Passage, found: Found) -> bool:
    """Whether "that" is a pronoun and no saying opens: "asked the bureau | that dealt with it", "said that | of Oz"."""
    if not found.content or passage.word(found.content[0][0]) != "that":
        return False
    verb = behind_adverbs(passage, found.content[0][0] + 1)
    if passage.word(verb) == "of" or (found.to and is_surely_finite(passage, verb)):
        return True  # "urged a limit | that could be set"
    form = tense(passage, verb) == "past" and passage.word(verb) not in AUXILIARIES
    governs = passage.word(verb + 1) in DETERMINERS | PREPOSITIONS | ADDRESSED
    return form and (governs or not passage.word(verb).endswith("ed"))  # not "that | improved roads are safe"


def _to_come(passage: Passage, found: Found) -> bool:
    """Whether it is told what somebody will or would say: "will brand | you a liar", "as Ann Lee would say, | it is"."""
    supposed = found.pattern == "as speaker verb, content" and "would" in passage.low[slice(*found.cue)]
    return supposed or passage.word(found.cue[0]) in ("will", "shall")


def _is_a_subject(passage: Passage, found: Found) -> bool:
    """Whether the clause is the subject of another: "That Ann Lee announced it | surprised the town"."""
    opens = passage.low[0] == "that" and passage.is_capital(0) and passage.is_capital(1)
    return found.speaker is not None and opens and found.speaker[0] < 2 <= found.speaker[1]


def _shown_with(passage: Passage, found: Found) -> bool:
    """Whether something comes with a thing that tells it: "with photos describing the hall", not "with Lee saying"."""
    return found.pattern == "with, speaker, participle" and passage.low[found.cue[1] - 1] not in SPOKEN


def _done(passage: Passage, found: Found) -> bool:
    """Whether marked words only tell what was begun or kept: "had begun “relations with officers”"; not "began: “I”"."""
    if found.pattern != "speaker, verb, quotation" or passage.word(found.cue[1] - 1) not in ACTING:
        return False
    first = next((at for at in range(*found.content[0]) if passage.low[at][0].isalnum()), found.content[0][0])
    return not passage.capital[first] and passage.word(found.cue[1]) not in (",", ":")


ACTING = frozenset(
    "begin begins began begun continue continues continued continuing correct corrects corrected dismiss interrupt"
    " interrupts interrupted maintain maintains maintained reflect reflects reflected shoot shot snap snapped".split()
)
SPOKEN = frozenset("saying adding arguing insisting noting suggesting telling warning claiming".split())


def _of_another(passage: Passage, found: Found) -> bool:
    """Whether a verb before it leads to the quotation too, so that who reports it need not have said it.

    `he left and said, “Go,” the office said`; not `“Go,” the office said`.
    """
    behind = found.pattern in ("quotation, speaker, verb", "quotation, pronoun, verb")
    return behind and led_to(passage, 0, found.content[0][1]) == found.content[0][0] > 0


def _part(passage: Passage, found: Found) -> bool:
    """Whether only a part may be of that source: "reported a loss, compared with estimates of more, according to"."""
    if found.pattern != "content, according to":
        return False
    return any(passage.low[token : token + 2] in COMPARED for token in range(*found.content[0]))


COMPARED = (("compared", "with"), ("compared", "to"), (",", "versus"), (",", "against"))
POINTING = frozenset("it this that these those them him her so what which same the".split())


def shown(passage: Passage, found: Found) -> bool:
    """Whether a thing shows something and nobody speaks: "the loss threatens to end it"; not "the report highlights"."""
    if not found.speaker:
        return False
    noun = main_noun(passage, found.speaker)
    thing = noun_kind(passage.word(noun)) in ("act", "event", "thing", "time") and not passage.capital[noun]
    verbs = {base for word in passage.low[slice(*found.cue)] for base in bases(word)}
    return thing and not verbs.isdisjoint(group("shown_by_things"))


UNSAID = frozenset(("not", "never", "neither", "nor", "cannot", "hardly", "barely", "scarcely", "rarely", "without"))
NO_ONE = frozenset(("no", "nobody", "none", "neither"))
SUPPOSED = frozenset(("if", "unless", "whether"))


def hedge(passage: Passage, one: Found, made: Sequence[Found]) -> Span | None:
    """The word of doubt before the cue, in its sentence and in nobody's words: "Allegedly, …, but he replied"."""
    for index in range(one.cue[0] - 1, max(-1, one.cue[0] - FURTHEST), -1):
        if passage.low[index] in (".", "?", "!", ";"):
            return None
        if passage.low[index] in HEDGES and not any(
            start <= index < end for other in made for start, end in (other.cue, *other.content)
        ):
            return passage.span((index, index + 1))
    return None


FURTHEST = 60  # tokens before a cue in which its hedge is looked for
HEDGES = frozenset(("allegedly", "reportedly", "supposedly", "purportedly", "apparently", "seemingly", "presumably"))
