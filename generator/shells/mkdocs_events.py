"""The MkDocs shell: reads and checks before a build, hands over the pages, sets the menu.

MkDocs calls the functions below in the order in which they stand, as those of the hook or of the plugin. It builds
into a draft beside the site, which takes the site's place at the end of a build that MkDocs does not stop; under
`serve` it has a folder of its own for that.
"""

from __future__ import annotations

import gc
import logging
import sys
from dataclasses import replace
from functools import _lru_cache_wrapper
from os import environ
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, cast

from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as BuiltPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.livereload import LiveReloadServer

    from ..markdown.rendering import Renderer
    from ..model import Contribution, Page, Problem, Seen, Site
    from .exchange import Draft

OWN = Path(__file__).resolve().parents[1]  # the folder of the package
THEME = str(OWN / "theme")
PACKAGE = __name__.partition(".")[0]
log = logging.getLogger("mkdocs.hooks.generator")
STATIC = {"404.html", "sitemap.xml"}  # what is written of the templates that make no page of the menu
LAST = -1000  # behind every other plugin and hook, for an event
_state: dict[str, object] = {"serving": False, "dirty": False, "draft": None}


def on_startup(command: str, dirty: bool) -> None:
    """Under `serve` Problems are shown as warnings and the pages are built; otherwise they end the build.

    What the package lies in goes onto the path here: MkDocs puts the path back once it has loaded a hook.
    """
    if str(OWN.parent) not in sys.path:
        sys.path.insert(0, str(OWN.parent))
    _state.update(serving=command == "serve", dirty=dirty)
    if not _state["serving"]:
        from . import files

        files.collect_seldom()


@event_priority(LAST)  # whatever another decides about the site's folder
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Have `seeds/` and the package watched, the look of ours used, and a draft built.

    Under `serve` edits of the generator itself are taken up.
    """
    from . import corrected_by_readers, mkdocs_alone

    if _state["serving"] and _state.get("edited") != (edited := _last_edit()):
        _state["edited"] = edited
        _forget_generator()
    mkdocs_alone.hold_folder(config)
    corrected_by_readers.offer(config)
    root = _root(config)
    config.extra.pop("feed", None)  # it is the site's own
    config.use_directory_urls = False  # the folder opens by double click
    config.theme.static_templates &= STATIC
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, THEME)
    config.watch = [*config.watch, str(root / "seeds"), str(OWN)]
    if not _state["serving"]:
        from . import mkdocs_draft

        _state["draft"] = mkdocs_draft.begin(config, bool(_state["dirty"]))
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the sources and the contributed pages, and check them; a Problem ends the build here."""
    from ..build import result
    from . import settings

    site = _read(config)
    _state["site"] = site
    config.site_name = settings.site_name(config.site_name, site.title)
    for problem in site.problems:
        _tell(problem)
    for note in site.notes:
        log.info(str(note))
    log.info(result(site))
    if site.problems and not _state["serving"]:
        raise BuildError(f"{len(site.problems)} to mend. The site was left as it was.")
    if not _state["serving"]:
        _let_go()


@event_priority(LAST)  # whatever another adds
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the finished pages in the place of the files they were made from, and set the menu.

    A site that has an address gets a feed of its corrections, and a card for shared links where one can be drawn.
    """
    from ..build import FEED, feed
    from ..markdown.headings import Headings
    from . import finish
    from .mkdocs_alone import hold_pages
    from .mkdocs_pages import Addresses, Made
    from .settings import menu

    hold_pages(files)
    site: Site = _state["site"]  # type: ignore[assignment]
    wrong = {"site_src/references.yml", *(problem.path for problem in site.problems)}  # under `serve` the build goes on
    for file in [one for one in files if one.is_documentation_page() or _refused(one, wrong)]:
        files.remove(file)
    headings, addresses = Headings(_renderer(config)), Addresses()
    for page in site.pages:
        files.append(file := _file(page, config))
        Made(page, file, config, headings, addresses)
    if not site.pages:
        files.append(File.generated(config, "index.md", content="# To be mended"))
    for file in [file for file in files if _unused(file, config)]:
        files.remove(file)
    files.append(File.generated(config, finish.SEARCH, content=finish.search()))
    if config.site_url:
        files.append(File.generated(config, FEED, content=feed(site, config.site_url, config.site_name)))
        config.extra["feed"] = FEED
        _add_card(files, config, site)
    config.nav = menu(site.pages)
    _state["edits"] = {page.path: page.edit for page in site.pages}
    _state["written"] = [checked.contribution for checked in site.checked]
    _state["read"], _state["misprinted"] = site.read, []
    if not _state["serving"]:
        del _state["site"], site
        gc.collect()  # 2.5 MB of 300 pages, for what MkDocs makes of them
    return files


def _refused(file: File, wrong: set[str]) -> bool:
    """Whether something is to be mended in a file, or in the folder that it came from."""
    path = PurePosixPath("site_src", file.src_uri)
    return not wrong.isdisjoint(map(str, (path, *path.parents)))


@event_priority(-100)  # after every plugin that changes a page
def on_page_content(html: str, page: BuiltPage, config: MkDocsConfig, files: Files) -> str:
    """Hold a page as it will be printed against what was read of it."""
    from ..build import misprinted
    from ..model import untraced

    read, edits = cast("dict[str, Seen]", _state["read"]), cast("dict[str, str]", _state["edits"])
    wrong = cast("list[Problem]", _state["misprinted"])
    wrong.extend(misprinted(read, edits, {page.file.src_uri: html}))
    return untraced(html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Have the pages print what was read, every link lead somewhere, the template find policy, style and script.

    Under `serve` there is no policy, for pages take the script that reloads them, and what the templates were compiled
    to is kept for the next edit.
    """
    from ..finish.policy import parts
    from .finish import inline

    _hold_pages(files)
    assert env.loader is not None
    env.loader = ChoiceLoader([DictLoader(parts(*inline(), safe=not _state["serving"])), env.loader])
    if _state["serving"]:
        from .serving import Compiled

        env.bytecode_cache = _state.setdefault("compiled", Compiled())  # type: ignore[assignment]
    return env


def _hold_pages(files: Files) -> None:
    """Judge the pages as they were rendered; what is wrong with one ends the build, or is told on it."""
    from ..build import broken
    from .mkdocs_pages import tell

    built = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    rendered = {path: page.content or "" for path, page in built.items()}
    edits = cast("dict[str, str]", _state.pop("edits"))
    written = cast("list[Contribution]", _state.pop("written"))
    others = {file.dest_uri for file in files if not file.is_documentation_page()}
    misprints = cast("list[Problem]", _state.pop("misprinted"))
    wrong = sorted((*broken(rendered, edits, written, others), *misprints))
    for problem in wrong:
        _tell(problem)
    if wrong and not _state["serving"]:
        raise BuildError(f"{len(wrong)} to mend. The site was left as it was.")
    if _state["serving"]:
        site = cast("Site", _state["site"])
        tell(built, edits, (*site.problems, *wrong), site.checked)


def _tell(problem: Problem) -> None:
    from . import forge

    log.warning(str(problem)) if _state["serving"] else log.error(str(problem))
    if forge.wanted(environ):
        print(forge.annotation(problem), file=sys.stderr)


@event_priority(LAST)  # after every plugin that puts a page there
def on_post_build(config: MkDocsConfig) -> None:
    """Hold every page in the folder to its policy, and write the search index; then the draft takes the site's place.

    A page without its policy ends the build before that.
    """
    from . import mkdocs_draft
    from .finish import finish

    with mkdocs_draft.told():
        problems = finish(Path(config.site_dir), safe=not _state["serving"])
    for problem in problems:
        log.error(str(problem))
    if problems:
        raise BuildError(f"{len(problems)} to mend. The site was left as it was.")
    if _state["serving"]:
        site = cast("Site", _state["site"])
        if not site.pages:
            from .serving import put

            put([str(problem) for problem in site.problems], Path(config.site_dir))
    if (draft := cast("Draft | None", _state["draft"])) and (message := mkdocs_draft.end(draft, config)):
        log.info(message)
    _drop()


def on_build_error(error: Exception) -> None:
    """Drop the draft, tell what kept it from being written, and keep for `serve` what ended the build, in words."""
    from . import mkdocs_draft

    _state["why"] = str(error)
    if draft := _drop():
        mkdocs_draft.tell(draft, error)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., object]) -> LiveReloadServer:
    """Have the server answer after an edit that ends the build too."""
    from .serving import answering

    server.builder = answering(server.builder, Path(config.site_dir), lambda: str(_state.pop("why", "")))
    return server


def on_shutdown() -> None:
    """Drop the draft of a build that was interrupted."""
    _drop()


def _drop() -> Draft | None:
    """Take away the draft, or what it replaced, if there is one."""
    if draft := cast("Draft | None", _state["draft"]):
        draft.drop()
    _state["draft"] = None
    return draft


def _unused(file: File, config: MkDocsConfig) -> bool:
    """Whether a file came with a theme and no page asks for it: all but the assets of one that an editor names."""
    ours = file.src_dir == config.theme.custom_dir and file.src_uri.startswith("assets/")
    return file.src_dir in config.theme.dirs and not ours


def _file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.path, content=page.traced)
    # A page that nobody wrote has nothing to edit: a source text stays as it was published.
    file.edit_uri = page.edit.removeprefix("site_src/") if page.edit.startswith("site_src/") else None
    if page.bare:
        file.inclusion = InclusionLevel.NOT_IN_NAV
    return file


def _add_card(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Draw the card for shared links, unless an editor named one of their own under `extra: card`."""
    from ..build import card_words
    from . import card

    if config.extra.get("card") or not site.facts:
        return
    content, message = card.card(card_words(site.facts[0], config.site_name))
    if content:
        files.append(File.generated(config, card.FILE, content=content))
        config.extra["card"] = card.FILE
    else:
        log.info(message)


def _read(config: MkDocsConfig) -> Site:
    """The site that the two folders make; whatever ends the reading of them ends the build, in words."""
    from ..build import build, project, wrong_addresses
    from . import clock, files
    from .mkdocs_draft import told

    with told():
        root = files.checked_root(_root(config))
        wrong = project(files.project(root))[1] or tuple(wrong_addresses("mkdocs.yml", config))
        seeds, written = files.seeds(root), files.contributions(root)
        site = build(seeds, written, clock.today(environ), _renderer(config), files.entries(root))
    return replace(site, problems=tuple(sorted({*site.problems, *wrong})))


def _renderer(config: MkDocsConfig) -> Renderer:
    from ..markdown.rendering import Renderer

    return Renderer(tuple(config.markdown_extensions), config.mdx_configs)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _let_go() -> None:
    """Give back what was kept of the texts that were read: the pages are made, and the rest of the build needs room.

    A site of 200 pages is built in 85 MB, and in 102 without this.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{PACKAGE}."):
            for one in vars(module).values():
                if isinstance(one, _lru_cache_wrapper):
                    one.cache_clear()


def _last_edit() -> float:
    """When a file of the generator was last changed; until then its modules, and what they have read, are kept."""
    files = (path for path in OWN.rglob("*") if "__pycache__" not in path.parts and path.is_file())
    return max(path.stat().st_mtime for path in files)


def _forget_generator() -> None:
    """Python keeps what it imported; an edit of the generator counts only once its modules are read anew."""
    for name in [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
