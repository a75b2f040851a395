"""README.md says what is true: its folder table is the tree, its commands exist and run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, TALKS, whole_site
from tests.running import run

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
# What tools make or keep, and what the forge and CI read: not for readers of the table.
NOT_LISTED = {"site", ".venv", ".git", ".gitignore", ".github", ".ci"}
CACHE = re.compile(r"^\.\w+_cache$|^\.site\.|^\.hypothesis$|^__pycache__$")


def rows(text: str, heading: str) -> list[str]:
    """The first cells of the table that follows this line."""
    table = text.split(heading, 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def test_the_folder_table_is_the_tree() -> None:
    """Every file and folder of the top level stands in it, and nothing else."""
    there = {path.name for path in ROOT.iterdir() if path.name not in NOT_LISTED and not CACHE.match(path.name)}
    assert {name.rstrip("/") for name in rows(README, "| folder or file |")} == there


def test_the_parts_table_is_the_generator() -> None:
    """Every part of the generator stands in it."""
    there = {path.name for path in (ROOT / "generator").iterdir() if path.suffix in ("", ".py")}
    assert {name.rstrip("/") for name in rows(README, "| part |")} == there - {
        "__init__.py",
        "__main__.py",
        "__pycache__",
    }


def test_links_of_the_documents_lead_somewhere() -> None:
    """No document points at a file that is not there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README + CONTRIBUTING)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_picture_is_small() -> None:
    """Under 200 kB, so that the page opens quickly."""
    (picture,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert (ROOT / picture).stat().st_size < 200_000


@pytest.mark.parametrize("command", re.findall(r"^\.venv/bin/python -m (generator .+)$", README, re.MULTILINE))
def test_the_commands_of_the_readme_run(command: str, tmp_path: Path) -> None:
    """On a whole site, with exit code 0."""
    ran = run(ROOT, *shlex.split(command), "--root", str(whole_site(tmp_path / "site")))
    assert ran.returncode == 0, ran.stderr


def test_the_project_builds_as_the_readme_says(tmp_path: Path) -> None:
    """`mkdocs build` on a copy, in a folder with a space in its name, with no warning."""
    copy = tmp_path / "my explainer"
    kept = {name.rstrip("/") for name in rows(README, "| folder or file |")} - {"tests"}
    copy.mkdir()
    for name in kept:
        source = (TALKS if name in ("seeds", "site_src") else ROOT) / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    build = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    built = subprocess.run(build, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (copy / "site/index.html").exists()


def test_the_targets_of_make_exist() -> None:
    """What the documents name, make knows, in a folder of any name; it says which it does not."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    make = ["make", "--dry-run", f"PYTHON={sys.executable}", "site", "test", "check", "serve", "pages", "format"]
    dry = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=False)
    assert dry.returncode == 0, dry.stderr


def test_the_blocks_of_contributing_are_the_generators() -> None:
    """Every block stands in the table, on its page, and none that does not exist."""
    from datetime import date

    from generator.build import build
    from generator.pages.edition import Edition
    from generator.pages.kinds import kinds
    from generator.shells import files

    site = build(files.seeds(TALKS), (), date(2024, 1, 1))
    known = {name for kind in kinds(Edition(site.facts, (), {}, (), date(2024, 1, 1))) for name in kind.all_blocks}
    assert set(re.findall(r"`::: ([a-z-]+)(?: [A-Z]+)?` \|", CONTRIBUTING)) == known


def locked(name: str) -> list[str]:
    """The packages of a lock file, each with its version and hashes."""
    return re.split(r"\n(?=[a-z])", (ROOT / name).read_text(encoding="utf-8").rstrip())[1:]


@pytest.mark.parametrize("name", LOCKS := ["requirements.txt", "requirements-dev.txt"])
def test_nothing_names_an_index_address(name: str) -> None:
    """The lock files decide by hashes, wherever the packages are fetched from."""
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")
    assert all("--hash=sha256:" in entry for entry in locked(name))


def test_what_a_site_needs_is_locked_alike_for_the_tests() -> None:
    """The tests run on what builds the site, and a site needs less."""
    site, tests = map(locked, LOCKS)
    assert set(site) < set(tests)
    assert not [entry for entry in site if entry.startswith(("pytest", "ruff", "mypy", "playwright", "zensical"))]
