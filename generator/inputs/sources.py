"""Files of `seeds/` to sources: the untouched text, and what its front matter says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Literal, cast

from ..markdown.addresses import work_fault
from ..model import Correction, File, Problem, Source, line_of
from .front_matter import FrontMatter, front_matter
from .headlines import headline, published
from .kinds import day, is_empty, shown, words, wrong_words
from .names import sound
from .texts import brief, decoded, nearest, slug
from .titles import title_of
from .yaml_text import Fields, Items, Node, Scalar

# A tag or a code of HTML: matches "<p>", "<br/>", '<a href="x">', "&nbsp;" and "&#8217;"; not "a < b > c" or "AT&T;",
# nor "<script>" and "<b>", which a text may speak of and nobody copies alone.
HTML = re.compile(
    r"<(?:p|br|hr|div|span|a|i|u|em|strong|small|h[1-6]|ul|ol|li|img|table|tr|td|th|blockquote|iframe"
    r"|figure|figcaption|section|article|html|body|head|sup|sub|strike|font|center)(?:\s[^<>]*|\s*/)?>|<!--"
    r"|&(?:#\d{2,6}|#x[\da-f]{2,5}|nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|eacute|egrave|agrave|uuml|ouml"
    r"|auml|ccedil|pound|euro|copy|reg|trade|bull|middot|laquo|raquo|shy|thinsp|zwj|zwnj);",
    re.I,
)
SUFFIXES = (".txt", ".md")
ACCEPTED = "accepted.yml"  # written by our own command: no text
TEXT_FIELDS = ("title", "publisher", "url", "licence", "background", "published_note")
FIELDS = (*TEXT_FIELDS, "published", "display", "corrections")
LONGEST_ISSUE = 150  # letters; the page of the background is named after it
DISPLAYS = ("full", "excerpt", "none")
CORRECTIONS = ("confirm", "no-statement", "person", "not-a-person", "comment")
CORRECTION = (
    "Each correction is one of confirm, no-statement, person (with is), not-a-person, comment, "
    "and quotes words of the text."
)
LIKE_THIS = 'write, for example, `- confirm: "the words"` on a line of its own under `corrections:`.'


def sources(files: Iterable[File]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every source that can be read, by path, without the fields that cannot, and what is wrong with each file.

    `files` are those of `seeds/`, their paths from the repository root.
    """
    read: list[Source] = []
    problems: list[Problem] = []
    seeds = sorted(
        (file for file in files if PurePosixPath(file.path).name != ACCEPTED),
        key=lambda file: (file.path.casefold(), file.path),
    )
    for file in seeds:
        source, wrong = _source(file)
        problems += wrong
        if source:
            read.append(source)
    if not seeds:
        problems.append(_no_seed())
    return tuple(read), (*problems, *_same_name(read))


def unread(files: Iterable[File], read: Iterable[Source]) -> frozenset[str]:
    """The slugs of the texts among the files of which nothing could be read."""
    known = {source.path for source in read}
    paths = [PurePosixPath(file.path) for file in files if file.path not in known]
    return frozenset(slug(path.stem) for path in paths if path.suffix.lower() in SUFFIXES)


def _source(file: File) -> tuple[Source | None, tuple[Problem, ...]]:
    if not sound(file.path):
        return None, ()  # its name is a Problem of its own
    if PurePosixPath(file.path).suffix.lower() not in SUFFIXES:
        return None, (_other_file(file.path),)
    text, problems = decoded(file)
    if problems:
        return None, problems
    front = front_matter(file.path, text)
    wrong = (*front.problems, *_wrong_fields(file.path, front.fields))
    if not any(map(str.isalnum, text[front.body :])):
        return None, wrong or (_empty(file.path, line_of(text, front.body)),)
    source = _made(file.path, text, replace(front, fields=front.fields.without(wrong)), whole=not wrong)
    return source, (*wrong, *_missing_words(source), *_html(source))


def _made(path: str, text: str, front: FrontMatter, whole: bool) -> Source:
    values = front.fields.values
    fields: dict[str, Any] = {name: words(values[name]) for name in TEXT_FIELDS if name in values}
    display = cast(Literal["full", "excerpt", "none"], words(values.get("display")) or "full")
    above, below = headline(text[front.body :], fields.get("title", ""))
    begins = front.body + below
    told = day(values.get("published"))
    printed, note = (told, "") if told else published(text[front.body :])
    if note:
        fields.setdefault("published_note", note)
    return Source(
        path=path,
        slug=slug(PurePosixPath(path).stem),
        text=text[begins:],
        line=line_of(text, begins),
        above=text[front.body : begins],
        published=printed,
        display=display,
        corrections=tuple(_correction(entry) for entry in _entries(front.fields) if _is_correction(entry)),
        whole=whole,
        **{"title": above or title_of(path, text[begins:]), **fields},
    )


def _entries(fields: Fields) -> tuple[Node, ...]:
    entries = fields.values.get("corrections")
    return entries.items if isinstance(entries, Items) else ()


def _correction(entry: Node) -> Correction:
    values, lines = (entry.values, entry.lines) if isinstance(entry, Fields) else ({}, {})
    kind = next(name for name in CORRECTIONS if name in values)
    quoted = values[kind]
    exact = quoted.words if isinstance(quoted, Scalar) else ""
    return Correction(cast(Any, kind), exact, words(values.get("is")), lines.get("is", lines[kind]))


# ------------------------------------------------------------------- what can be wrong


def _wrong_fields(path: str, fields: Fields) -> list[Problem]:
    problems = [_unknown_field(path, fields.lines[name], name) for name in fields.values if name not in FIELDS]
    problems += wrong_words(path, fields, TEXT_FIELDS)
    rules: tuple[tuple[str, Callable[[Node], bool], str, str], ...] = (
        (
            "published",
            lambda value: day(value) is not None,
            "It is not a day.",
            "write the day as year-month-day, as `published: 2023-06-18`, or take the line out.",
        ),
        (
            "display",
            lambda value: words(value) in DISPLAYS,
            "It is none of full, excerpt, none.",
            "write `display: full`, or take the line out.",
        ),
        ("corrections", lambda value: isinstance(value, Items) or is_empty(value), CORRECTION, LIKE_THIS),
        (
            "url",
            lambda value: not words(value) or work_fault(words(value)) is None,
            "It is no address of a page.",
            "write it in full, as `url: https://example.org/the-page`.",
        ),
    )
    for name, holds, why, fix in rules:
        value = fields.values.get(name)
        if value is not None and not holds(value):
            problems.append(Problem(path, fields.lines[name], f'The field {name} says "{shown(value)}".', why, fix))
    problems += _too_long_issue(path, fields)
    return problems + [_wrong_correction(path, entry) for entry in _entries(fields) if not _is_correction(entry)]


def _too_long_issue(path: str, fields: Fields) -> list[Problem]:
    """The background names a page, and so a file."""
    issue = words(fields.values.get("background"))
    if len(issue) <= LONGEST_ISSUE:
        return []
    what = f'The field "background" has {len(issue):,} letters.'
    why = "It names a page of the site, and no file can have so long a name."
    fix = f"name the issue in some words, {LONGEST_ISSUE} letters at most."
    return [Problem(path, fields.lines["background"], what, why, fix)]


def _wrong_correction(path: str, entry: Node) -> Problem:
    """An entry of the list that is no correction, in the words in which it was written."""
    names = tuple(entry.values) if isinstance(entry, Fields) else (words(entry),)
    hint = "".join(nearest(name, CORRECTIONS) for name in names if name not in (*CORRECTIONS, "is"))
    what = f'The correction "{shown(entry)}" is not complete.{hint}'
    return Problem(path, entry.line, what, CORRECTION, LIKE_THIS)


def _is_correction(entry: Node) -> bool:
    if not isinstance(entry, Fields) or len([name for name in CORRECTIONS if name in entry.values]) != 1:
        return False
    whole = all(words(value) for value in entry.values.values())
    return whole and set(entry.values) <= {*CORRECTIONS, "is"} and ("is" in entry.values) == ("person" in entry.values)


def _missing_words(source: Source) -> Iterator[Problem]:
    """A correction whose words do not stand in the text corrects nothing; the text can be read all the same."""
    body = " ".join(source.text.split())
    for correction in source.corrections:
        if " ".join(correction.words.split()) not in body:
            yield Problem(
                source.path,
                correction.line,
                f'A correction quotes "{brief(correction.words)}".',
                "These words do not stand in the text.",
                "copy the words from the text, letter by letter.",
            )


def _html(source: Source) -> Iterator[Problem]:
    """The first mark of HTML in a text: it would be printed letter by letter."""
    mark = HTML.search(source.text)
    if mark:
        yield Problem(
            source.path,
            source.line + line_of(source.text, mark.start()) - 1,
            f'The text has HTML: "{brief(mark[0])}".',
            "A source text is plain words; its tags and codes would be published letter by letter.",
            "copy the words as the page of the article shows them, without tags and codes.",
        )


def _unknown_field(path: str, line: int, name: str) -> Problem:
    return Problem(
        path,
        line,
        f'The front matter has a field "{brief(name)}" that is not known.{nearest(name, FIELDS)}',
        f"Known are {', '.join(FIELDS)}.",
        "correct its name, or take the line out.",
    )


def _other_file(path: str) -> Problem:
    return Problem(
        path,
        1,
        "This file is not a source text.",
        f"In seeds/ are read: texts with the ending {' or '.join(SUFFIXES)}, and {ACCEPTED}.",
        "save the words of the article as plain text with the ending .txt, and take this file out.",
    )


def _empty(path: str, line: int) -> Problem:
    return Problem(
        path, line, "The source text is empty.", "There is nothing to explain.", "put the words of the article here."
    )


def _no_seed() -> Problem:
    return Problem(
        "seeds",
        1,
        "There is no source text.",
        "The site is made from the texts in the folder seeds/, and it is empty.",
        "put a news article as plain text into it, for example as seeds/article.txt.",
    )


def _same_name(read: list[Source]) -> list[Problem]:
    first: dict[str, Source] = {}
    problems = []
    for source in read:
        other = first.setdefault(source.slug, source)
        if other is not source:
            problems.append(
                Problem(
                    source.path,
                    1,
                    f'Two source texts have the name "{source.slug}".',
                    f"The other one is {other.path}; citations could not tell them apart.",
                    "give one of the files another name.",
                )
            )
    return problems
