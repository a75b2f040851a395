"""The `mkdocs.yml` that `write` puts beside pages and look: the project's own, without hooks and plugins."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import yaml

from generator.markdown.rendering import BUILT_IN, Renderer
from generator.model import Page, Problem

DROPPED = ("hooks", "plugins", "docs_dir", "site_dir", "watch", "edit_uri", "repo_url")
OWN = "generator.theme.extension"  # what the hook adds to the extensions that `mkdocs.yml` names
DEFAULT_NAME = "Explainer"
THEME = "theme"  # the folder beside the settings that holds the look
# Settings of the engine that no page heeds, and the file in which what they are for is written instead.
UNHEEDED = {"extra_css": "generator/theme/style.css", "extra_javascript": "generator/theme/page.js"}


class _Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml`; a value with a tag that only the engine knows is dropped."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def settings(project: str, title: str, pages: tuple[Page, ...], feed: str = "") -> str:
    """The settings for the written pages, as YAML, given the text of the project's own `mkdocs.yml`.

    `feed` is the path of the feed of corrections in the site, where there is one.
    """
    fields: dict[str, Any] = {
        name: value for name, value in (yaml.load(project, _Loader) or {}).items() if name not in DROPPED
    }
    theme = fields.get("theme")
    fields["theme"] = {**(theme if isinstance(theme, dict) else {"name": theme}), "custom_dir": THEME}
    fields["site_name"] = site_name(str(fields.get("site_name") or DEFAULT_NAME), title)
    fields["nav"] = menu(pages)
    if feed:
        fields["extra"] = {**(fields.get("extra") or {}), "feed": feed}
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)


def problems(project: str) -> tuple[Problem, ...]:
    """The Problem of each setting that no page heeds, given the text of `mkdocs.yml`."""
    fields = yaml.load(project, _Loader) or {}
    lines = project.splitlines()
    return tuple(
        Problem(
            "mkdocs.yml",
            1 + next((number for number, line in enumerate(lines) if line.startswith(name)), 0),
            f'"{name}" names files that no page loads.',
            "The policy of the pages allows the style and the script of the theme, and nothing else.",
            f"write what you need into {file}.",
        )
        for name, file in UNHEEDED.items()
        if fields.get(name)
    )


def renderer(project: str) -> Renderer:
    """What renders the pages, by the extensions that the text of `mkdocs.yml` names, as MkDocs takes them."""
    named = (yaml.load(project, _Loader) or {}).get("markdown_extensions") or []
    listed = [{name: given} for name, given in named.items()] if isinstance(named, dict) else named
    pairs = [pair for one in listed for pair in (one.items() if isinstance(one, dict) else [(one, None)])]
    given = {str(name): value for name, value in pairs if isinstance(value, dict)}
    names = (*BUILT_IN, *(str(name) for name, _ in pairs), OWN)
    return Renderer(tuple(dict.fromkeys(names)), given)


def site_url(project: str) -> str:
    """The address of the site's folder, with a slash at its end, as the project's `mkdocs.yml` has it, or nothing."""
    address = str((yaml.load(project, _Loader) or {}).get("site_url") or "")
    return f"{address.rstrip('/')}/" if address else ""


def site_name(written: str, title: str) -> str:
    """The site's name: what an editor wrote, or the source's title where nobody changed `Explainer`."""
    return title if written == DEFAULT_NAME and title else written


def menu(pages: tuple[Page, ...]) -> list[dict[str, Any]]:
    """The menu as MkDocs' `nav` setting has it, in the order of the pages; a section begins with its index."""
    found: list[dict[str, Any]] = []
    for section, group in groupby(pages, key=lambda page: page.section):
        entries = [{page.title: page.path} for page in group]
        found += [{section: entries}] if section else entries
    return found
