"""The hook and the plugin of MkDocs: two names of the same functions."""

from __future__ import annotations

import importlib.util

from generator.shells import mkdocs_events
from generator.shells.mkdocs_plugin import Explainer
from tests.conftest import ROOT

EVENTS = {name for name in vars(mkdocs_events) if name.startswith("on_")}


def test_the_plugin_has_every_event() -> None:
    """What MkDocs calls of the plugin is the shell's own function, with its priority."""
    for name in EVENTS:
        assert getattr(Explainer, name) is getattr(mkdocs_events, name)


def test_the_hook_has_every_event() -> None:
    """MkDocs loads the hook by its path, without a package around it."""
    spec = importlib.util.spec_from_file_location("hook", ROOT / "generator/shells/mkdocs_hook.py")
    assert spec
    assert spec.loader
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    assert {name for name in vars(hook) if name.startswith("on_")} == EVENTS
    assert all(getattr(hook, name) is getattr(mkdocs_events, name) for name in EVENTS)
