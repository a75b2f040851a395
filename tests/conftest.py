"""What several tests need: projects on disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.without_hypothesis import stand_in

if find_spec("hypothesis"):
    from hypothesis import settings

    # A property is true or not; how long a machine with other work takes to see it is no part of it.
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")
else:
    stand_in()

ROOT = Path(__file__).parents[1]
Project = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A maker of projects: `project({"seeds/a.txt": "Words."})` is a folder with these files and our settings."""

    def made(files: dict[str, str | bytes], name: str = "a project") -> Path:
        folder = tmp_path / name
        (folder / "site_src").mkdir(parents=True, exist_ok=True)
        (folder / "seeds").mkdir(exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        if not (folder / "generator").exists():
            (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return made
