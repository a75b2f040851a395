"""The first use of a glossary term on a page becomes a link to its entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.inputs.lines import line_of
from generator.inputs.texts import slug
from generator.model import Contribution, Problem
from generator.pages.edition import Entry
from generator.pages.markup import attribute

# Where a link never enters: fenced and indented code, headings, block lines, whole tables' header rules, notes,
# HTML tags, pictures, inline code, links and images, automatic links, quotations, attribute lists, marks of evidence.
# Matches "“a quotation”", "`code`", "[text](page.md)"; must not match plain words between them.
PROTECTED = re.compile(
    r"""(?xms)(?:
      ^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[`~]*\s*$|\Z)   # fenced code
    | (?:(?<=\n\n)|\A)(?:(?:\ {4}|\t)(?![*+:-]|\d+\.)[^\n]*(?:\n|\Z))+   # indented code, not a nested list
    | ^\#{1,6}\ [^\n]*                                      # a heading
    | ^[^\n]+\n(?:=+|-+)\ *$                                # an underlined heading
    | ^:::[^\n]* | ^(?:!!!|\?\?\?\+?)\ [^\n]*               # a block line, an admonition's title
    | ^\[[^\]\n]+\]:[^\n]*                                  # a link or note definition
    | <!--.*?--> | <(?P<tag>a|button|code|time|figure|svg)\b.*?</(?P=tag)> | <[^>\n]+>
    | (?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)            # inline code
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^)\n]*\)|\[[^\]\n]*\])   # a link or an image
    | \[\^[^\]\n]*\]
    | “[^”]*” | "[^"\n]*" | \{[^}\n]*\} | \x02[^\x03]*\x03 | https?://\S+
    )"""
)
# Where PROTECTED can begin to match, besides the start of a text: letters between are passed over faster so.
BEGINNING = re.compile(r"""[\n<`!\[“"{\x02]""")
BEGINNING_OR_ADDRESS = re.compile(rf"{BEGINNING.pattern}|(?=https?://)")
# The headword line of a definition list and the lines of its definition. Matches "Term[^a]\n:   Words.".
DEFINED = re.compile(
    r"^(?P<head>[^\s:#>|*`].*)\n(?:\n)?(?P<body>:[ \t]+.*(?:\n(?!\n\S)(?!\S).*|\n[ \t]*:[ \t]+.*)*)", re.M
)
# What is no word of a headword: notes, attribute lists, emphasis marks.
MARKS = re.compile(r"\[\^(?:[^\]\\]|\\.)*\]|\{[^}]*\}|[*_`]|\x02[^\x03]*\x03")
# The label of an outside work: matches "[^tra-1979]"; not '[^"quoted words"]'.
WORK = re.compile(r"\[\^([^\]\s\"“]+)\]")
# A link that `linked` made: matches "](../glossary.md#term-airspace){.term"; not a writer's own link to an entry.
LINKED = re.compile(r"glossary\.md#(term-[\w-]+)\)\{\.term")
ALSO = re.compile(r"\*Also:\*(.*)")


def entries(glossary: Contribution | None) -> tuple[Entry, ...]:
    """The entries of the contributed glossary: a Markdown definition list, with `*Also:*` before other names."""
    if glossary is None:
        return ()
    return tuple(_entry(match) for match in DEFINED.finditer(glossary.text[glossary.body :]))


def repeated(glossary: Contribution) -> Iterator[Problem]:
    """A Problem for each name of an entry that an earlier entry has too: a link could lead to one of them only."""
    first: dict[str, int] = {}
    for match in DEFINED.finditer(glossary.text, glossary.body):
        line = line_of(glossary.text, match.start())
        for name in dict.fromkeys((MARKS.sub("", match["head"]).strip(), *_entry(match).aliases)):
            before = first.setdefault(name.casefold(), line)
            if before != line:
                yield Problem(
                    glossary.path,
                    line,
                    f'The name "{name}" stands for two entries.',
                    f"The other one is on line {before}, and a link to the name could lead to one of them only.",
                    f"make one entry of the two, or tell them apart in brackets, as `{name} (law)`.",
                )


def anchored(body: str, known: Iterable[Entry]) -> str:
    """The glossary with an address on each headword."""
    anchors = {entry.name: entry.anchor for entry in known}

    def with_anchor(match: re.Match[str]) -> str:
        head = match["head"].rstrip()
        return f"{head} {{#{anchors[_plain(head)]}}}\n{match[0][len(match['head']) + 1 :]}"

    return DEFINED.sub(lambda match: with_anchor(match) if _plain(match["head"]) in anchors else match[0], body)


def linked(body: str, known: tuple[Entry, ...], glossary: str) -> str:
    """The page with its first use of each term as a link; `glossary` is the way to that page from here."""
    if not known:
        return body
    names = {name.casefold(): entry for entry in known for name in (entry.name, *entry.aliases)}
    pattern = _any_of(tuple(names))
    waiting = {entry.anchor for entry in known}
    out: list[str] = []

    def link(match: re.Match[str]) -> str:
        entry = names.get(" ".join(match[1].split()).casefold())
        if entry is None or entry.anchor not in waiting:
            return match[0]
        waiting.discard(entry.anchor)
        return f'[{match[0]}]({glossary}#{entry.anchor}){{.term data-tip="{attribute(_tip(entry.definition))}"}}'

    position = 0
    for kept in _protected(body):
        out += [pattern.sub(link, body[position : kept.start()]), kept[0]]
        position = kept.end()
    return "".join([*out, pattern.sub(link, body[position:])])


def _protected(body: str) -> Iterator[re.Match[str]]:
    """The stretches that a link never enters, in order."""
    beginning = BEGINNING_OR_ADDRESS if "http" in body else BEGINNING
    behind = 0
    for start in (0, *(mark.end() if mark[0] == "\n" else mark.start() for mark in beginning.finditer(body))):
        match = PROTECTED.match(body, start) if start >= behind else None
        if match:
            yield match
            behind = match.end()


def linked_terms(body: str) -> list[str]:
    """The anchors of the entries that a page links to, in the order of the page."""
    return LINKED.findall(body)


def mentions(text: str, entry: Entry) -> bool:
    """Whether the words use the term or one of its other names."""
    return bool(_any_of(tuple(name.casefold() for name in (entry.name, *entry.aliases))).search(" ".join(text.split())))


@lru_cache(maxsize=4096)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names as whole words, the longest first, in any case, with a plural s or a possessive."""
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({words})(?:s|es)?(?![\w-])", re.IGNORECASE)


def _entry(match: re.Match[str]) -> Entry:
    name = _plain(match["head"])
    body = MARKS.sub("", ALSO.sub("", match["body"]))
    also = ALSO.search(match["body"])
    definition = " ".join(re.sub(r"^[ \t]*:[ \t]+", "", body, flags=re.M).split())
    others = (part.strip(" .*") for part in MARKS.sub("", also[1]).split(";")) if also else ()
    works = tuple(dict.fromkeys(WORK.findall(match[0])))
    return Entry(name, tuple(filter(None, others)), definition, f"term-{slug(name)}", works)


def _plain(head: str) -> str:
    """A headword as readers say it, without notes and without a bracket that tells two entries apart."""
    return re.sub(r"\s*\([^)]*\)\s*$", "", MARKS.sub("", head)).strip()


def _tip(definition: str) -> str:
    """The first sentence of a definition, without what would end an attribute list."""
    first = re.split(r"(?<=[.!?])\s", definition, maxsplit=1)[0]
    return re.sub(r"[{}]", "", re.sub(r"<[^>]*>", "", first))
