"""The hook and the plugin of MkDocs: two names of the same functions."""

from __future__ import annotations

import importlib.util

import pytest

from generator.shells import mkdocs_events
from generator.shells.mkdocs_plugin import Explainer
from tests.conftest import ROOT, Project
from tests.running import run

EVENTS = {name for name in vars(mkdocs_events) if name.startswith("on_")}


def test_the_plugin_has_every_event() -> None:
    """What MkDocs calls of the plugin is the shell's own function, with its priority."""
    for name in EVENTS:
        assert getattr(Explainer, name) is getattr(mkdocs_events, name)


ADDING = """
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "more.md", content="# More"))
"""
# What makes a site another than one of ours alone, and what the message names.
STRANGE = {
    "pages in another folder": ("docs_dir: site_src", "docs_dir: docs", 'The pages of this site are in "docs"'),
    "another that adds pages": ("hooks:", "hooks:\n  - more.py", "adds the page more.md"),
}


@pytest.mark.parametrize(("old", "new", "told"), STRANGE.values(), ids=STRANGE)
def test_a_site_with_other_pages_is_refused(project: Project, old: str, new: str, told: str) -> None:
    """Before anything is read; the message says what to do, and the site is left as it was."""
    folder = project({"seeds/a.txt": "The river rose. The dam held.", "site/index.html": "old", "docs/a.md": "# A"})
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "more.py").write_text(ADDING, "utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace(old, new), "utf-8")
    built = run(folder, "mkdocs", "build")
    assert (built.returncode, (folder / "site/index.html").read_text()) == (1, "old"), built.stderr
    assert told in built.stderr
    assert "Fix: " in built.stderr
    assert "Traceback" not in built.stderr


def test_the_hook_has_every_event() -> None:
    """MkDocs loads the hook by its path, without a package around it."""
    spec = importlib.util.spec_from_file_location("hook", ROOT / "generator/shells/mkdocs_hook.py")
    assert spec
    assert spec.loader
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    assert {name for name in vars(hook) if name.startswith("on_")} == EVENTS
    assert all(getattr(hook, name) is getattr(mkdocs_events, name) for name in EVENTS)
