"""The `mkdocs.yml` that `write` puts beside pages and look: the project's own, without hooks and plugins."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import yaml

from ..build import extensions
from ..markdown.rendering import BUILT_IN, STOCK, Renderer
from ..model import Page
from . import corrected_by_readers

DROPPED = ("hooks", "plugins", "docs_dir", "site_dir", "watch", "edit_uri", "repo_url")
DEFAULT_NAME = "Explainer"
THEME = "theme"  # the folder beside the settings that holds the look


def settings(project: Mapping[str, Any], title: str, pages: tuple[Page, ...], feed: str = "") -> str:
    """The settings for the written pages, as YAML, given the project's own.

    `feed` is the path of the feed of corrections in the site, where there is one.
    """
    fields = {name: value for name, value in project.items() if name not in DROPPED}
    theme = fields.get("theme")
    look = theme if isinstance(theme, dict) else {"name": theme}
    fields["theme"] = {name: value for name, value in look.items() if name != "static_templates"}
    fields["theme"]["custom_dir"] = THEME
    fields["site_name"] = site_name(str(fields.get("site_name") or DEFAULT_NAME), title)
    fields["nav"] = menu(pages)
    fields["use_directory_urls"] = False
    if bare := "".join(f"/{page.path}\n" for page in pages if page.bare):
        fields["not_in_nav"] = bare
    extra = corrected_by_readers.extra(fields.get("extra"), project.get("repo_url"), project.get("edit_uri"))
    if feed:
        extra["feed"] = feed
    if extra:
        fields["extra"] = extra
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)


def renderer(project: Mapping[str, Any]) -> Renderer:
    """What renders the pages, by the extensions that the settings name, as MkDocs takes them."""
    if not project:
        return STOCK  # they cannot be read, and that is told: no page need be told of what follows from it
    named = extensions(project.get("markdown_extensions"))
    given = {name: own for name, own in named.items() if own}
    return Renderer(tuple(dict.fromkeys((*BUILT_IN, *named))), given)


def site_url(project: Mapping[str, Any]) -> str:
    """The address of the site's folder, with a slash at its end, as the settings have it, or nothing."""
    address = str(project.get("site_url") or "")
    return f"{address.rstrip('/')}/" if address else ""


def site_name(written: str, title: str) -> str:
    """The site's name: what an editor wrote, or the source's title where nobody changed `Explainer`."""
    return title if written == DEFAULT_NAME and title else written


def menu(pages: tuple[Page, ...]) -> list[dict[str, Any]]:
    """The menu as MkDocs' `nav` setting has it, in the order of the pages; a section begins with its index."""
    found: list[dict[str, Any]] = []
    for section, group in groupby((page for page in pages if not page.bare), key=lambda page: page.section):
        entries = [{page.title: page.path} for page in group]
        found += [{section: entries}] if section else entries
    return found
