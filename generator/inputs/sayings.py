"""What an outside work says, as an editor wrote it down under `says:`, to a text that pages cite by its words.

It is a source like a seed: each sentence of the list a paragraph, read by the same reading of facts, so that citations,
rules, declared pairs and accepted text know no second kind of evidence. Its slug is the key of the work, which stands
before the quoted words of a label. Pages get it as what the work says, apart from the sources that the site is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from ..model import Problem, Reference, Saying, Source
from .kinds import day, is_empty, iso_day, shown, words
from .texts import HERE, brief
from .yaml_text import Fields, Items, Node

FIELDS = ("read", "in", "by")  # what an editor tells of the reading, beside what the work says
ITSELF, COPY, QUOTED = "the work itself", "a copy", "as quoted by"
LIKE_THIS = "write each sentence behind a hyphen, in quotation marks where it holds a colon."
KEY = re.compile(r"[^\W_][\w.+-]*")  # of a work: matches "act-1979"; not "a b", "x)", "[a"
# What may be called by a name: matches "Ahr" and "96-8"; not "of", "relations".
NAMED = re.compile(r"(?<!\w)[A-Z0-9][\w’'.-]*")
# What texts of a type are called, by the names that the Citation Style Language has for types.
KINDS = {
    "legislation": "act law statute",
    "bill": "bill act law",
    "treaty": "treaty agreement communiqué declaration",
    "legal_case": "judgment ruling case",
    "regulation": "regulation rule",
    "report": "report paper",
    "speech": "speech",
    "interview": "interview",
    "webpage": "website page",
    "post": "post",
    "post-weblog": "blog post",
    "book": "book",
    "article-newspaper": "newspaper paper article",
    "article-journal": "journal article study paper",
    "article-magazine": "magazine article",
    "entry-dictionary": "dictionary",
    "entry-encyclopedia": "encyclopaedia encyclopedia",
}


def sayings(work: Fields) -> tuple[Saying, ...]:
    """The sentences of a work's `says`, with the place of each in the work."""
    node = work.values.get("says")
    return tuple(filter(None, map(_saying, node.items))) if isinstance(node, Items) else ()


def partly(work: Fields) -> bool:
    """Whether something under a work's `says` is no sentence, or not yet one."""
    node = work.values.get("says")
    return node is not None and not (isinstance(node, Items) and len(sayings(work)) == len(node.items))


def _saying(node: Node) -> Saying | None:
    fields = node.values if isinstance(node, Fields) else {"text": node}
    told = words(fields.get("text"))
    return Saying(told, words(fields.get("at")), node.line) if told and told != HERE else None


def said(path: str, works: Mapping[str, Reference], taken: Iterable[Source]) -> tuple[Source, ...]:
    """What each work says as a text of its own, for those of which an editor wrote it down.

    A key that is the name of one of the `taken` texts, or that no label can have, is a Problem of its own.
    """
    names = {one.slug for one in taken}
    told = (one for one in works.values() if one.says and KEY.fullmatch(one.key) and one.key not in names)
    return tuple(_source(path, work) for work in told)


def _source(path: str, work: Reference) -> Source:
    fields = {name: words_of(work, name) for name in ("title", "publisher", "URL", "issued", "type")}
    return Source(
        path=path,
        slug=work.key,
        title=fields["title"] or work.key,
        text="\n\n".join(one.words for one in work.says),
        line=work.line,
        published=iso_day(fields["issued"]),
        publisher=fields["publisher"],
        url=fields["URL"],
        outside=True,
        names=" ".join([*_names(work), KINDS.get(fields["type"], "")]),
    )


def described(work: Reference) -> Source:
    """What the list of works itself has of a work, as a text: its title, who made it, its date."""
    names = (words_of(work, "title"), *_names(work), words_of(work, "issued").replace("/", " to "))
    text = "\n\n".join(filter(None, names)) or work.key
    return Source("", work.key, work.key, text, outside=True)


def words_of(work: Reference, name: str) -> str:
    """The words of a field of a work; nothing where it has none."""
    found = work.fields.get(name)
    return str(found) if isinstance(found, (str, int, float)) else ""


def _names(work: Reference) -> Iterator[str]:
    """The names in a work's title, and the words of its author and its publisher."""
    yield from NAMED.findall(f"{words_of(work, 'title')} {words_of(work, 'container-title')}")
    yield words_of(work, "publisher")
    author = work.fields.get("author")
    for one in author if isinstance(author, list) else [author]:
        yield " ".join(map(str, one.values())) if isinstance(one, dict) else str(one or "")


# ------------------------------------------------------------------- what can be wrong


def wrong_sayings(path: str, key: str, work: Fields, keys: Iterable[str]) -> Iterator[Problem]:
    """A Problem for each part of a work's `says` that says nothing, and for what is not told of the reading of it.

    `keys` are those of all works.
    """
    node = work.values.get("says")
    if node is None:
        return
    if not isinstance(node, Items) or not node.items:
        what = f'What the work "{brief(key)}" says is no list of sentences.'
        yield Problem(path, work.lines["says"], what, "Pages cite each sentence by its words.", LIKE_THIS)
        return
    for one in node.items:
        if not _is_saying(one):
            what = f'What the work "{brief(key)}" says has an entry "{shown(one)}".'
            why = "A sentence is wanted there, or a sentence under `text:` and its place in the work under `at:`."
            yield Problem(path, one.line, what, why, _in_marks(one))
    yield from _wrong_reading(path, key, work, tuple(keys))


def _in_marks(node: Node) -> str:
    """What to do where a sentence was taken for a field, by its colon: the line to write, if a message can show it."""
    whole = shown(node)
    single = isinstance(node, Fields) and len(node.values) == 1 and not whole.endswith("…") and '"' not in whole
    return f'put the whole sentence in quotation marks: `- "{whole}"`.' if single else LIKE_THIS


def _is_saying(node: Node) -> bool:
    if not isinstance(node, Fields):
        return bool(words(node))
    return set(node.values) <= {"text", "at"} and all(map(words, node.values.values())) and "text" in node.values


def _wrong_reading(path: str, key: str, work: Fields, keys: tuple[str, ...]) -> Iterator[Problem]:
    """What is not told of when and where it was read, or cannot be so."""
    why = "A reader wants to know when, and in what, the work was read."
    for name, example in (("read", "read: 2026-11-24"), ("in", f"in: {ITSELF}")):
        if name not in work.values:
            what = f'The work "{brief(key)}" says something, and has no `{name}:`.'
            yield Problem(path, work.lines["says"], what, why, f"add a line under it, for example `{example}`.")
    read, where = work.values.get("read"), work.values.get("in")
    if read is not None and not is_empty(read) and words(read) != HERE and day(read) is None:
        what = f'The work "{brief(key)}" has read: {shown(read)}.'
        yield Problem(path, work.lines["read"], what, "It is not a day.", "write it as `read: 2026-11-24`.")
    if where is not None and not is_empty(where) and words(where) != HERE:
        yield from _wrong_place(path, key, work.lines["in"], shown(where), keys)


def _wrong_place(path: str, key: str, line: int, written: str, keys: tuple[str, ...]) -> Iterator[Problem]:
    """What cannot be where a work was read, as it is written behind `in:`."""
    other = written.removeprefix(QUOTED).strip() if written.startswith(QUOTED) else None
    if written in (ITSELF, COPY) or (other in keys and other != key):
        return
    what = f'The work "{brief(key)}" has in: {written}.'
    if other is None:
        near = (get_close_matches(written, (ITSELF, COPY), n=1, cutoff=0.4) or [ITSELF])[0]
        why = f'A work is read in "{ITSELF}", in "{COPY}" of it, or "{QUOTED}" another work.'
        yield Problem(path, line, what, why, f"write `in: {near}`, or `in: {QUOTED} KEY` with the key of that work.")
    else:
        close = (get_close_matches(other, [one for one in keys if one != key], n=1, cutoff=0) or ["key"])[0]
        why = f'There is no other work "{other}" in the list.'
        yield Problem(path, line, what, why, f"write `in: {QUOTED} {close}`, or add that work to the list.")
