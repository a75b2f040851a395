"""Old or new, never half: whatever ends a run, a reader and the next run find a whole folder."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.shells import exchange, files
from generator.shells.exchange import Draft
from tests.kills import NOBODY, ended, moments, nobody, tree

OLD = {"index.html": b"old", "stale/a.html": b"old", "assets/a.css": b"old"}
NEW = {"index.html": b"new", "fresh.html": b"new", "assets/a.css": b"new"}
DOTTED = {".nojekyll": b"", ".git/HEAD": b"ref"}
Place = Callable[[], Path]


def put(folder: Path, contents: dict[str, bytes]) -> None:
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def replaced(place: Path, contents: dict[str, bytes] = NEW) -> str:
    with Draft(place) as draft:
        put(draft.new, contents)
        return draft.publish()


def as_nobody(site: Path, what: Callable[[Path], object]) -> Callable[[], object]:
    """A run on a site without the rights of root, which no file's mode holds back."""

    def run() -> None:
        nobody()
        what(site)

    return run


def rooms(place: Path) -> list[str]:
    return [path.name for around in (place.parent, place) for path in around.glob(f".{place.name}.*")]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A maker of a folder that holds the old files, each time anew."""

    def made() -> Path:
        shutil.rmtree(tmp_path, ignore_errors=True)
        put(tmp_path / "site", OLD | DOTTED)
        return tmp_path / "site"

    return made


@pytest.fixture
def closed() -> Iterator[Place]:
    """The same in a folder that nobody may write to; `nobody` may write to the site."""
    around = Path(tempfile.mkdtemp())

    def made() -> Path:
        around.chmod(0o755)
        shutil.rmtree(around / "site", ignore_errors=True)
        put(around / "site", OLD | DOTTED)
        if os.geteuid() == 0:
            for path in (around / "site", *(around / "site").rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        around.chmod(0o555)
        return around / "site"

    yield made
    around.chmod(0o755)
    shutil.rmtree(around)


def test_the_new_takes_the_place_of_the_old(place: Place) -> None:
    """Whole, in one step, with the old one's mode; what begins with a dot stays; nothing is left beside it."""
    site = place()
    site.chmod(0o750)
    assert replaced(site) == ""
    assert tree(site) == NEW | DOTTED
    assert stat.S_IMODE(site.stat().st_mode) == 0o750
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_first_folder_needs_no_old_one(tmp_path: Path) -> None:
    """The folders around it are made, and it has the mode that new folders have here."""
    (tmp_path / "usual").mkdir()
    assert replaced(tmp_path / "a/b/site") == ""
    assert tree(tmp_path / "a/b/site") == NEW
    assert (tmp_path / "a/b/site").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_draft_that_is_dropped_changes_nothing(place: Place) -> None:
    """As after a Problem."""
    site = place()
    with Draft(site) as draft:
        put(draft.new, NEW)
        assert tree(site) == OLD | DOTTED
    assert tree(site) == OLD | DOTTED
    assert rooms(site) == []


def test_a_link_in_the_place_stays_a_link(place: Place) -> None:
    """What it leads to is replaced, there."""
    site = place()
    link = site.with_name("link")
    link.symlink_to("site")
    assert replaced(link) == ""
    assert link.is_symlink() and tree(site) == NEW | DOTTED


def test_a_file_in_the_place_is_not_taken_away(tmp_path: Path) -> None:
    """Somebody named a file where a folder is meant."""
    (tmp_path / "site").write_text("a letter")
    with pytest.raises(NotADirectoryError):
        replaced(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "a letter"


def test_a_draft_may_go_on_from_what_stands_there(place: Place) -> None:
    """From a copy: nothing that is done to it is seen before it is published."""
    site = place()
    with Draft(site) as draft:
        draft.start_from_place()
        assert tree(draft.new) == OLD
        (draft.new / "index.html").write_bytes(b"new")
        assert tree(site) == OLD | DOTTED
        draft.publish()
    assert tree(site) == OLD | DOTTED | {"index.html": b"new"}


# ------------------------------------------------------------------- killed at every moment


def test_killed_at_any_moment_the_old_or_the_new_stands(place: Place) -> None:
    """And the next run takes away what is left, with no moment at which what begins with a dot was gone."""
    replaced(place())  # so that no run has something to import first
    first = place()
    for moment in range(1, len(moments(lambda: replaced(first))) + 1):
        site = place()
        assert ended(lambda: replaced(site), moment) is None  # noqa: B023
        assert tree(site) in (OLD | DOTTED, NEW | DOTTED), moment
        replaced(site)
        assert (tree(site), rooms(site)) == (NEW | DOTTED, []), moment


def test_without_an_exchange_the_next_run_puts_it_right(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system knows no such call: the site is there, or the next run brings it back, even one that fails."""
    monkeypatch.setattr(exchange, "EXCHANGE", 1 << 20)  # refused by every file system
    assert "renamed away" in replaced(place())
    missing = 0
    first = place()
    for moment in range(1, len(moments(lambda: replaced(first))) + 1):
        site = place()
        ended(lambda: replaced(site), moment)  # noqa: B023
        missing += not site.exists()
        Draft(site).drop()
        assert tree(site) in (OLD | DOTTED, NEW | DOTTED), moment
        assert rooms(site) == [], moment
    assert missing  # the moments between the two steps were among them


def test_in_parts_the_next_run_puts_it_right(closed: Place) -> None:
    """Where nothing can be made beside the site it is made inside; a run killed between two parts is gone on with."""

    halves = 0
    for moment in range(1, len(moments(as_nobody(closed(), replaced))) + 1):
        site = closed()
        ended(as_nobody(site, replaced), moment)
        whole = {name: content for name, content in tree(site).items() if not name.startswith(".site.")}
        halves += whole not in (OLD | DOTTED, NEW | DOTTED)
        assert ended(as_nobody(site, lambda place: Draft(place).drop())) == 0
        assert tree(site) in (OLD | DOTTED, NEW | DOTTED), moment
    assert halves  # some moments were between two parts


def test_in_parts_it_is_said(closed: Place) -> None:
    """And a folder that cannot be written either is told, with what to do."""
    site = closed()

    def told(place: Path) -> None:
        assert "the folder around it cannot be written" in replaced(place)

    def refused(place: Path) -> None:
        with pytest.raises(files.WrongFolder, match=r"was left as it was. .* Fix: name a folder"), files.writing(place):
            replaced(place, OLD)

    assert ended(as_nobody(site, told)) == 0
    assert tree(site) == NEW | DOTTED
    site.chmod(0o555)
    assert ended(as_nobody(site, refused)) == 0
    assert tree(site) == NEW | DOTTED


@pytest.mark.parametrize("options", [["-t", "tmpfs", "tmpfs"], ["--bind", "."]], ids=["a disk", "a folder elsewhere"])
def test_a_mount_point_is_filled_in_parts(place: Place, options: list[str]) -> None:
    """It cannot be renamed; old parts go, new ones come, and it is said."""
    site = place()
    other = site.with_name("other")
    other.mkdir()
    mounted = subprocess.run(["mount", *options, str(site)], cwd=other, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("only root may mount")
    try:
        put(site, OLD | DOTTED)
        assert re.search(
            r"could not be exchanged in one step \(.*\): its files were renamed one by one", replaced(site)
        )
        assert tree(site) == NEW | DOTTED
        assert rooms(site) == []
    finally:
        subprocess.run(["umount", str(site)], check=True)


# ------------------------------------------------------------------- what is swept


def test_a_run_that_goes_on_keeps_its_draft(place: Place) -> None:
    """Two at once: each has a draft of its own, the last one stands, and neither takes the other's away."""
    site = place()
    first, second = Draft(site), Draft(site)
    put(first.new, NEW)
    put(second.new, {"index.html": b"newer"})
    second.publish()
    second.drop()
    assert tree(site) == {"index.html": b"newer"} | DOTTED
    first.publish()
    first.drop()
    assert (tree(site), rooms(site)) == (NEW | DOTTED, [])


@pytest.mark.parametrize("name", [".site.backup", ".site.backup01", ".sites.k3x9_a0b", ".site", ".site.k3x9_a0b.old"])
def test_what_is_not_a_draft_is_left_alone(place: Place, name: str) -> None:
    """Somebody's own folders, with names that begin alike."""
    site = place()
    put(site.with_name(name), {"letter.txt": b"Dear"})
    replaced(site)
    assert tree(site.with_name(name)) == {"letter.txt": b"Dear"}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """At every moment, with the mode of the old one, and a link stays a link."""
    record = tmp_path / "seeds/accepted.yml"

    def fresh() -> None:
        shutil.rmtree(record.parent, ignore_errors=True)
        put(record.parent, {"real.yml": b"old"})
        (record.parent / "real.yml").chmod(0o640)
        record.symlink_to("real.yml")

    fresh()
    for moment in range(1, len(moments(lambda: files.replace_file(record, b"new"))) + 1):
        fresh()
        ended(lambda: files.replace_file(record, b"new"), moment)
        assert record.read_bytes() in (b"old", b"new"), moment
        files.replace_file(record, b"new")
        assert sorted(path.name for path in record.parent.iterdir()) == ["accepted.yml", "real.yml"]
        assert record.is_symlink() and stat.S_IMODE(record.stat().st_mode) == 0o640
