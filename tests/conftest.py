"""What several tests need: projects on disk."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.without_hypothesis import stand_in

if find_spec("hypothesis"):
    from hypothesis import settings

    # A property is true or not; how long a machine with other work takes to see it is no part of it. The same code
    # meets the same examples each time, so nobody's change fails on a draw that has nothing to do with it; `make fuzz`
    # draws new ones.
    settings.register_profile("drawn anew", deadline=None)
    settings.register_profile("the same each time", deadline=None, derandomize=True)
    settings.load_profile("the same each time")
else:
    stand_in()

ROOT = Path(__file__).parents[1]
# A whole site with pages of people. Tests read this copy: `seeds/` and `site_src/` belong to whoever tells a story.
TALKS = ROOT / "tests/cases/talks_in_beijing"
WORKS = ROOT / "tests/cases/what_works_say"
OWN_WORDS = ROOT / "tests/cases/own_words_declared"
Project = Callable[..., Path]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: what waits for a browser, a server or a disk leaves its core idle."""
    return (os.cpu_count() or 1) + 1


def settled(folder: Path) -> Path:
    """A folder with our settings and the generator."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if not (folder / "generator").exists():
        (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    return folder


def whole_site(folder: Path, case: Path = TALKS) -> Path:
    """The whole site as a project in a folder."""
    for name in ("seeds", "site_src"):
        shutil.copytree(case / name, settled(folder) / name)
    return folder


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site as a project with its site, which tests read: built once for all processes that run tests."""
    from tests.running import run  # which needs this module

    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / "the talks"
    with (shared / "the talks are built").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            done = run(whole_site(folder), "mkdocs", "build", "--strict")
            assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A maker of projects: `project({"seeds/a.txt": "Words."})` is a folder with these files and our settings."""

    def made(files: dict[str, str | bytes], name: str = "a project") -> Path:
        folder = settled(tmp_path / name)
        (folder / "site_src").mkdir(exist_ok=True)
        (folder / "seeds").mkdir(exist_ok=True)
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return made
