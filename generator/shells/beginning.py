"""The command that begins something: a new story, page, definition, biography, work, source, doubt or question."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from os import environ
from pathlib import Path

from ..build import REFERENCES, begun_pages, build, decoded
from ..model import File, Site
from ..writing import beginnings
from ..writing.stories import Begun, story
from . import files
from .clock import today

SETTINGS = "mkdocs.yml"
ELSEWHERE = ("https:", "ssh:")  # addresses that another machine reaches
Texts = Mapping[str, str]


def run(chosen: argparse.Namespace) -> int:
    """Begin what was asked for, and say what to do next; 2 where it cannot be begun."""
    if chosen.kind == "story":
        return _story(chosen)
    root = files.checked_root(chosen.root)
    handed = files.contributions(root)
    site = build(files.seeds(root), handed, today(environ))
    texts = {file.path: decoded(file) for file in handed}
    unreadable = [problem for _, wrong in texts.values() for problem in wrong]
    if unreadable:  # to go on would be to write over it
        print(*unreadable, sep="\n", file=sys.stderr)
        return 1
    begun = BEGIN[chosen.kind](chosen, site, {path: text for path, (text, _) in texts.items()})
    if begun.wrong:
        print(begun.wrong, file=sys.stderr)
        return 2
    for name, content in begun.files.items():
        files.replace_file(root / name, content.encode())
    _tell(chosen, list(begun.files), begun)
    return 0


def _story(chosen: argparse.Namespace) -> int:
    """The files of a new story; what stands there already is left as it was."""
    root, begun = Path(chosen.folder), story(_origin(), chosen.folder)
    if (root / SETTINGS).exists():
        raise files.WrongFolder(f'"{root}" holds a {SETTINGS}, and so a site. Fix: name a new folder.')
    kept = [name for name in begun.files if (root / name).exists()]
    for name, content in begun.files.items():
        if name not in kept:
            files.replace_file(root / name, content.encode())
    _tell(chosen, [str(root), *(f"left as it was: {name}" for name in kept)], begun)
    return 0


def _tell(chosen: argparse.Namespace, where: list[str], begun: Begun) -> None:
    if not chosen.quiet:
        steps = [f"{number}. {step}" for number, step in enumerate(begun.steps, 1)]
        print(f"begun: {where[0]}", *where[1:], *steps, sep="\n", file=sys.stderr)


def _origin() -> str:
    """The address that the package was installed from, as pip recorded it; empty where it came from this machine.

    The record is that of packaging.python.org/specifications/direct-url.
    """
    try:
        record = json.loads(distribution("explainer").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        return ""
    made_from = record.get("vcs_info") if str(record.get("url")).startswith(ELSEWHERE) else None
    return f"{made_from['vcs']}+{record['url']}@{made_from['commit_id']}" if made_from else ""


def _pages(texts: Texts, site: Site) -> tuple[Texts, Texts]:
    """The pages that people wrote, by their paths in `site_src/`, and those of the generator."""
    return {path.removeprefix("site_src/"): text for path, text in texts.items()}, begun_pages(site, today(environ))


def _page(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    return beginnings.page(chosen.title, site, *_pages(texts, site))


def _term(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    return beginnings.term(chosen.name, chosen.work, site, *_pages(texts, site))


def _person(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    return beginnings.person(chosen.name, site, *_pages(texts, site))


def _doubt(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    return beginnings.doubt(chosen.words, chosen.work, site, *_pages(texts, site))


def _question(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    return beginnings.question(chosen.words, site, *_pages(texts, site))


def _work(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    fields = {"title": chosen.title, "publisher": chosen.publisher, "issued": chosen.issued, "URL": chosen.url}
    return beginnings.work(fields, site, texts.get(REFERENCES, ""))


def _source(chosen: argparse.Namespace, site: Site, texts: Texts) -> Begun:
    """A text that lies in a file, or a title whose words are still to be put in."""
    path = Path(chosen.text)
    there = path.is_file()
    words, wrong = decoded(File(chosen.text, path.read_bytes())) if there else ("", ())
    if wrong:
        return Begun({}, wrong=str(wrong[0]))
    title = chosen.title or ("" if there else chosen.text)
    fields = {"title": title, "publisher": chosen.publisher, "published": chosen.published, "url": chosen.url}
    return beginnings.source(path.stem if there else chosen.text, words, fields, site)


BEGIN: dict[str, Callable[[argparse.Namespace, Site, Texts], Begun]] = {
    "page": _page,
    "term": _term,
    "person": _person,
    "work": _work,
    "source": _source,
    "doubt": _doubt,
    "question": _question,
}
