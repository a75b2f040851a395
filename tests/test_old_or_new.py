"""Every command that writes, whatever ends it: the folder or file holds the old or the new, whole."""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import mkdocs.__main__
import pytest

from generator.shells.cli import main
from tests.conftest import ROOT, Project
from tests.kills import ended, moments, tree
from tests.running import ready, run
from tests.test_shells import ARTICLE, RISE

DAY = {"SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
KILLS = 15
DRAFT = re.compile(r"(^|/)\.(accepted\.yml|index\.js)\.\w{8}/")  # of a file, which the next run takes away


def build() -> None:
    mkdocs.__main__.cli(["build", "--quiet"], standalone_mode=False)


def command(*arguments: str) -> Callable[[], None]:
    def run() -> None:
        sys.exit(main([*arguments]))

    return run


COMMANDS: dict[str, tuple[Callable[[], None], str]] = {
    "mkdocs build": (build, "site"),
    "write": (command("write", "out", "--quiet"), "out"),
    "accept": (command("accept", "--reason", "The paper put it right.", "--quiet"), "seeds"),
    "finish": (command("finish", "site"), "site"),
}


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose commands have all been run, and whose source text changed since. Its site wants an index."""
    folder = tmp_path_factory.mktemp("standing")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "site_src").mkdir()
    (folder / "generator").symlink_to(ROOT / "generator")
    (folder / "seeds").mkdir()
    (folder / "seeds/flood.txt").write_text(ARTICLE)
    for arguments in (["generator", "accept"], ["mkdocs", "build"], ["generator", "write", "out"]):
        assert run(folder, *arguments, environment=DAY).returncode == 0
    (folder / "seeds/flood.txt").write_text(RISE)
    shutil.rmtree(folder / "site/search")
    return folder


@pytest.fixture
def folder(standing: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, for one test, which stands in it."""
    shutil.copytree(standing, tmp_path / "project", symlinks=True)
    monkeypatch.chdir(tmp_path / "project")
    for name, value in DAY.items():
        monkeypatch.setenv(name, value)
    return tmp_path / "project"


def chosen(done: list[str]) -> list[int]:
    """Some moments of a run, by chance, but the same each time; and all around the last step, a call of the system."""
    calls = [number for number, name in enumerate(done, 1) if name.startswith("ctypes.")]
    last_step = {number + after for number in calls for after in (-1, 0, 1, 2)}
    by_chance = random.Random(0).sample(range(1, len(done) + 1), min(KILLS, len(done)))
    return sorted({*by_chance, *last_step} & {*range(1, len(done) + 1)})


@pytest.mark.parametrize(("command", "name"), COMMANDS.values(), ids=COMMANDS)
def test_killed_at_a_random_moment(command: Callable[[], None], name: str, folder: Path, standing: Path) -> None:
    """The old or the new stands, and the next run leaves the new alone."""
    ready()  # the runs are copies of this process
    old, done = tree(folder / name), moments(command)
    new = tree(folder / name)
    assert old != new
    killed = 0
    for moment in chosen(done):
        shutil.rmtree(folder / name)
        shutil.copytree(standing / name, folder / name, symlinks=True)
        code = ended(command, moment)
        killed += code is None
        assert code in (None, 0)  # the first run may have had more to do: to compile what it imported
        stands = {path: content for path, content in tree(folder / name).items() if not DRAFT.search(path)}
        assert stands in (old, new), moment
    assert killed >= KILLS
    assert ended(command) == 0
    assert tree(folder / name) == new
    assert {path.name for path in folder.iterdir()} == {path.name for path in standing.iterdir()}


@pytest.mark.parametrize("arguments", [["mkdocs", "build"], ["generator", "write", "site"]], ids=" ".join)
def test_two_at_once(arguments: list[str], project: Project) -> None:
    """Of two projects into one folder: a whole site of one of them, at every moment."""
    target = project({"seeds/flood.txt": ARTICLE}, "target") / "site"
    wholes, folders = [], []
    for name, text in (("one", ARTICLE), ("two", RISE)):
        folders.append(folder := project({"seeds/flood.txt": text}, name))
        (folder / "site").symlink_to(target)
        assert run(folder, *arguments, environment=DAY).returncode == 0
        wholes.append(tree(target))
    running = [started(folder, arguments) for folder in folders]
    while any(process.poll() is None for process in running):
        assert len(list(target.rglob("*"))) > 10
        time.sleep(0.01)
    assert [process.returncode for process in running] == [0, 0]
    assert tree(target) in wholes
    assert [path.name for path in target.parent.iterdir() if path.name.startswith(".")] == []


def heeding() -> None:
    """Have a process be stopped as a person stops it, also where the tests run behind a shell, whose jobs are not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def started(folder: Path, arguments: list[str]) -> subprocess.Popen[bytes]:
    env = {**os.environ, **DAY, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-m", *arguments], cwd=folder, env=env, stderr=subprocess.DEVNULL)


SMALL = {
    "mkdocs build": (["mkdocs", "build"], 3_000),
    "write": (["generator", "write", "out"], 500),
    "finish": (["generator", "finish", "site"], 500),
    "accept": (["generator", "accept", "--reason", "why"], 100),
}


@pytest.mark.parametrize(("arguments", "limit"), SMALL.values(), ids=SMALL)
def test_a_full_disk(arguments: list[str], limit: int, folder: Path) -> None:
    """One message with what to do, no trace of the program, and all is as it was."""
    before = tree(folder)
    full = subprocess.run(
        [sys.executable, "-m", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert full.returncode in (1, 2)
    assert "was left as it was. It cannot be written: File too large. Fix: make room on the disk" in full.stderr
    assert "Traceback" not in full.stderr
    assert tree(folder) == before


WARNING = "import logging\ndef on_post_build(config): logging.getLogger('mkdocs.x').warning('Hm.')"
LATE = {
    "a warning at the end": WARNING,
    "a Problem after all pages": "import mkdocs.exceptions as m\ndef on_post_build(config): raise m.BuildError('Hm.')",
    "a mistake of a hook": "def on_post_page(output, page, config): 1 / 0",
}


def late(project: Project, hook: str) -> Path:
    """A project with an old site and one more hook."""
    folder = project({"seeds/flood.txt": ARTICLE, "site/index.html": "the old site", "late.py": hook})
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("hooks:", "hooks:\n  - late.py"))
    return folder


@pytest.mark.parametrize("hook", LATE.values(), ids=LATE)
def test_a_strict_build_that_ends_with_an_error_keeps_the_old_site(hook: str, project: Project) -> None:
    """As late as the error may come."""
    folder = late(project, hook)
    assert run(folder, "mkdocs", "build", "--strict").returncode == 1
    assert tree(folder / "site") == {"index.html": b"the old site"}
    assert [path.name for path in folder.glob(".*")] == []


def test_a_warning_stops_no_build_that_is_not_strict(project: Project) -> None:
    """The new site takes the place of the old one."""
    folder = late(project, WARNING)
    assert run(folder, "mkdocs", "build").returncode == 0
    assert (folder / "site/people.html").exists()


def test_a_dirty_build_keeps_what_it_does_not_build(project: Project) -> None:
    """It goes on from a copy of the site."""
    folder = project({"seeds/flood.txt": ARTICLE, "site/extra.txt": "kept", "site/.nojekyll": "", "site/assets/a": "x"})
    assert run(folder, "mkdocs", "build", "--dirty").returncode == 0
    site = tree(folder / "site")
    assert site["extra.txt"] == b"kept" and {".nojekyll", "assets/a", "people.html"} <= set(site)


def test_a_folder_of_another_name(project: Project) -> None:
    """`-d` names it, from the project's folder; the folders around it are made."""
    folder = project({"seeds/flood.txt": ARTICLE})
    assert run(folder, "mkdocs", "build", "-d", "public/site").returncode == 0
    assert (folder / "public/site/people.html").exists()
    assert not (folder / "site").exists()


def test_serving_leaves_the_site_alone(project: Project) -> None:
    """The server builds into a folder of its own."""
    folder = project({"seeds/flood.txt": ARTICLE, "site/index.html": "the old site"})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    env = {**os.environ, **DAY, "PYTHONPATH": str(ROOT)}
    arguments = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, cwd=folder, env=env, stderr=pipe, text=True, preexec_fn=heeding) as server:
        assert server.stderr
        assert any("Serving on" in line for line in server.stderr)
        server.send_signal(signal.SIGINT)  # as a person ends it: MkDocs then takes its folder away
    assert tree(folder / "site") == {"index.html": b"the old site"}
    assert [path.name for path in folder.glob(".*")] == []
