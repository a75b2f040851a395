"""The commands that people run, `mkdocs build` and the generator’s, as whole processes."""

from __future__ import annotations

import json
import os
import re
import shutil
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from generator import COMMAND
from generator.shells.last_net import said
from tests.conftest import ROOT, Project
from tests.running import run, run_anew

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
    # One index, that of the site's own search: another would be built and uploaded for nobody.
    assert [path.name for path in (folder / "site/search").iterdir()] == ["index.js"]


def test_the_same_input_gives_the_same_bytes(project: Project) -> None:
    """Over folders, hash seeds and time zones."""
    sites = []
    for name, seed, zone in (("one", "0", "UTC"), ("another folder", "7", "Asia/Tokyo")):
        folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE}, name)
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1700000000"}
        assert run_anew(folder, "mkdocs", "build", environment=environment).returncode == 0
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
    assert words(folder / "site/notes.html") == words(folder / "out/site/notes.html")


@pytest.fixture(scope="module")
def published(talks: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A whole site as MkDocs and the hook build it, and its pages as `write` hands them over."""
    pages = tmp_path_factory.mktemp("published") / "pages"
    assert run(talks, "generator", "write", str(pages)).returncode == 0
    return talks / "site", pages


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "zensical"])
def test_every_engine_builds_the_same_text(engine: str, published: tuple[Path, Path], tmp_path: Path) -> None:
    """The words of each page are those that MkDocs and the hook publish, and the policy is the same."""
    if not find_spec(engine):
        pytest.skip(f"{engine} is not installed: pip install {engine}")
    site, written = published
    shutil.copytree(written, tmp_path / "out")
    assert run_anew(tmp_path / "out", engine, "build", "-f", "mkdocs.yml").returncode == 0
    pages = sorted(path.name for path in site.glob("*.html") if path.name != "404.html")
    assert len(pages) > 10
    for name in pages:
        assert words(tmp_path / "out/site" / name) == words(site / name), name
        assert policy(tmp_path / "out/site" / name) == policy(site / name), name
    finished = run(tmp_path, "generator", "finish", "out/site")
    assert (finished.returncode, finished.stdout + finished.stderr) == (0, "")


def policy(page: Path) -> str:
    """A built page up to the end of its policy."""
    html = page.read_text(encoding="utf-8")
    return html[: html.index('<meta name="viewport"')]


def words(page: Path) -> list[str]:
    """The words of a built page's article, without tags, headings' signs and what our theme adds, notes by number."""
    html = re.sub(r'<p class="legend".*?</p>', "", " ".join(article(page)), flags=re.S)
    text, _, notes = html.partition('<div class="footnote">')
    listed = sorted(re.findall(r'<li[^>]* id="fn:(\d+)">(.*?)</li>', notes), key=lambda note: int(note[0]))
    html = " ".join([text, *(words for _, words in listed)])
    return unescape(re.sub(r"<[^>]+>|¶", " ", html)).split()


def test_many_pages_make_no_long_menu(project: Project) -> None:
    """The index lists them, and no menu does, in the project and in the written folder, and both build strictly."""
    notes = {f"site_src/deep/notes/n {number}.md": PAGE.replace("Notes", f"Note {number}") for number in range(45)}
    folder = project({"seeds/flood.txt": ARTICLE, **notes})
    assert run(folder, "generator", "write", "out").returncode == 0
    for place in (folder, folder / "out"):
        built = run(place, "mkdocs", "build", "--strict")
        assert built.returncode == 0, built.stderr
        for path in (place / "site").rglob("*.html"):
            assert "".join(MENU.findall(path.read_text())).count("n%20") <= 3, path
        assert (place / "site/contributed.html").read_text().count("n%20") >= 45


MENU = re.compile(r"<nav.*?</nav>", re.DOTALL)


def article(page: Path) -> list[str]:
    """The words of a built page's article."""
    html = page.read_text(encoding="utf-8")
    return html[html.index("<article") : html.index("</article>")].split()


def test_write_keeps_files_that_stay_the_same(project: Project) -> None:
    """An engine that looks at times builds anew only what changed."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE})
    out = folder / "out/docs"
    assert run(folder, "generator", "write", "out").returncode == 0
    for path in out.iterdir():
        os.utime(path, (1, 1))
    (folder / "site_src/notes.md").write_text(PAGE.replace("had held.", "held."))
    assert run(folder, "generator", "write", "out").returncode == 0
    times = {path.name: path.stat().st_mtime for path in out.iterdir()}
    assert times["source.md"] == 1 and times["notes.md"] > 1
    assert {path.stat().st_nlink for path in out.iterdir()} == {1}


def test_write_never_replaces_files_of_others(project: Project) -> None:
    """A folder that `write` did not make is left alone."""
    folder = project({"seeds/flood.txt": ARTICLE, "mine/letter.txt": "Dear"})
    written = run(folder, "generator", "write", "mine")
    assert written.returncode == 2
    assert (folder / "mine/letter.txt").read_text() == "Dear"


@pytest.mark.parametrize("arguments", [["check", "--root", "nowhere"], ["facts", "--jsn"], []], ids=str)
def test_wrong_usage_has_exit_code_2(project: Project, arguments: list[str]) -> None:
    """A wrong call is told apart from a problem in the pages."""
    used = run(project({"seeds/flood.txt": ARTICLE}), "generator", *arguments)
    assert used.returncode == 2
    assert used.stderr
    assert "Traceback" not in used.stderr


def test_who_stands_in_another_folder_or_names_nothing_is_told_what_to_write(project: Project, tmp_path: Path) -> None:
    """After a new story is begun, its folder has to be gone into; what can be begun is a list."""
    away = run(tmp_path, "generator", "check")
    assert away.returncode == 2
    assert away.stderr.startswith("This folder holds no seeds and no site_src and no mkdocs.yml. Fix: go into the fold")
    nothing = run(project({}), "generator", "new")
    assert "required: {story,page,term,person,work,source,doubt,question}" in nothing.stderr


def test_help_has_examples() -> None:
    """Every command can be copied from the help, and that of a command has its own alone."""
    assert f"{COMMAND} facts --json" in run_anew(ROOT, "generator", "--help").stdout
    of_one = run_anew(ROOT, "generator", "declare", "--help").stdout
    assert f"{COMMAND} declare site_src/dam.md" in of_one
    assert f"{COMMAND} facts" not in of_one


def test_a_python_without_the_packages_is_told_what_to_run() -> None:
    """Whoever takes the Python of the system reads no error of ours, and is told how the command is called."""
    told = said(ModuleNotFoundError("No module named 'markdown'", name="markdown"))
    assert told.startswith('This Python has no package "markdown"')
    assert told.endswith(f"Fix: run make site once, and then {COMMAND} as it stands here.")
    assert said(ModuleNotFoundError("x", name="generator.x")).startswith("This is an error of the generator")


# ------------------------------------------------------------------- a source text that changes

DAM = ARTICLE.replace("the dam had held", "the dam had broken")
RISE = ARTICLE.replace("six metres", "seven metres")


def test_a_changed_sentence_stops_every_command(project: Project) -> None:
    """`mkdocs build` and `check` name the line that rests on it, and `site/` stays as it was."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE, "site/index.html": "the old site"})
    assert run(folder, "generator", "accept").returncode == 0
    assert run(folder, "generator", "check").returncode == 0
    (folder / "seeds/flood.txt").write_text(DAM)
    for command in (("mkdocs", "build"), ("generator", "check")):
        ran = run(folder, *command)
        assert ran.returncode == 1
        told = [line for line in ran.stderr.splitlines() if "site_src/notes" in line]
        assert len(told) == 1
        assert 'site_src/notes.md:3: The sentence that it rests on changed from "Mayor Anna Weber' in told[0]
        assert '"held" became "broken" in sentence 2 of seeds/flood.txt' in told[0]
    assert (folder / "site/index.html").read_text() == "the old site"


def test_a_changed_sentence_that_nothing_cites_stops_nothing(project: Project) -> None:
    """No line rests on it."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/notes.md": PAGE})
    assert run(folder, "generator", "accept").returncode == 0
    (folder / "seeds/flood.txt").write_text(RISE)
    assert run(folder, "generator", "check").returncode == 0


def test_accept_wants_a_reason_for_a_change(project: Project) -> None:
    """And writes the record once, whole, with the day of SOURCE_DATE_EPOCH."""
    folder = project({"seeds/flood.txt": ARTICLE})
    record = folder / "seeds/accepted.yml"
    first = run(folder, "generator", "accept")
    assert (first.returncode, "accepted 1 new source" in first.stderr) == (0, True)
    (folder / "seeds/flood.txt").write_text(RISE)
    before = record.read_bytes()
    refused = run(folder, "generator", "accept", "--reason", "  ")
    assert (refused.returncode, "none was given" in refused.stderr) == (1, True)
    assert record.read_bytes() == before
    day = {"SOURCE_DATE_EPOCH": "1700000000"}
    accepted = run(folder, "generator", "accept", "--reason", "The paper put it right.", environment=day)
    assert (accepted.returncode, "accepted 1 change" in accepted.stderr) == (0, True)
    assert "  - date: 2023-11-14\n    reason: The paper put it right.\n" in record.read_text()
    kept = record.stat()
    again = run(folder, "generator", "accept", "--reason", "Once more.")
    assert (again.returncode, "nothing changed" in again.stderr) == (0, True)
    assert (record.stat().st_mtime_ns, record.stat().st_ino) == (kept.st_mtime_ns, kept.st_ino)
    assert [path.name for path in sorted((folder / "seeds").iterdir())] == ["accepted.yml", "flood.txt"]


def test_accept_writes_nothing_where_a_source_cannot_be_read(project: Project) -> None:
    """The message is that of `check`."""
    folder = project({"seeds/flood.txt": ARTICLE, "seeds/b.txt": ""})
    ran = run(folder, "generator", "accept", "--reason", "why")
    assert (ran.returncode, "seeds/b.txt:1: The source text is empty." in ran.stderr) == (1, True)
    assert not (folder / "seeds/accepted.yml").exists()


def test_corrections_have_a_page_and_a_feed(project: Project) -> None:
    """The feed is made where the site has an address, by `mkdocs build` and by `write`, and every page names it."""
    folder = project({"seeds/flood.txt": ARTICLE})
    settings = (folder / "mkdocs.yml").read_text()
    assert run(folder, "generator", "accept").returncode == 0
    (folder / "seeds/flood.txt").write_text(RISE)
    assert run(folder, "generator", "accept", "--reason", "Read <wrongly> & mended.").returncode == 0
    assert run(folder, "mkdocs", "build", "--strict").returncode == 0
    page = (folder / "site/corrections.html").read_text()
    assert "<del>six</del>" in page
    assert "<ins>seven</ins>" in page
    assert not (folder / "site/corrections.xml").exists()
    (folder / "mkdocs.yml").write_text(settings + "\nsite_url: https://example.org/flood\n")
    assert run(folder, "mkdocs", "build", "--strict").returncode == 0
    assert run(folder, "generator", "write", "out").returncode == 0
    assert 'type="application/atom+xml" title="Corrections" href="corrections.xml"' in page_head(folder)
    feed = Xml.fromstring((folder / "site/corrections.xml").read_bytes())
    assert [one.text for one in feed.iter(f"{ATOM}id")] == [
        "https://example.org/flood/corrections.xml",
        "https://example.org/flood/corrections.html#flood-1",
    ]
    assert [one.text for one in feed.iter(f"{ATOM}title")][-1] == "Flood: Read <wrongly> & mended."
    assert {one.tag.removeprefix(ATOM) for one in feed} == {"id", "title", "updated", "author", "link", "entry"}
    assert (folder / "out/docs/corrections.xml").read_bytes() == (folder / "site/corrections.xml").read_bytes()
    assert "feed: corrections.xml" in (folder / "out/mkdocs.yml").read_text()


ATOM = "{http://www.w3.org/2005/Atom}"


def page_head(folder: Path) -> str:
    html = (folder / "site/source.html").read_text()
    return html[: html.index("</head>")]


def test_problems_are_annotations_in_a_pull_request(project: Project) -> None:
    """In GitHub Actions each is printed once more, in the form that puts it on its line."""
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/a, b.md": "# Notes\n\nIt rained 100 % of the time.\n"})
    for command in (("generator", "check"), ("mkdocs", "build")):
        ran = run(folder, *command, environment={"GITHUB_ACTIONS": "true"})
        told = [line for line in ran.stderr.splitlines() if line.startswith("::error ")]
        assert len(told) == 1
        assert told[0].startswith("::error file=site_src/a%2C b.md,line=3::This sentence shows no evidence: ")
        assert "It rained 100 %25 of the time." in told[0]
        assert "::error" not in run(folder, *command).stderr


def test_a_note_is_printed_and_stops_nothing(project: Project) -> None:
    """A work that no page cites, under `check` and under a strict build; `--quiet` prints Problems alone."""
    work = "atlas:\n  title: Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"
    folder = project({"seeds/flood.txt": ARTICLE, "site_src/references.yml": work})
    for command in (("generator", "check"), ("mkdocs", "build", "--strict")):
        ran = run(folder, *command, environment={"GITHUB_ACTIONS": "true"})
        assert (ran.returncode, "::error" in ran.stderr) == (0, False)
        assert 'site_src/references.yml:1: note: No page cites the work "atlas".' in ran.stderr
    assert run(folder, "generator", "check", "--quiet").stderr == ""


def test_an_edit_of_the_generator_is_taken_up_under_serve(monkeypatch: pytest.MonkeyPatch, project: Project) -> None:
    """Its modules are read anew after an edit, and kept, with what they have read, as long as there is none."""
    from generator.shells import mkdocs_events as events

    root = project({"seeds/flood.txt": ARTICLE}).parent / "root"
    (root / "generator").mkdir(parents=True)
    part = root / "generator/part.py"
    part.write_text("")
    monkeypatch.setattr(events, "OWN", root / "generator")
    first = events._last_edit()
    assert events._last_edit() == first
    os.utime(part, (first + 5, first + 5))
    assert events._last_edit() == first + 5
