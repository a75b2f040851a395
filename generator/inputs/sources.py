"""Files of `seeds/` to sources: the untouched text, and what its front matter says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any, Literal, cast

from generator.inputs.front_matter import FrontMatter, field_line, front_matter, line_of
from generator.inputs.texts import decoded, nearest, slug
from generator.markdown.addresses import work_fault
from generator.model import Correction, File, Problem, Source

SUFFIXES = (".txt", ".md")
ACCEPTED = "accepted.yml"  # written by our own command: no text
TEXT_FIELDS = ("title", "publisher", "url", "licence", "background", "published_note")
FIELDS = (*TEXT_FIELDS, "published", "display", "corrections")
DISPLAYS = ("full", "excerpt", "none")
CORRECTIONS = ("confirm", "person", "not-a-person", "comment")
CORRECTION = "Each correction is one of confirm, person (with is), not-a-person, comment, and quotes words of the text."
LIKE_THIS = 'write, for example, `- confirm: "the words"` on a line of its own under `corrections:`.'


def sources(files: Iterable[File]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every source that can be read, by path, and a Problem for every file that cannot.

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


def title_of(path: str) -> str:
    """A title made of a file's name.

    >>> title_of("seeds/river-flood_2024.txt")
    'River flood 2024'
    """
    words = re.sub(r"[-_]+", " ", PurePosixPath(path).stem).strip()
    return words[:1].upper() + words[1:]


def _source(file: File) -> tuple[Source | None, tuple[Problem, ...]]:
    if PurePosixPath(file.path).suffix.lower() not in SUFFIXES:
        return None, (_other_file(file.path),)
    text, problems = decoded(file)
    if problems:
        return None, problems
    front = front_matter(file.path, text)
    wrong = (*front.problems, *_wrong_fields(file.path, text, front))
    if wrong:
        return None, wrong
    if not text[front.body :].strip("\ufeff \t\r\n\f"):
        return None, (_empty(file.path, line_of(text, front.body)),)
    stale = _missing_words(file.path, text, front)
    return _made(file.path, text, front), tuple(stale)


def _made(path: str, text: str, front: FrontMatter) -> Source:
    meta = front.meta
    fields = {name: str(meta[name]).strip() for name in TEXT_FIELDS if meta.get(name) is not None}
    display = cast(Literal["full", "excerpt", "none"], str(meta.get("display") or "full"))
    return Source(
        path=path,
        slug=slug(PurePosixPath(path).stem),
        text=text[front.body :],
        line=line_of(text, front.body),
        published=_day(meta.get("published")),
        display=display,
        corrections=tuple(_correction(entry, text) for entry in meta.get("corrections") or ()),
        **{"title": title_of(path), **fields},
    )


def _day(value: Any) -> date | None:
    """The day of a front matter value: YAML reads an ISO date as a date already."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _correction(entry: dict[str, Any], text: str) -> Correction:
    kind = next(name for name in CORRECTIONS if name in entry)
    value = str(entry.get("is", ""))
    line = line_of(text, max(0, text.find(value))) if value else 0
    return Correction(kind, str(entry[kind]), value, line)  # type: ignore[arg-type]


# ------------------------------------------------------------------- what can be wrong


def _wrong_fields(path: str, text: str, front: FrontMatter) -> list[Problem]:
    meta = front.meta
    problems = [_unknown_field(path, text, name) for name in meta if name not in FIELDS]
    rules: tuple[tuple[str, Callable[[Any], bool], str, str], ...] = (
        ("published", _is_day, "It is not a day.", "write the day as year-month-day, as `published: 2023-06-18`."),
        ("display", DISPLAYS.__contains__, "It is none of full, excerpt, none.", "write `display: full`."),
        ("corrections", _is_list, CORRECTION, LIKE_THIS),
        (
            "url",
            _is_address,
            "It is no address of a page.",
            "write it in full, as `url: https://example.org/the-page`.",
        ),
    )
    for name, holds, why, fix in rules:
        value = meta.get(name)
        if value is not None and not holds(value):
            problems.append(Problem(path, field_line(text, name), f'The field {name} says "{value}".', why, fix))
    return problems + _wrong_corrections(path, text, meta.get("corrections"))


def _wrong_corrections(path: str, text: str, entries: Any) -> list[Problem]:
    """A Problem for each entry of the list that is no correction, in the words in which it was written."""
    problems = []
    for entry in entries if _is_list(entries) else ():
        if not _is_correction(entry):
            fields = entry if isinstance(entry, dict) else {entry: ""}
            written = ", ".join(f"{name}: {value}".rstrip(": ") for name, value in fields.items())
            hint = "".join(nearest(str(name), CORRECTIONS) for name in fields if name not in (*CORRECTIONS, "is"))
            what = f'The correction "{written}" is not complete.{hint}'
            problems.append(Problem(path, _entry_line(text, fields), what, CORRECTION, LIKE_THIS))
    return problems


def _entry_line(text: str, fields: dict[Any, Any]) -> int:
    """The line on which an entry of the corrections begins; that of the list where it is written in another way."""
    name, value = next(iter(fields.items()), ("", ""))
    begun = rf"^\s*-\s*[\"']?{re.escape(str(name))}[\"']?"
    whole = rf"{begun}\s*:\s*[\"']?{re.escape(str(value).splitlines()[0])}" if value else begun
    found = re.search(whole, text, re.MULTILINE) or re.search(begun, text, re.MULTILINE) if name else None
    return line_of(text, found.end()) if found else field_line(text, "corrections")


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and work_fault(value) is None


def _is_day(value: Any) -> bool:
    return _day(value) is not None


def _is_correction(entry: Any) -> bool:
    if not isinstance(entry, dict) or len([name for name in CORRECTIONS if name in entry]) != 1:
        return False
    return set(entry) <= {*CORRECTIONS, "is"} and ("is" in entry) == ("person" in entry)


def _missing_words(path: str, text: str, front: FrontMatter) -> list[Problem]:
    """A correction whose words do not stand in the text corrects nothing; the text can be read all the same."""
    body = " ".join(text[front.body :].split())
    quoted = [_correction(entry, text).words for entry in front.meta.get("corrections") or ()]
    return [
        Problem(
            path,
            field_line(text, "corrections"),
            f'A correction quotes "{words}".',
            "These words do not stand in the text.",
            "copy the words from the text, letter by letter.",
        )
        for words in quoted
        if " ".join(words.split()) not in body
    ]


def _unknown_field(path: str, text: str, name: str) -> Problem:
    return Problem(
        path,
        field_line(text, name),
        f'The front matter has a field "{name}" that is not known.{nearest(name, FIELDS)}',
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
