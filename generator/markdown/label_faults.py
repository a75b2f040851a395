"""What can be wrong with a label that points at nothing, in words for its writer: with the label to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from ..model import Contribution, Problem, Span, line_of

MARKED = "Words of a source or of a work stand between double ones; without them this is the key of a work."


def _problem(page: Contribution, span: Span, what: str, why: str, fix: str) -> Problem:
    return Problem(page.path, line_of(page.text, span.start), what, why, fix)


def ordinary(page: Contribution, span: Span, key: str) -> Problem:
    """A note that the writer made."""
    what = f'"{key}" is an ordinary footnote.'
    why = "Notes are made from the evidence here, and one in a writer's own words is no evidence."
    fix = 'write its words into the text, and behind them [^"words of the source"] or [^key] of an outside work.'
    return _problem(page, span, what, why, fix)


def single(page: Contribution, span: Span, key: str) -> Problem:
    """Words between single marks."""
    words = key.strip("'‘’ ")
    return _problem(page, span, f"The citation {key} stands in single quotation marks.", MARKED, f'write [^"{words}"].')


def bare(page: Contribution, span: Span, key: str, name: str, words: str) -> Problem:
    """Words without marks, behind the name of their source or work where there is one."""
    pairs = key.partition(" ~ ")[2]
    label = f'{name} "{words}"'.strip() + (f" ~ {pairs}" if pairs else "")
    marks = "single quotation marks" if key.removeprefix(name).strip()[:1] in "'‘’" else "no quotation marks"
    return _problem(page, span, f"The words in [^{key}] stand in {marks}.", MARKED, f"write [^{label}].")


def source_alone(page: Contribution, span: Span, name: str) -> Problem:
    """The name of a source without words of it."""
    what = f"The label [^{name}] names a source, and no words of it."
    fix = f'write [^{name} "words of the sentence"].'
    return _problem(page, span, what, "A citation points at one sentence, by its words.", fix)


def numbered(page: Contribution, span: Span, key: str, label: str) -> Problem:
    """The number of a sentence, which another may have once its text is changed; `label` has words of it."""
    why = "Numbers change where a text does, and a citation points at a sentence by its words."
    return _problem(page, span, f"The label [^{key}] names a sentence by its number.", why, f"write {label}.")


def several(page: Contribution, span: Span, written: str, labels: str) -> Problem:
    """More than one piece of evidence in a label."""
    what = f"The label [^{written}] holds more than one piece of evidence."
    return _problem(page, span, what, "Each label points at one: words of a source, or a work.", f"write {labels}.")


def unclosed(page: Contribution, span: Span, key: str) -> Problem:
    """A quotation mark without the second."""
    words = key.strip('"“” ')
    why = "It opens a quotation mark and does not close it; between the marks stand words of the source."
    return _problem(page, span, f"The citation {key} is not complete.", why, f'write [^"{words}"].')


def no_work(page: Contribution, span: Span, key: str, close: str) -> Problem:
    """A key that no work has, and the nearest that one has."""
    if close:
        why, fix = f'The nearest one is "{close}".', f"write [^{close}], or add {key} to site_src/references.yml."
    else:
        why = "site_src/references.yml has nothing like it."
        fix = f'add {key} to site_src/references.yml, or quote words of the source: [^"words"].'
    return _problem(page, span, f'There is no reference "{key}".', why, fix)


def unknown(
    page: Contribution,
    span: Span,
    slug: str,
    words: str,
    names: Sequence[str],
    keys: Sequence[str],
    holding: Sequence[str],
) -> Problem:
    """Words of a source or work that is not there.

    `names` are those of the sources, `keys` those of the works, `holding` those of either that have the words.
    """
    close = get_close_matches(slug, holding or [*names, *keys], n=1, cutoff=0 if holding else 0.6)
    what = f'There is no source and no work "{slug}".'
    if holding:
        why, fix = f'The words "{words}" stand in "{close[0]}".', f'write [^{close[0]} "{words}"].'
        return _problem(page, span, what, why, fix)
    near = f', and of sources and works the nearest is "{close[0]}"' if close else ", and no work has a key like it"
    why = f"The sources are {', '.join(names)}{near}."
    like = f'[^{close[0] if close else "key"} "words"]'
    fix = f"write {like}, with the name of a file of seeds/ without its ending, or the key of a work."
    return _problem(page, span, what, why, fix)


def silent(page: Contribution, span: Span, words: str, key: str) -> Problem:
    """Words of a work of which nothing is written down."""
    what = f'The words "{words}" cannot be cited from the work "{key}".'
    fix = f"once you have read it there, write that in a sentence under `says:` of {key} in site_src/references.yml."
    return _problem(page, span, what, "Nobody has written down yet what it says.", fix)


def said(page: Contribution, span: Span, words: str, key: str) -> Problem:
    """Words of a work that are cited as the source's."""
    what = f'No sentence of the source holds the words "{words}".'
    return _problem(page, span, what, f'They stand in what the work "{key}" says.', f'write [^{key} "{words}"].')
