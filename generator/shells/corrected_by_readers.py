"""The ways for a reader to correct the site, where its owner says at which address the repository is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

MISTAKES = "mistakes"  # the name under `extra` by which the template finds where a mistake is reported


def mistakes(repository: str, way: str = "") -> str:
    """The address at which the forge of a repository takes a report, up to the report's title, or nothing.

    Forges differ in it: GitHub, Forgejo and Gitea have one form, GitLab another, which is also known by the `way` to
    edit a page there (docs.gitlab.com, "Create issues"; docs.github.com, "Creating an issue").

    >>> mistakes("https://github.com/anna/story/"), mistakes("https://git.example/anna/story", "-/edit/main/site_src/")
    ('https://github.com/anna/story/issues/new?title=', 'https://git.example/anna/story/-/issues/new?issue[title]=')
    >>> mistakes("git@github.com:anna/story")
    ''
    """
    parts = urlsplit(repository)
    if parts.scheme not in ("https", "http") or not parts.path.strip("/"):
        return ""
    gitlab = parts.netloc.startswith("gitlab.") or way.startswith("-/")
    return repository.rstrip("/") + ("/-/issues/new?issue[title]=" if gitlab else "/issues/new?title=")


def extra(given: object, repository: object, way: object) -> dict[str, Any]:
    """What the settings have under `extra`, with where a mistake is reported; an editor's own address comes first."""
    own = dict(given) if isinstance(given, Mapping) else {}
    found = mistakes(str(repository or ""), str(way or ""))
    return {MISTAKES: found, **own} if found else own


def offer(config: MkDocsConfig) -> None:
    """Have every page say where a mistake is reported, and where it is edited if the owner says how.

    MkDocs guesses the way to edit: a branch and a folder that are not those of this project.
    """
    config.extra.update(extra(config.extra, config.repo_url, config.edit_uri))
    with catch_warnings():
        simplefilter("ignore", DeprecationWarning)  # the one place that tells what was guessed from what was written
        written = any("edit_uri" in one for one in config.user_configs)
    if not written:
        config.edit_uri = None
