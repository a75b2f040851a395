"""Whether a site is one of ours alone: pages that others made would be unchecked, and have no place in the menu."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import Files

from .. import COMMAND

PAGES = "site_src"
WHY = "Every page is made of the texts in seeds/ and the pages in site_src/, and checked; no other could stand beside."
FOLDER = f"give the story a folder of its own, with {COMMAND} new story DIR."


def hold_folder(config: MkDocsConfig) -> None:
    """End the build of a site whose pages are in another folder than ours."""
    there = Path(config.docs_dir).resolve()
    if there != (Path(config.config_file_path).parent / PAGES).resolve():
        raise BuildError(f'mkdocs.yml: The pages of this site are in "{there.name}", by docs_dir. {WHY} Fix: {FOLDER}')


def hold_pages(files: Files) -> None:
    """End the build of a site to which another plugin adds pages."""
    strange = [(one.src_uri, one.generated_by) for one in files.documentation_pages() if one.generated_by]
    if strange:
        page, plugin = strange[0]
        raise BuildError(f'mkdocs.yml: "{plugin}" adds the page {page}. {WHY} Fix: take it out, or {FOLDER}')
