"""What the commands that read the sources do. They are loaded once one is chosen: they need the whole generator."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from os import environ

from .. import COMMAND
from ..build import (
    FEED,
    accept,
    broken,
    build,
    declared,
    explained,
    feed,
    misprinted,
    project,
    published_files,
    rendered,
    result,
    rules,
)
from ..model import Problem, Site
from ..writing.changes import changes
from ..writing.next_steps import next_steps
from . import files, forge, listing, settings
from .clock import today
from .exchange import sweep
from .finish import theme

ACCEPTED = "seeds/accepted.yml"
NO_REASON = (
    "These changes are published with their reason, and none was given. "
    f'Fix: run {COMMAND} accept --reason "why the text changed".'
)


def _with_site(
    use: Callable[[argparse.Namespace, Site], None], whatever_is_wrong: bool = False
) -> Callable[[argparse.Namespace], int]:
    """A command that needs the site: it is built and its Problems are printed.

    The command runs where there is no Problem, or `whatever_is_wrong`.
    """

    def run(chosen: argparse.Namespace) -> int:
        say = _silent if chosen.quiet else _say
        root = files.checked_root(chosen.root)
        say("reading seeds/ and site_src/")
        own, wrong_settings = project(files.project(root))
        lying = files.entries(root)
        renderer = settings.renderer(own)
        site = build(files.seeds(root), files.contributions(root), today(environ), renderer, lying)
        site = replace(site, problems=tuple(sorted({*site.problems, *wrong_settings})))
        site = _as_printed(site, rendered(site, renderer), published_files(lying))
        wrong = _reported(site, say)
        if whatever_is_wrong or not wrong:
            use(chosen, site)
        return wrong

    return run


def _as_printed(site: Site, html: Mapping[str, str], others: Collection[str]) -> Site:
    """The site with a Problem for each link of its pages that leads nowhere, and for what is not printed as read."""
    edits = {page.path: page.edit for page in site.pages}
    told = {problem.path for problem in site.problems}
    dead = broken(html, edits, [one.contribution for one in site.checked], others, told)
    return replace(site, problems=tuple(sorted({*site.problems, *dead, *misprinted(site.read, edits, html)})))


def _say(words: str) -> None:
    print(words, file=sys.stderr)


def _silent(words: str) -> None:
    """Print nothing: `--quiet`."""


def _changes(chosen: argparse.Namespace) -> int:
    """Print what changes for readers between a project as it was and as it is."""
    states = []
    for root in (files.checked_root(chosen.before), files.checked_root(chosen.root)):
        renderer = settings.renderer(project(files.project(root))[0])
        states.append(build(files.seeds(root), files.contributions(root), today(environ), renderer))
    print(changes(*states), end="")
    return 0


def _accept(chosen: argparse.Namespace) -> int:
    """Record the source texts as they are; a change of a text that was accepted before needs a reason."""
    say = _silent if chosen.quiet else _say
    root = files.checked_root(chosen.root)
    sweep(root / ACCEPTED)  # what a run left that was killed once the record was new: there may be nothing to record
    reason = " ".join((chosen.reason or "").split())
    made = accept(files.seeds(root), reason, today(environ), files.contributions(root))
    _print(made.problems)
    if made.problems:
        return 1
    for source, change in made.changes:
        say(f"{source.place}: {listing.change(change)}")
    if made.changes and not reason:
        print(NO_REASON, file=sys.stderr)
        return 1
    if made.record:
        files.replace_file(root / ACCEPTED, made.record.encode())
    say(listing.acceptance(made) if made.record else f"nothing changed: {ACCEPTED} is as it was")
    return 0


def _reported(site: Site, say: Callable[[str], None]) -> int:
    """Print every Problem, every note and the one-line result; 1 where there is a Problem."""
    _print(site.problems)
    for note in site.notes:
        say(str(note))
    say(result(site))
    return 1 if site.problems else 0


def _print(problems: Sequence[Problem]) -> None:
    """Every Problem, and in GitHub Actions its annotation."""
    for problem in problems:
        print(problem, file=sys.stderr)
        if forge.wanted(environ):
            print(forge.annotation(problem), file=sys.stderr)


def _check(chosen: argparse.Namespace, site: Site) -> None:
    """What to write next, once nothing is to be mended; as JSON all that was checked. Every command prints Problems."""
    if chosen.json:
        print(json.dumps(listing.checked(site), ensure_ascii=False, indent=2))
    elif not chosen.quiet and not site.problems:
        for line in listing.to_write(next_steps(site), chosen.all):
            _say(line)


def _declare(chosen: argparse.Namespace) -> int:
    """Write a pair for each own word into the pages, and print each: that list is what a reviewer reads."""
    root = files.checked_root(chosen.root)
    site = build(files.seeds(root), files.contributions(root), today(environ), composed=False)
    wanted = {(root / name).resolve() for name in chosen.pages}
    asked = False
    for page in (declared(one, site.all_facts) for one in site.checked):
        path = root / page.path
        if page.pairs and (not wanted or path.resolve() in wanted):
            files.replace_file(path, page.text.encode())
            asked = asked or page.asked
            for line, pair in page.pairs:
                print(f"{page.path}:{line}: {pair.words} = {pair.stands_for}")
    if asked:
        print("Fix: read each pair; take its question mark away where it is right, else mend it.", file=sys.stderr)
    return 1 if asked else 0


def _explain(chosen: argparse.Namespace) -> int:
    told = explained(chosen.rule)
    print(
        told or f'There is no rule "{chosen.rule}". The rules are: {", ".join(rules)}.',
        file=None if told else sys.stderr,
    )
    return 0 if told else 2


def _facts(chosen: argparse.Namespace, site: Site) -> None:
    if chosen.json:
        print(json.dumps(listing.plain(site), ensure_ascii=False, indent=2))
    else:
        print(listing.readable(site))


def _write(chosen: argparse.Namespace, site: Site) -> None:
    own, _ = project(files.project(chosen.root))
    address = settings.site_url(own)
    written = settings.settings(own, site.title, site.pages, FEED if address else "")
    others = {"mkdocs.yml": written.encode()} | {f"{settings.THEME}/{name}": text for name, text in theme().items()}
    if address:
        others[f"docs/{FEED}"] = feed(site, address, site.title).encode()
    how = files.replace_folder(chosen.folder, site.pages, others, chosen.root / "site_src")
    if how and not chosen.quiet:
        _say(how)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _with_site(_check, whatever_is_wrong=True),
    "declare": _declare,
    "explain": _explain,
    "facts": _with_site(_facts, whatever_is_wrong=True),
    "write": _with_site(_write),
    "accept": _accept,
    "changes": _changes,
}
