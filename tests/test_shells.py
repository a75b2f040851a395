"""The commands that people run: `mkdocs build`, `python -m generator`, as whole processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, Project

ARTICLE = (
    "The river Ahr rose by six metres on Tuesday. Mayor Anna Weber said the dam had held. "
    "“We were lucky,” she said.\n\nThe ministry wants higher dams."
)
PAGE = '# Notes\n\nThe mayor, Anna Weber, said the dam had held.[^"the dam had held"]\n'
BAD_FILES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "empty seed": ({"seeds/b.txt": ""}, "seeds/b.txt:1: The source text is empty."),
    "seed not UTF-8": ({"seeds/b.txt": b"Caf\xe9."}, "seeds/b.txt:1: The file is not UTF-8 text."),
    "seed over 5 MB": ({"seeds/b.txt": "word " * 1_000_001}, "seeds/b.txt:1: The file is larger than 5 MB"),
    "binary seed": ({"seeds/b.txt": b"\x00\x01"}, "seeds/b.txt:1: The file holds characters that no text has."),
    "seed with broken front matter": ({"seeds/b.txt": "---\na: [\n---\nA."}, "seeds/b.txt:2: The front matter"),
    "two seeds of one name": (
        {"seeds/flood.md": ARTICLE},
        'seeds/flood.txt:1: Two source texts have the name "flood".',
    ),
    "page with broken front matter": ({"site_src/b.md": "---\na: [\n---\nA."}, "site_src/b.md:2: The front matter"),
    "misspelt block": ({"site_src/people.md": "# P\n\n::: who-is-hwo\n"}, "write `::: who-is-who`"),
}


def run(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The module as a process in the folder; the generator is found there, or in this repository."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **(environment or {})}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_mkdocs_builds_a_site_about_another_article(project: Project) -> None:
    """With `site_src/` empty and no other edit, title, menu and pages speak of that article."""
    folder = project({"seeds/flood.txt": ARTICLE})
    built = run(folder, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    html = {name: content.decode() for name, content in files_of(folder / "site").items() if name.endswith(".html")}
    assert {"index.html", "people.html", "statements.html", "timeline.html", "source.html"} <= set(html)
    assert "<title>Flood</title>" in html["index.html"] or "<title>Summary - Flood</title>" in html["index.html"]
    for name, page in html.items():
        assert not {"Blinken", "Taiwan", "Beijing"} & set(page.replace("<", " ").split()), name


def test_the_same_input_gives_the_same_bytes(project: Project) -> None:
    """Over folders, hash seeds and time zones."""
    sites = []
    for name, seed, zone in (("one", "0", "UTC"), ("another folder", "7", "Asia/Tokyo")):
        folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE}, name)
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1700000000"}
        assert run(folder, "mkdocs", "build", environment=environment).returncode == 0
        sites.append({k: v for k, v in files_of(folder / "site").items() if not k.endswith(".gz")})
    assert sites[0] == sites[1]


@pytest.mark.parametrize(("bad", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_bad_input_ends_the_build_and_leaves_the_old_site(
    project: Project, bad: dict[str, str | bytes], message: str
) -> None:
    """One clear message, exit code 1 in `mkdocs build` and in `check`, and `site/` as it was."""
    folder = project({"seeds/flood.txt": ARTICLE, "site/index.html": "the old site", **bad})
    built = run(folder, "mkdocs", "build")
    checked = run(folder, "generator", "check")
    assert (built.returncode, checked.returncode) == (1, 1)
    assert message in built.stderr
    assert message in checked.stderr
    assert "Traceback" not in built.stderr + checked.stderr
    assert (folder / "site/index.html").read_text() == "the old site"


def test_every_problem_of_a_run_is_reported_at_once(project: Project) -> None:
    """Sorted by path and line, then `checked n/n`."""
    folder = project({"seeds/a.txt": "", "seeds/b.txt": b"\xff", "site_src/c.md": "---\nx: [\n---\n"})
    lines = run(folder, "generator", "check", "--quiet").stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == ["seeds/a.txt", "seeds/b.txt", "site_src/c.md"]
    assert "checked 0/0" in run(folder, "generator", "check").stderr


def test_an_empty_folder_of_seeds_is_a_problem(project: Project) -> None:
    """There is nothing to build, and the message says what to do."""
    folder = project({})
    assert "seeds:1: There is no source text." in run(folder, "generator", "check").stderr
    assert run(folder, "mkdocs", "build").returncode == 1


def test_facts_lists_what_was_read(project: Project) -> None:
    """As JSON with the agreed fields; offsets count into the untouched text."""
    folder = project({"seeds/flood.txt": f"---\npublished: 2024-05-01\n---\n{ARTICLE}"})
    printed = run(folder, "generator", "facts", "--json", "--quiet")
    (source,) = json.loads(printed.stdout)
    assert (printed.returncode, source["path"]) == (0, "seeds/flood.txt")
    for sentence in source["sentences"]:
        assert ARTICLE[sentence["start"] : sentence["end"]] == sentence["text"]
    assert set(source) >= {"sentences", "people", "statements", "events", "terms", "topics", "summary"}
    assert set(source["people"][0]) == {"name", "role", "sentences"}
    assert set(source["statements"][0]) >= {"speaker", "cue", "content", "to", "reported_by", "tier", "sentence"}
    assert set(source["events"][0]) == {"text", "date", "precision", "sentence"}
    assert "Anna Weber" in run(folder, "generator", "facts").stdout


def test_write_puts_pages_and_settings_into_a_folder(project: Project) -> None:
    """They build without hooks and plugins of ours, to the same text."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE, "site_src/assets/a.svg": "<svg/>"})
    assert run(folder, "generator", "write", "out").returncode == 0
    settings = (folder / "out/mkdocs.yml").read_text()
    assert "hooks" not in settings
    assert "plugins" not in settings
    assert (folder / "out/docs/assets/a.svg").exists()
    assert run(folder / "out", "mkdocs", "build", "--strict").returncode == 0
    assert run(folder, "mkdocs", "build").returncode == 0
    assert article(folder / "site/notes.html") == article(folder / "out/site/notes.html")


def article(page: Path) -> list[str]:
    """The words of a built page's article."""
    html = page.read_text(encoding="utf-8")
    return html[html.index("<article") : html.index("</article>")].split()


def test_write_never_replaces_files_of_others(project: Project) -> None:
    """A folder that `write` did not make is left alone."""
    folder = project({"seeds/flood.txt": ARTICLE, "mine/letter.txt": "Dear"})
    written = run(folder, "generator", "write", "mine")
    assert written.returncode == 2
    assert (folder / "mine/letter.txt").read_text() == "Dear"


def test_a_killed_write_leaves_the_old_folder_or_the_new_one(project: Project) -> None:
    """Killed at ten moments, the folder is always whole."""
    folder = project({"seeds/flood.txt": ARTICLE})
    assert run(folder, "generator", "write", "out").returncode == 0
    old = files_of(folder / "out")
    (folder / "site_src/notes.md").write_text(PAGE)
    assert run(folder, "generator", "write", "new").returncode == 0
    new = files_of(folder / "new")
    for step in range(10):
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "write", "out", "--quiet"],
            cwd=folder,
            env=env,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.02 * step)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert files_of(folder / "out") in (old, new)


@pytest.mark.parametrize("arguments", [["check", "--root", "nowhere"], ["facts", "--jsn"], []], ids=str)
def test_wrong_usage_has_exit_code_2(project: Project, arguments: list[str]) -> None:
    """A wrong call is told apart from a problem in the pages."""
    used = run(project({"seeds/flood.txt": ARTICLE}), "generator", *arguments)
    assert used.returncode == 2
    assert used.stderr
    assert "Traceback" not in used.stderr


def test_help_has_examples() -> None:
    """Every command can be copied from the help."""
    assert "python -m generator facts --json" in run(ROOT, "generator", "--help").stdout
