"""Whose words: from the span of a speaker to the name of a person, or of an organisation, state or group.

A pronoun is a person only where the reading of people says so; an unresolved speaker has no name, it is never
guessed. A short form ("the Department") means the only longer name before it that contains its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from ..english import words
from ..model import Attribution, Mention, Person, Span
from ..text.phrases import is_one_person, noun_kind
from .groups_again import apart
from .passages.noun_phrases import PREPOSITIONS
from .people.name_runs import is_title

# Matches "U.S." and "U.N"; not "Mr." nor the end of "at home."
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}|\b(?:[A-Z]\.)+[A-Z]\b")

# Matches the ", the mayor of Oz," behind a name and " (D-Oz)", " who knows him"; not the "-" of "Al-Sadr", nor
# ", Oz-based" in "the Bree, Oz-based firm". What stands first passes over other letters quickly.
REMARK = re.compile(r"(?=[\s,(—–wt-])\s*(?:,(?!\s\w+-based\b)|\(|—|–|--|\bwho\b|\bwhich\b|\bthat\b).*", re.DOTALL)

# Matches a name that lists its fields, "Department for Work, Sport and Food"; not "the mayor of Oz, Ann Lee".
NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
FIELDS = re.compile(rf"(?:[Tt]he )?{NAME} (?:of|for|on) {NAME}(?:, {NAME})+,? (?:and|&) {NAME}")

# Matches the owner before what is owned, "Lee's ", "Her ", "the city’s "; not "Lee, " or "There ".
OWNER = re.compile(r"^(?:(?:his|her|its|their)\s+|.*?(?:['’]s|s['’])\s+)", re.IGNORECASE | re.DOTALL)
NEVER_NOUNS = PREPOSITIONS | {"today", "yesterday", "tonight", "together", "alone"}
COMPOUND = re.compile(
    r" ([a-z]{3,})\b"
)  # a noun behind a name: matches " officials said"; not ", the mayor" or " (Lab)"
OWNED = ("'s ", "’s ", "' ", "’ ")

# Matches a description with the name behind it, "a patients' group, Malaria Voices,"; not "officials, Ann Lee said",
# nor "the firm and its owner, Ann Lee".
APPOSED = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:(?! and (?:the|its|his|her|their) )[^A-Z,])+, "
    r"((?:the )?[A-Z][\w’'&-]*(?: (?:of |for |and )?[A-Z][\w’'&-]*)*),?$"
)

# Matches what stands before a name or a noun: "the BBC", "a spokesman", "its accounts"; not "Thelma".
ARTICLE = re.compile(r"(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)

# Matches what stands before a name that is not the head: "aides to Mr. Lee"; not "Mr. Lee of Oz".
OF = re.compile(
    r"\b(?:for|to|of|from|with|by|about|like|against|around|behind|at|in)\s+(?:[\w-]+\.?\s+){0,2}$", re.IGNORECASE
)


# A role with its field before the name: matches "spokesman for sport ", "head of new work "; not "aide to Mr. ".
OF_A_FIELD = re.compile(r"\b(?P<role>\w+) (?:for|of) (?!(?:a|an)\b)(?:the )?(?:[a-z]+ )?(?P<field>[a-z]+) $")
# What joins two people: matches " and ", " and Police Chief "; not ", and ", " and his aides told ".
JOINED = re.compile(r"\sand\s(?:[A-Z][\w.’'-]*\s){0,4}")
OWN = ("his ", "her ", "its ", "their ")
# What joins others to a person: matches " and her aides", " and the Oz Board"; not " and Sen. ", ", and ".
AND_OTHERS = re.compile(r"\sand\s(?P<others>(?=[a-z])(?:[\w’'&-]+\s?)+)")
# What joins a person to others: matches "The teachers and Mayor " before a name; not "The nurse, and ".
OTHERS_AND = re.compile(r"(?P<others>(?:[\w’'-]+\s)*(?P<noun>[A-Za-z]+))\sand\s(?P<role>(?:[\w.’'-]+\s){0,4})")
# What stands behind the head of a role or a description: matches " of " in "mayor of Oz"; not "off".
BEHIND_HEAD = re.compile(r"\s(?:of|for|to|in|at|from|on)\s")
BEHIND = frozenset("for to of from with by about like against around behind at in on near under over".split())


# An office and what it is of: matches "leader of the oz party"; not "leader of the party in the assembly".
OF_A_BODY = re.compile(r"(?P<head>[a-z]+) of (?:the )?(?P<body>[\w-]+(?: [\w-]+)?)")
LONGEST_ROLE = 7  # words before a name behind a comma: "a witness, former White House Russia adviser | Fiona Hill"

RELATIVE = frozenset(("who", "which", "whose", "that"))


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names: the people's mentions in order, and the full forms of all other speakers."""

    text: str
    starts: tuple[int, ...]
    mentions: tuple[tuple[Mention, str], ...]
    full: Mapping[str, str]
    people: frozenset[str]
    roles: frozenset[str]
    holders: Mapping[str, str]  # who is meant by "the President" and by initials
    called: Mapping[int, str]  # by offset, who goes on speaking under another word: "he", "the spokesman"

    def of(self, span: Span | None) -> str:
        """The name for a span; empty where it is not known or there is no span."""
        if span is None:
            return ""
        if self.called.get(span.start) == "":
            return ""  # one of several
        found = self.called.get(span.start) or self._joint(span) or self._person(span)
        if found:
            return self.full.get(found, found)
        owner = self._owner(span)
        if owner:
            return owner
        written = plain(span.of(self.text))
        if self.text[span.end : span.end + 1] == ":" and written in self.holders:
            return self.holders[written]  # "AL: …" in an interview with Ann Lee
        if written.lower() in words.entries("demonyms"):
            return ""  # "said the Portuguese"
        if written.lower() in words.entries("vague_speakers") and not (len(written) > 1 and written.isupper()):
            return ""
        return self.full.get(written, written)

    def is_person(self, span: Span | None) -> bool:
        """Whether the span names a person or stands for one."""
        if span is None:
            return False
        called = self.called.get(span.start)
        return called in self.people if called else not self._joint(span) and bool(self._person(span))

    def _person(self, span: Span) -> str:
        """The person whom the span of one speaker names or stands for, or an empty text."""
        inside, written = self.within(span), span.of(self.text)
        if written.lower() in ("who", "which"):
            return self._before(span)
        found = self._inside(span, inside) if inside else ""
        if found or not written.lower().startswith("the "):
            return found
        head = plain(REMARK.sub("", written))
        return self.holders.get(head) or self.holders.get(head.lower(), "")

    def _inside(self, span: Span, inside: Sequence[tuple[Mention, str]]) -> str:
        """Who of those that the span names is the one that it is about."""
        head = REMARK.sub("", span.of(self.text))
        heads = [one for one in inside if one[0].span.start < span.start + len(head)]
        found = next((name for mention, name in heads if self._is_head(span, mention.span)), "")
        found = found or self._holder(span, inside)
        if found:
            return found
        named = any(part[:1].isupper() for part in BEHIND_HEAD.split(OWNER.sub("x ", head))[0].split()[1:])
        if named and plain(head) not in self.roles:
            return ""
        return next((name for mention, name in inside if self._apposed(span, mention.span)), "")

    def _joint(self, span: Span) -> str:
        """Those who speak as one of whom a person is one: "Ann Lee and Bo Park", "Ann Lee and colleagues"."""
        return self._both(span) or self._with_others(span)

    def _with_others(self, span: Span) -> str:
        """A person and people who are not named: "Ann Lee and colleagues", "teachers and Ann Lee"."""
        head = Span(span.start, span.start + len(REMARK.sub("", span.of(self.text))))
        inside = self.within(head)
        if not inside or not self._is_head(span, inside[0][0].span):
            return ""
        mention, name = inside[0][0].span, inside[0][1]
        behind = AND_OTHERS.match(self.text, mention.end, head.end)
        if behind and mention.start == span.start:
            others = behind["others"].strip()
            return f"{name} and {others if others.startswith('the ') else BEHIND_HEAD.split(others)[0]}"
        before = OTHERS_AND.fullmatch(self.text, span.start, mention.start)
        return f"{plain(before['others'])} and {name}" if before and _are_others(before) else ""

    def _both(self, span: Span) -> str:
        """Two people who speak as one: "Ann Lee and Bo Park", "Mayor Ann Lee and Police Chief Bo Park"."""
        inside = self.within(span)
        if len(inside) > 1:
            inside = self.within(Span(span.start, span.start + len(REMARK.sub("", span.of(self.text)))))
        if len(inside) != 2 or not JOINED.fullmatch(self.text, inside[0][0].span.end, inside[1][0].span.start):
            return ""
        (one, name), (_, other) = inside
        return f"{name} and {other}" if name != other and self._is_head(span, one.span) else ""

    def _holder(self, span: Span, inside: Sequence[tuple[Mention, str]]) -> str:
        """Who ends a span that opens with a body and its short form: "Oz University (OU) professor Ann Lee"."""
        if not inside or self.text[inside[-1][0].span.end : span.end].strip(" ,"):
            return ""
        _, bracket, office = self.text[span.start : inside[-1][0].span.start].rpartition(")")
        words_ = [word.strip(".,").lower() for word in office.split()]
        holds = any(is_title(word) or is_one_person(word) for word in words_)
        return inside[-1][1] if bracket and holds and len(words_) <= LONGEST_ROLE else ""

    def _owner(self, span: Span) -> str:
        """The owner and what is owned, "Ann Lee’s office", where a span begins with the "her" that means Ann Lee."""
        inside = self.within(span)
        words_ = span.of(self.text).split()
        if not inside or inside[0][0].span.start != span.start or not inside[0][0].pronoun or len(words_) < 2:
            return ""
        return f"{inside[0][1]}’s {plain(' '.join(words_[1:]))}"

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
        compound = COMPOUND.match(after)
        if (
            compound
            and compound[1] not in NEVER_NOUNS
            and noun_kind(compound[1])
            and REMARK.sub("", after).split()[-1].islower()
        ):
            return False  # "Obama | administration officials"
        # "Her lawyer" is not she, and "her" alone cannot speak.
        possessive = after.startswith(OWNED) or mention.of(self.text).lower() in ("his", "her")
        before = self.text[span.start : mention.start]
        if possessive or not OF.search(before) or plain(before) in self.roles:
            return not possessive  # "U.S. Secretary of State | Ann Lee"
        field = OF_A_FIELD.search(before)
        return field is not None and is_title(field["role"].lower()) and not is_one_person(field["field"])

    def _apposed(self, span: Span, mention: Span) -> bool:
        """Whether the mention is the apposition of a span that begins without a name: "The mayor, Ann Lee,"."""
        head, comma, role = self.text[span.start : mention.start].rpartition(",")
        if joined := OTHERS_AND.match(head + " "):
            return not (joined["role"].startswith(OWN) or _are_others(joined))  # "nurses and the mayor, Ann Lee,"
        words_ = [word.strip(".").lower() for word in role.split()]
        clause = any(word in RELATIVE or words.table("word_classes").get(word) in ("D", "V") for word in words_)
        holds = not words_ or (is_title(words_[-1]) and len(words_) <= LONGEST_ROLE and not clause)
        return bool(head) and bool(comma) and holds

    def _before(self, span: Span) -> str:
        """The person named directly before a relative pronoun."""
        index = bisect_left(self.starts, span.start) - 1
        if index < 0:
            return ""
        mention, name = self.mentions[index]
        return name if self.text[mention.span.end : span.start].strip() in ("", ",") else ""


def _are_others(before: re.Match[str]) -> bool:
    """Whether what stands before a name is for somebody else: "nurses and Mayor "; not "head of Dams and "."""
    noun = before["noun"].lower()
    people = noun_kind(noun) in ("person", "group") and not BEHIND_HEAD.search(before["others"])
    return people and (not before["role"] or not is_one_person(noun))


def plain(written: str) -> str:
    """A speaker as written, without articles, remarks behind the name, and the dots of acronyms.

    >>> plain("the U.S. officials, who spoke anonymously,"), plain("a patients' group, Malaria Voices,")
    ('US officials', 'Malaria Voices')
    """
    listed = FIELDS.match(written.strip()) if ", " in written else None
    named = APPOSED.match(written.strip()) if ", " in written and not listed else None
    whole = listed[0] if listed else ""
    head = named[1] if named else whole + REMARK.sub("", written.strip()[len(whole) :]) or written
    article = ARTICLE.match(head)
    head = head[article.end() :] if article else head
    if "." in head:
        head = DOTTED.sub(lambda found: found[0].replace(".", ""), head)
    return " ".join(head.split()).strip("'’ ")


def names(
    text: str,
    people: Sequence[Person],
    attributions: Iterable[Attribution],
    long_forms: Mapping[str, Span],
    called: Mapping[int, str],
) -> Names:
    """The names of one text: its people, and every other speaker in its fullest form.

    `long_forms` are where the text explains its acronyms, by acronym; `called` is what `floor` tells.
    """
    mentions = sorted(
        ((mention, person.name) for person in people for mention in person.mentions), key=lambda one: one[0].span
    )
    starts = tuple(mention.span.start for mention, _ in mentions)
    roles = frozenset(plain(person.role) for person in people)
    called_so = frozenset(name for _, name in mentions)
    known = Names(text, starts, tuple(mentions), {}, called_so, roles, _holders(people), called)
    told = [(span, one.sentence) for one in attributions for span in (one.speaker, one.to, *one.reporters) if span]
    spans = [span for span, _ in told]
    written: dict[str, list[tuple[Span, int]]] = {}
    for span, number in told:
        if not known.is_person(span):
            written.setdefault(plain(span.of(text)), []).append((span, number))
    explained = {acronym: _whole(span.of(text)) for acronym, span in long_forms.items()}
    cut = {part.strip(): name for name in explained.values() for part in name.split(",")}
    definite = {plain(span.of(text)) for span in spans if span.of(text).lower().startswith("the ")}
    full = _full_forms(list(written), definite)
    full.update({name: name for name in tuple(apart(text, full, written))})
    return replace(known, full={**full, **cut, **{a: full.get(b, b) for a, b in explained.items()}})


def _whole(long_form: str) -> str:
    """The long form of an acronym as a name: plain, but with the commas in it, "Dams, Rivers and Bridges Oz"."""
    return ", ".join(plain(part) for part in long_form.split(","))


def _holders(people: Sequence[Person]) -> dict[str, str]:
    """By the name of an office the only person who holds one of that name: "President", not "Vice President"."""
    heads: dict[str, set[str]] = {}
    for person in people:
        words_of_role = BEHIND_HEAD.split(person.role)[0].split()
        if words_of_role:
            head = RANKS_IN_FULL.get(words_of_role[-1].rstrip(".").lower(), words_of_role[-1])
            heads.setdefault(head, set()).add(person.name if len(words_of_role) == 1 or _alone(words_of_role) else "")
    sure = {head: next(iter(names_)) for head, names_ in heads.items() if len(names_) == 1}
    offices = {form: name for head, name in sure.items() if name for form in (head, head.lower())}
    return {**_whole_offices(people), **offices, **_initials(people)}


# Offices as they are written before a name, in full.
RANKS_IN_FULL = {
    **{"gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "rev": "reverend"},
    **{"gen": "general", "col": "colonel", "capt": "captain", "cmdr": "commander", "lt": "lieutenant"},
    **{"sgt": "sergeant", "det": "detective", "supt": "superintendent", "amb": "ambassador", "pres": "president"},
}


def _whole_offices(people: Sequence[Person]) -> dict[str, str]:
    """By an office with what it is of, in small letters, the only person who has it: "oz party leader", "oz leader"."""
    holders: dict[str, set[str]] = {}
    for person in people:
        role = plain(person.role).lower()
        of = OF_A_BODY.fullmatch(role)
        body = of["body"].removesuffix(" party") if of else ""
        bare = BEHIND_HEAD.split(role)[0]  # "the bank’s lead attorney | on the case"
        told = [bare] if bare.count(" ") > 1 else []
        for form in {role, *told, *([f"{body} {of['head']}", f"{body.removesuffix('s')} {of['head']}"] if of else [])}:
            if " " in form:
                holders.setdefault(form, set()).add(person.name)
    return {form: next(iter(names_)) for form, names_ in holders.items() if len(names_) == 1}


def _initials(people: Sequence[Person]) -> dict[str, str]:
    """By initials the only person who has them: "AL" of "Ann Lee"."""
    named: dict[str, set[str]] = {}
    for person in people:
        letters = "".join(word[0] for word in person.name.split() if word[0].isupper())
        named.setdefault(letters, set()).add(person.name)
    return {letters: next(iter(names_)) for letters, names_ in named.items() if len(names_) == 1 and len(letters) > 1}


def _alone(role: Sequence[str]) -> bool:
    """Whether the office is what its last word says: "Energy Minister"; not "Vice President", "former minister"."""
    return not any(word.lower().startswith(LOWER_OR_PAST) for word in role[:-1])


LOWER_OR_PAST = tuple("vice deputy former ex- assistant shadow junior then late opposition first".split())


def _full_forms(written: Sequence[str], definite: Set[str]) -> dict[str, str]:
    """For each short form ("Department", "the district") the only longer form before it that ends in its words."""
    endings: dict[str, list[str]] = {}
    full: dict[str, str] = {}
    for name in written:
        longer = endings.get(name.lower(), ())
        if (name[:1].isupper() or name in definite) and len(longer) == 1:
            full[name] = longer[0]
            continue
        full[name] = name
        parts = name.lower().split()
        # "The county" is not "Voters in Marlow County": what stands behind a preposition is not who speaks.
        head = next((index for index, part in enumerate(parts) if part in BEHIND), len(parts))
        for index in range(1, min(head, 8)):
            endings.setdefault(" ".join(parts[index:]), []).append(name)
    return full
