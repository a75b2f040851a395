"""Every noun of the generator, frozen.

Offsets are character offsets (code points) into an untouched text, half-open. Dates are ISO 8601.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Any, Literal, NamedTuple, Self

Kind = Literal["direct", "indirect", "mixed", "attitude"]
Grade = Literal["neutral", "committing", "doubting"]
Tier = Literal[1, 2, 3]
Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century", "duration", "unresolved"]
Gender = Literal["female", "male", "unknown"]
Verdict = Literal["holds", "does not hold", "cannot be checked"]
Role = Literal["text", "label", "code"]


# ------------------------------------------------------------------- what goes in


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was read: its path from the repository root, with `/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """What lies in a folder under a name: its path from the repository root, its kind, its first bytes.

    Of a drawing `head` is all. A link to a file of its folder is that file. `special` is what is neither file, folder
    nor link, as a pipe.
    """

    path: str
    kind: Literal["file", "link out", "link to a folder", "link to nothing", "special"]
    head: bytes = b""


class _Ends(NamedTuple):
    start: int
    end: int


class Span(_Ends):
    """A half-open stretch of characters: `text[start:end]`; of all values the most frequent, and so a tuple.

    >>> Span(2, 1)
    Traceback (most recent call last):
    ValueError: a span cannot end before it starts: 2..1
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """From its two ends. Raises ValueError where the second is before the first."""
        if not 0 <= start <= end:
            raise ValueError(f"a span cannot end before it starts: {start}..{end}")
        return tuple.__new__(cls, (start, end))

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def merged(spans: Iterable[Span]) -> list[Span]:
    """The stretches that some spans cover together, in order.

    >>> [tuple(one) for one in merged([Span(4, 6), Span(0, 2), Span(1, 3)])]
    [(0, 3), (4, 6)]
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


class Stretches:
    """Spans in order, to find one that shares a character with another span.

    >>> taken = Stretches([Span(4, 6), Span(0, 2)])
    >>> taken.over(Span(1, 5)), taken.over(Span(2, 4))
    (Span(start=0, end=2), None)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.reached = list(accumulate((span.end for span in self.spans), max))

    def over(self, span: Span) -> Span | None:
        """The first of the spans that overlaps this one."""
        at = bisect_left(self.reached, span.start + 1)
        while at < len(self.spans) and self.spans[at].start < span.end:
            if self.spans[at].overlaps(span):
                return self.spans[at]
            at += 1
        return None

    def at(self, offset: int) -> Span | None:
        """The first of the spans that holds the character at an offset."""
        return self.over(Span(offset, offset + 1))


def line_of(text: str, offset: int) -> int:
    """The line, from 1, that holds this offset."""
    return bisect_left(_line_ends(text), offset) + 1


@lru_cache(maxsize=8)  # 300 pages: 16,826 hits of 17,743, of 20 µs each
def _line_ends(text: str) -> tuple[int, ...]:
    """Where the line feeds stand: counted once for all sentences of a page."""
    return tuple(match.start() for match in re.finditer("\n", text))


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's correction to the machine's reading, which quotes the words that it is about.

    `kind` says what is corrected: `confirm` publishes a held-back statement, `no-statement` drops one, `person` says
    whom the first pronoun or name among the words means (`value` is the person's full name), `not-a-person` takes a
    name off the list of people, `comment` marks words of the article's own voice that judge rather than report.
    `line` is where the file of the source has the value, or the words where there is none, from 1.
    """

    kind: Literal["confirm", "no-statement", "person", "not-a-person", "comment"]
    words: str
    value: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that pages cite by its words: a seed, untouched, and what its front matter says of it.

    `text` is the file without its front matter and without the headline and what is `above` it; `line` is the line of
    the file, from 1, on which it begins. Where it is `outside`, the text is what an outside work says, in an editor's
    words, a sentence a paragraph; `slug` is then the work's key, and `names` has the words by which the work itself,
    its author and its publisher can be called. It is `whole` unless something of its front matter cannot be read.
    """

    path: str
    slug: str
    title: str
    text: str
    line: int = 1
    published: date | None = None
    published_note: str = ""
    publisher: str = ""
    url: str = ""
    licence: str = ""
    background: str = ""
    display: Literal["full", "excerpt", "none"] = "full"
    corrections: tuple[Correction, ...] = ()
    outside: bool = False
    names: str = ""
    above: str = ""
    whole: bool = True

    @property
    def place(self) -> str:
        """Where its sentences stand, as messages name it."""
        return f"what {self.slug} says in {self.path}" if self.outside else self.path


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """A stretch of a text that is read as no sentence of its story, and what it is: "a byline"."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of a source's text that an editor accepted: the day, the reason, the words before and after.

    `old` is empty for a sentence that was put in, `new` for one that was taken out.
    """

    day: date
    reason: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """The sentences of a source as an editor last accepted them, in order, and what was changed until then.

    `slug` is the source's; `amendments` are in the order in which they were accepted.
    """

    slug: str
    sentences: tuple[str, ...]
    amendments: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence on what an outside work says, in an editor's words, and the place in the work where it says so."""

    words: str
    at: str = ""
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """An outside work that backs a background fact; `fields` has the names of CSL's variables, and `read`, `in`, `by`.

    `line` is that of its key, `lines` are those of its fields; `says` is what it says, where an editor wrote that down.
    """

    key: str
    fields: Mapping[str, Any]
    line: int
    lines: Mapping[str, int] = field(default_factory=dict)
    says: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """A page that a person wrote: the file's text, its front matter, and where its body begins.

    `path` is from the repository root; `name` from the documentation folder, as `notes/essay.md`. `lines` has the
    line of each field of the front matter.
    """

    path: str
    name: str
    text: str
    meta: Mapping[str, Any]
    body: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()


# ------------------------------------------------------------------- what is read from a source


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: its public number from 1, its span, and its paragraph from 1."""

    number: int
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a person, or stands for one (`pronoun`)."""

    span: Span
    sentence: int
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """The mentions that are one human being; `role` is the source's own words for the office, or empty."""

    name: str
    role: str
    gender: Gender
    mentions: tuple[Mention, ...]

    @property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of the sentences that name this person or mean them by a pronoun."""
        return tuple(sorted({mention.sentence for mention in self.mentions}))


@dataclass(frozen=True, slots=True)
class Actor:
    """One organisation, state or group that speaks or is spoken of, and the mentions of it."""

    name: str
    mentions: tuple[Mention, ...]

    @property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of the sentences that mention this actor."""
        return tuple(sorted({mention.sentence for mention in self.mentions}))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said, thought or done what with words (PARC 3.0: source, cue, content), as spans.

    `content` may be in pieces. `reporters` are the speakers of the attributions whose content this one lies
    in, from the nearest to the outermost. `pattern` names the rule that found it. `hedge` is a word of doubt that
    stands outside all of these: "Allegedly, …".
    """

    speaker: Span | None
    cue: Span
    content: tuple[Span, ...]
    sentence: int
    pattern: str
    tier: Tier
    kind: Kind
    grade: Grade
    to: Span | None = None
    reporters: tuple[Span, ...] = ()
    hedge: Span | None = None

    @property
    def near(self) -> Span:
        """The piece of its content nearest to the cue."""
        return min(self.content, key=lambda piece: abs(piece.start - self.cue.start))

    @property
    def extent(self) -> Span:
        """From the first to the last character of speaker, cue, and the nearest piece of content."""
        spans = [span for span in (self.speaker, self.cue, self.near) if span]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution as shown on a page, its people named.

    `speaker` is the resolved name, or empty where it is not known; so with `to` and `reported_by`. `about`
    are the people and actors that the content names. `tier` 3 is shown only when an editor confirmed it.
    """

    attribution: Attribution
    speaker: str
    to: str
    reported_by: tuple[str, ...]
    about: tuple[str, ...]
    confirmed: bool = False

    @property
    def shown(self) -> bool:
        """Whether a page may print it: its speaker is known, and it is tier 1 or 2 or confirmed."""
        return bool(self.speaker) and (self.attribution.tier < 3 or self.confirmed)


@dataclass(frozen=True, slots=True)
class Event:
    """A date as written (`text`) and as resolved (`date`: ISO, as precise as `precision` says, or empty).

    A century is `20XX`, as the Extended Date/Time Format has it. `base` is the day from which it was counted, or empty.
    """

    text: Span
    date: str
    precision: Precision
    sentence: int
    base: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """Words of the source worth explaining, their first place, and the sentences that use them.

    `told` is the sentence that says what they mean, or 0.
    """

    name: str
    kind: Literal["quoted", "acronym", "institution", "noun"]
    span: Span
    sentences: tuple[int, ...]
    expansion: str = ""
    told: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """A main issue of a text, by name, with the sentences that speak of it; most important first.

    `main` is at most one: the issue that stands out, or that the front matter names. Its `title` is its name with what
    says more of it, as "Car crash" for "Crash"; of others it is empty.
    """

    name: str
    sentences: tuple[int, ...]
    main: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentence numbers, in the order of the text; each shorter one is a part of the longer.

    `loose` are the sentences that do not stand alone.
    """

    one: tuple[int, ...]
    points: tuple[int, ...]
    full: tuple[int, ...]
    loose: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one source."""

    source: Source
    sentences: tuple[Sentence, ...]
    people: tuple[Person, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    own_voice: tuple[Span, ...]
    events: tuple[Event, ...]
    terms: tuple[Term, ...]
    topics: tuple[Topic, ...]
    summary: Summary

    def __hash__(self) -> int:
        """The hash of the slug alone, which Python keeps: facts are looked up once for each sentence of a page."""
        return hash(self.source.slug)

    def sentence(self, number: int) -> Sentence:
        """The sentence of that public number."""
        return self.sentences[number - 1]

    def numbers(self, span: Span) -> range:
        """The numbers of the sentences that share a character with a span."""
        first = bisect_right(self.sentences, span.start, key=lambda one: one.span.start)
        last = bisect_left(self.sentences, span.end, key=lambda one: one.span.start)
        return range(max(1, first), last + 1)

    def reach(self, attribution: Attribution) -> frozenset[int]:
        """The numbers of the sentences of an attribution; a quotation that goes on keeps its speaker."""
        pieces = (number for piece in attribution.content for number in self.numbers(piece))
        return frozenset((attribution.sentence, *pieces))

    def statements_in(self, number: int) -> tuple[Statement, ...]:
        """The statements of the sentence of that public number; all of a text stand in its order."""
        first, last = (
            side(self.statements, number, key=lambda one: one.attribution.sentence)
            for side in (bisect_left, bisect_right)
        )
        return self.statements[first:last]

    def words(self, number: int) -> str:
        """The words of the sentence of that public number."""
        return self.sentences[number - 1].span.of(self.source.text)


# ------------------------------------------------------------------- what is checked


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What to mend: `path:line: what. why. Fix: do this. [rule]`, the line counted from 1 in the whole file.

    `rule` is the id of the rule that found it, where it is one of the rules about sentences.
    """

    path: str
    line: int
    what: str
    why: str
    fix: str
    rule: str = ""

    def __str__(self) -> str:
        told = f"{self.path}:{self.line}: {self.what} {self.why} Fix: {self.fix}"
        told = " ".join(told.splitlines())  # a label that it quotes may run over lines
        return f"{told} [{self.rule}]" if self.rule else told


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """What an editor may want to know, and need not mend: `path:line: note: what.`

    `label` is what a page cites, if the note is about something that none does.
    """

    path: str
    line: int
    what: str
    label: str = ""

    def __str__(self) -> str:
        told = f"{self.path}:{self.line}: note: {self.what}"
        return f"{told} To cite it, write {self.label}." if self.label else told


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of a sentence that its writer declares, and the words of its evidence that they stand for."""

    words: str
    stands_for: str


@dataclass(frozen=True, slots=True)
class Citation:
    """From a place in a contribution's text to its evidence: sentences of a source, or a reference.

    `span` covers the whole label, `[^"..."]` or `[^key]`, in `Contribution.text`. `source` and `sentences` are filled
    where it cites words, `reference` where these are an outside work's or the work is only named; `quoted` is where the
    label's words stand in the source, `pairs` are the own words that the label declares.
    """

    span: Span
    source: str = ""
    sentences: tuple[int, ...] = ()
    reference: str = ""
    quoted: Span | None = None
    pairs: tuple[Pair, ...] = ()

    @property
    def only_names(self) -> bool:
        """Whether it names an outside work, and cites no words of what it says."""
        return not self.source

    @property
    def unread(self) -> bool:
        """Whether it points at what could not be read, which is told where that stands."""
        return not self.source and not self.reference


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read, and is told where it stands, so that nothing more is told of the labels that may mean it.

    `names` has the slugs of sources and the keys of works; `works` says that nothing of their list could be read,
    `sources` that not every source could.
    """

    names: frozenset[str] = frozenset()
    works: bool = False
    sources: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found wrong with a sentence: the rule's id, the words that it is about, and what its message tells.

    `words` are the writer's own; `values` fill the rule's message in `checks/messages.yml`.
    """

    rule: str
    words: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiver:
    """An editor's word that a rule stops a true sentence: words of the sentence, the rule's id, the reason."""

    words: str
    rule: str
    reason: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a contribution and the citations that carry it.

    `words` are those that a reader sees; `span` is the sentence's place in the page, marks included. `findings` is
    what the rules found, `waivers` which of it an editor waived; `above` are the words that the sentence stands under.
    `own` is where the words that its citations declare stand in the page, in order.
    """

    span: Span
    line: int
    words: str
    citations: tuple[Citation, ...]
    verdict: Verdict = "holds"
    findings: tuple[Finding, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    above: str = ""
    own: tuple[Span, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The own words that its citations declare."""
        return tuple(pair for citation in self.citations for pair in citation.pairs)

    @property
    def unjudged(self) -> bool:
        """Whether it does not hold for what no rule found: what it rests on is not known, for example."""
        return self.verdict == "does not hold" and not self.findings

    @property
    def waived(self) -> tuple[Waiver, ...]:
        """The waivers that let something stand which a rule found in it."""
        found = {one.rule for one in self.findings}
        return tuple(one for one in self.waivers if one.rule in found)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks made of one contribution: its citations, its claims, and what they found wrong.

    `background` are the stretches of it that rest on outside works alone, `connecting` the sentences that lead a
    reader on and need no evidence. It is `whole` where each of its labels points at something. `doubts` are the words
    of each row, entry and item that tells where the record differs or the source is unclear.
    """

    contribution: Contribution
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    background: tuple[Span, ...] = ()
    connecting: tuple[Claim, ...] = ()
    whole: bool = True
    doubts: tuple[str, ...] = ()


# ------------------------------------------------------------------- what comes out


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of a contributed page as it was read: what it is to a reader, its words, its line in the whole file."""

    role: Role
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What must be printed of a contributed page: its blocks, and a digest that pages as they were read have too."""

    blocks: tuple[Shown, ...]
    digest: bytes


# Characters that no file can hold tell in a finished page what is whose. What is ours in a page that a person wrote
# stands between the first two, as comments where it has paragraphs of its own; what rests on outside works alone
# between the next two, and a writer's own words between the next. The mark before these and the one behind the number
# of a note have a character behind them that counts the sentences, so that it is known which of them belong to one.
OURS, THEIRS = "\x0e", "\x0f"
BACKGROUND, BACKGROUND_ENDS = "\x13", "\x14"
OWN, OWN_ENDS, OWN_NOTE = "\x15", "\x16", "\x17"
FIRST_OWN = 0x100000  # the character for the first sentence; for the second it is the next
COUNTED = re.compile(f"[{OWN}{OWN_NOTE}][\U00100000-\U0010ffff]")  # matches "\x15\U00100000"; not "\x16"
TRACES = ("<!--\x0e-->\n\n", "\n\n<!--\x0f-->", "<!--\x0e-->", "<!--\x0f-->", "\x0e", "\x0f", "\x13", "\x14", OWN_ENDS)


def ours(words: str, apart: bool = False) -> str:
    """Words of the generator's own, told from those of a person; `apart` in paragraphs of their own."""
    return f"<!--{OURS}-->\n\n{words}\n\n<!--{THEIRS}-->" if apart else f"{OURS}{words}{THEIRS}"


def untraced(text: str) -> str:
    """A page's Markdown or HTML as it is published: without what tells what in it is whose.

    >>> untraced("A" + ours("b") + BACKGROUND + "c" + BACKGROUND_ENDS + OWN + chr(FIRST_OWN) + "d" + OWN_ENDS)
    'Abcd'
    """
    if OWN in text:
        text = COUNTED.sub("", text)
    for trace in TRACES:
        text = text.replace(trace, "")
    return text


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: its path in the site, as `source.md`, its title, its Markdown with front matter.

    `traced` is that Markdown with what tells what in it is whose. `edit` is the file that a person may edit to change
    it, from the repository root. `section` is the title of the part of the menu that it stands in, whose first page
    is its index; empty for the menu itself. `html` is what the renderer made of its parts, put together. A `bare`
    page, which holds nothing yet, has no entry in the menu.
    """

    path: str
    title: str
    traced: str
    edit: str
    section: str = ""
    html: str = ""
    bare: bool = False

    @property
    def markdown(self) -> str:
        """The page's Markdown as it is published."""
        return untraced(self.traced)


@dataclass(frozen=True, slots=True)
class Site:
    """All that `build` makes: pages in the order of the menu, facts by source, problems sorted.

    `defined` are the headwords of the glossary and their other names; `accepted` are the records of accepted
    text, in the order of `facts`, for the sources that have one; `notes` stop nothing. `works` are the readings of what
    outside works say, `references` all outside works by their keys. `read` has by the path of a contributed page what
    must be printed of it.
    """

    title: str
    pages: tuple[Page, ...]
    facts: tuple[Facts, ...]
    problems: tuple[Problem, ...]
    checked: tuple[Checked, ...]
    defined: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    notes: tuple[Note, ...] = ()
    works: tuple[Facts, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    read: Mapping[str, Seen] = field(default_factory=dict)

    @property
    def all_facts(self) -> tuple[Facts, ...]:
        """The readings of the sources and of what outside works say."""
        return (*self.facts, *self.works)
