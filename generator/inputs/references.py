"""`site_src/references.yml` to the outside works that pages cite."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from ..model import File, Problem, Reference, Unread
from .kinds import words, wrong_words
from .sayings import FIELDS, partly, sayings, wrong_sayings
from .texts import HERE, brief, decoded
from .yaml_apart import HEAD, read_apart
from .yaml_text import Fields, Items, Node, Scalar, plain

REFERENCES = "site_src/references.yml"
UNREADABLE = "The list of references cannot be read."
LIKE_THIS = "write each work as a key, a colon, and its fields indented by two spaces under it."
# Fields that a work may have: the variables of the Citation Style Language 1.0.2, appendix IV, with `type`, `id`
# and the few more of its input schema (https://docs.citationstyles.org/en/stable/specification.html).
WORDS = tuple(
    "type id language journalAbbreviation shortTitle "
    "abstract annote archive archive_collection archive_location archive-place authority call-number citation-key "
    "citation-label collection-title container-title container-title-short dimensions division DOI event event-title "
    "event-place genre ISBN ISSN jurisdiction keyword license medium note original-publisher original-publisher-place "
    "original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale "
    "source status title title-short URL volume-title year-suffix issued".split()
)
OTHERS = tuple(
    "categories custom accessed available-date event-date original-date submitted "
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer "
    "original-author performer producer recipient reviewed-author script-writer series-creator translator "
    "chapter-number citation-number collection-number edition first-reference-note-number issue locator number "
    "number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version "
    "volume".split()
)
KNOWN = (*WORDS, *OTHERS, *FIELDS, "says")
# What people write who have the names of another list in mind: those of a seed's front matter, of BibTeX.
MEANT = {
    "date": "issued",
    "year": "issued",
    "published": "issued",
    "journal": "container-title",
    "newspaper": "container-title",
    "website": "container-title",
    "link": "URL",
    "address": "URL",
    "licence": "license",
}


def references(files: Iterable[File]) -> tuple[dict[str, Reference], tuple[Problem, ...], Unread]:
    """The outside works of `references.yml` by key, with the line of each, what is wrong with the file, and what of it
    could not be read.
    """
    file = next((file for file in files if file.path == REFERENCES), None)
    if file is None:
        return {}, (), Unread()
    text, problems = decoded(file)
    if problems:
        return {}, problems, Unread(works=True)
    works, problems, unread = read_apart(REFERENCES, text, UNREADABLE)
    if works is None:
        return {}, problems, Unread(works=bool(problems))
    if not isinstance(works, Fields):
        return {}, (_not_works(works),), Unread(works=True)
    read = {key: _work(key, work, works.lines[key]) for key, work in works.values.items() if isinstance(work, Fields)}
    unread |= works.values.keys() - read.keys()
    unread |= {key for key, work in works.values.items() if isinstance(work, Fields) and partly(work)}
    # Of a key that is given twice nobody knows what one of the two was to be called.
    twice = len(HEAD.findall(text)) > len({*works.values, *unread})
    return read, (*problems, *_wrong(works, unread)), Unread(unread, works=twice)


def _work(key: str, work: Fields, line: int) -> Reference:
    """The work; a field whose name is another list's is taken for what it means, so that it is named once."""
    written = {name: one for name, one in work.values.items() if name != "says"}
    fields = {name: words(one) if isinstance(one, Scalar) else plain(one) for name, one in written.items()}
    meant = {_meant(name): value for name, value in fields.items() if name not in KNOWN}
    return Reference(key, {**meant, **fields}, line, work.lines, sayings(work))


def _meant(name: str) -> str:
    """The known field that an unknown one is probably meant for, or nothing."""
    same = {known.casefold(): known for known in KNOWN}
    close = get_close_matches(name.casefold(), same, n=1, cutoff=0.6)
    return MEANT.get(name.casefold()) or (same[close[0]] if close else "")


# ------------------------------------------------------------------- what can be wrong


def _wrong(works: Fields, unread: Collection[str]) -> Iterator[Problem]:
    for key, work in works.values.items():
        if isinstance(work, Fields):
            yield from _unwritten(key, work)
            yield from wrong_words(REFERENCES, work, (*WORDS, *FIELDS), f' of "{brief(key)}"')
            yield from wrong_sayings(REFERENCES, key, work, {*works.values, *unread})
            yield from (_unknown(key, name, work) for name in work.values if name not in KNOWN)
        else:
            yield _bare(key, works.lines[key])


def _unwritten(key: str, work: Fields) -> Iterator[Problem]:
    """A Problem where a field of a work, or what it says, is still the sign for words to come."""
    parts = {name: one.items if isinstance(one, Items) else (one,) for name, one in work.values.items()}
    found = [name for name, values in parts.items() if any(words(one) == HERE for one in values)]
    if found:
        what = f'Of the work "{brief(key)}" is still to be written, in place of {HERE}: {", ".join(found)}.'
        unread = (
            "; where nobody has read the work yet, take the lines of read, in and says out" if "says" in found else ""
        )
        yield Problem(REFERENCES, work.lines[found[0]], what, "Readers would see the sign.", f"write each{unread}.")


def _unknown(key: str, name: str, work: Fields) -> Problem:
    meant = _meant(name)
    why = f'It is written "{meant}" here.' if meant else "The fields have the names of the Citation Style Language."
    fix = f"write `{meant}:` for `{brief(name)}:`." if meant else "correct its name, or take the line out."
    what = f'The work "{brief(key)}" has a field "{brief(name)}" that is not known.'
    return Problem(REFERENCES, work.lines[name], what, why, fix)


def _bare(key: str, line: int) -> Problem:
    what = f'The entry "{brief(key)}" of the list of references has no fields.'
    return Problem(REFERENCES, line, what, "Its title, publisher, date and address stand under its key.", LIKE_THIS)


def _not_works(node: Node) -> Problem:
    what = "The list of references has an entry without fields."
    why = "Each work is a key with its title, publisher, date and address under it, and no item of a list."
    return Problem(REFERENCES, node.line, what, why, LIKE_THIS)
