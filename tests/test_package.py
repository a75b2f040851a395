"""The package: what it installs, and that it makes the same site as this repository. Built without the network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator import __version__
from tests.conftest import ROOT, whole_site
from tests.kills import tree

pytestmark = pytest.mark.skipif(not find_spec("hatchling"), reason="needs what builds the package")
PARTS = ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore")


def run(folder: Path, *command: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A command as a process in the folder, with the installed package on the path and this repository not."""
    kept = {name: value for name, value in os.environ.items() if name not in ("GITHUB_ACTIONS", "PYTHONPATH")}
    env = {**kept, "NO_MKDOCS_2_WARNING": "1", **({"PYTHONPATH": str(path)} if path else {})}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clean clone holds for the package."""
    folder = tmp_path_factory.mktemp("a clone")
    for name in PARTS:
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="module")
def installed(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `pip install .` put the package, in a folder of its own."""
    place = tmp_path_factory.mktemp("installed")
    alone = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check")
    made = run(clone, sys.executable, "-m", "pip", "install", "--quiet", *alone, "--target", str(place), ".")
    assert made.returncode == 0, made.stderr
    return place


@pytest.fixture(scope="module")
def built(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel, the sdist, and under `again/` the wheel that is made of the sdist."""
    place = tmp_path_factory.mktemp("built")
    assert run(clone, sys.executable, "-m", "hatchling", "build", "-d", str(place)).returncode == 0
    (packed,) = place.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(place / "unpacked", filter="data")
    (source,) = (place / "unpacked").iterdir()
    again = run(source, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "again"))
    assert again.returncode == 0, again.stderr
    return place


def test_the_wheel_holds_the_generator_under_one_name(built: Path) -> None:
    """Every file of `generator/`: templates, look, word lists and messages too; and no other name at the top."""
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    there = (path for path in (ROOT / "generator").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert names == {f"explainer/{path.relative_to(ROOT / 'generator').as_posix()}" for path in there}


def test_the_sdist_makes_the_same_wheel(built: Path) -> None:
    """What is downloaded as a source builds to the same files."""
    (wheel,), (again,) = built.glob("*.whl"), (built / "again").glob("*.whl")
    assert wheel.read_bytes() == again.read_bytes()


def test_the_changelog_tells_of_this_version() -> None:
    """On top, and for readers, contributors and editors; `make release` tags no other."""
    newest = (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n## ")[1]
    assert newest.startswith(f"{__version__} ")
    assert re.findall(r"^### (.+)$", newest, re.MULTILINE) == ["For readers", "For contributors", "For editors"]
    ready = run(ROOT, "make", "--dry-run", f"PYTHON={sys.executable}", "release") if shutil.which("make") else None
    assert ready is None or f'git tag --annotate "v{__version__}"' in ready.stdout


def test_the_command_speaks_of_itself(installed: Path, tmp_path: Path) -> None:
    """`explainer` is on the path, and names itself in its help and in its messages."""
    command = str(installed / "bin/explainer")
    shown = run(tmp_path, command, "--help", path=installed)
    assert (shown.returncode, shown.stdout.startswith("usage: explainer ")) == (0, True), shown.stderr
    folder = whole_site(tmp_path / "site")
    seed = next((folder / "seeds").glob("*.txt"))
    (folder / "generator").unlink()
    assert run(folder, command, "accept", path=installed).returncode == 0
    seed.write_text(f"{seed.read_text('utf-8').rstrip()} It rained.\n", "utf-8")
    told = run(folder, command, "accept", path=installed).stderr
    assert "Fix: run explainer accept --reason" in told


def test_a_story_begins_with_the_package_alone(installed: Path, tmp_path: Path) -> None:
    """`explainer new story`, a text, `mkdocs build`: a site with the text's own title. What stood there stays."""
    folder = tmp_path / "a story"
    command = str(installed / "bin/explainer")
    folder.mkdir()
    (folder / "README.md").write_text("mine", "utf-8")
    begun = run(tmp_path, command, "new", "story", folder.name, path=installed)
    assert (begun.returncode, (folder / "README.md").read_text("utf-8")) == (0, "mine"), begun.stderr
    assert "seeds: There is no source text." in run(folder, command, "check", path=installed).stderr.replace(":1:", ":")
    (folder / "seeds/flood.txt").write_text(
        "The river rose on Tuesday. Mayor Ann Lee said the dam had held.\n", "utf-8"
    )
    built = run(folder, sys.executable, "-m", "mkdocs", "build", "--strict", path=installed)
    assert built.returncode == 0, built.stderr
    assert "Flood" in (folder / "site/index.html").read_text("utf-8")
    assert run(folder, command, "check", path=installed).returncode == 0
    again = run(tmp_path, command, "new", "story", folder.name, path=installed)
    assert (again.returncode, "holds a mkdocs.yml, and so a site" in again.stderr) == (2, True)


def test_hook_and_plugin_build_the_same_site(installed: Path, talks: Path, tmp_path: Path) -> None:
    """To the byte; the plugin needs no file of this repository."""
    folder = whole_site(tmp_path / "plugin")
    (folder / "generator").unlink()
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    hook = settings[settings.index("hooks:") : settings.index("theme:")]
    settings = settings.replace(hook, "").replace("plugins: []", "plugins: [explainer]")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    made = run(folder, sys.executable, "-m", "mkdocs", "build", "--strict", path=installed)
    assert made.returncode == 0, made.stderr
    by_hook, by_plugin = tree(talks / "site"), tree(folder / "site")
    assert by_hook.keys() == by_plugin.keys()
    assert [name for name in by_hook if by_hook[name] != by_plugin[name] and not name.endswith(".gz")] == []
