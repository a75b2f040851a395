"""A build by MkDocs as a draft of the site: where it is built, when it takes the site's place, when it is dropped."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.utils import CountHandler

from . import clock, files, last_net
from .exchange import Draft

log = logging.getLogger("mkdocs.hooks.generator")


def begin(config: MkDocsConfig, dirty: bool) -> Draft:
    """Have MkDocs build into a draft. A `--dirty` build goes on from a copy, for it writes into files that it finds."""
    place = Path(config.site_dir)
    with told(), files.writing(place):
        draft = Draft(place)
        try:
            if dirty:
                draft.start_from_place()
        except BaseException:
            draft.drop()
            raise
    config.site_dir = str(draft.new)
    return draft


def end(draft: Draft, config: MkDocsConfig) -> str:
    """Let the draft take the site's place, but where warnings make MkDocs end a strict build right after its events.

    What comes back is empty, or says what else was done.
    """
    config.site_dir = str(draft.place)  # where `mkdocs gh-deploy` takes the site from
    if any(isinstance(one, CountHandler) and one.get_counts() for one in logging.getLogger("mkdocs").handlers):
        return "The site was left as it was."
    with told(), files.writing(draft.place):
        return draft.publish()


@contextmanager
def told() -> Iterator[None]:
    """End the build with words: for a folder that cannot be worked on, a time that is none, and what nobody foresaw."""
    try:
        yield
    except (files.WrongFolder, clock.WrongClock) as wrong:
        raise BuildError(str(wrong)) from wrong
    except Exception as error:
        raise BuildError(last_net.said(error)) from error


def tell(draft: Draft, error: Exception) -> None:
    """Tell of a disk that is full, or another obstacle to writing a draft, without a trace of the program."""
    if not isinstance(error, OSError) or error.errno not in files.FIXES:
        return
    named = [Path(name) for name in (error.filename, error.filename2) if name]
    if not named or any(draft.new in name.parents for name in named):
        log.error(files.unwritten(draft.place, error))
        raise Abort("Aborted: the site could not be written!") from error
