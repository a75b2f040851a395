"""The finishing step: every page keeps the policy that our own files give it, and the search gets its index."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment

from generator.finish import policy, search_index
from generator.markdown.allowed import CLASSES
from generator.shells import finish as shell
from tests.conftest import ROOT, Project
from tests.running import run
from tests.test_shells import ARTICLE

THEME = ROOT / "generator/theme"
SHEET, SCRIPT = "p{a:b}", "run();"
BEGINS = policy.beginning(SHEET, SCRIPT)


# ------------------------------------------------------------------- the policy


def test_the_policy_allows_the_style_and_the_script_of_the_theme() -> None:
    """By their hashes, and what that script loads of the site; nothing else runs, and nothing comes from elsewhere."""
    first, second = re.findall(r'content="([^"]+)"', policy.policy(SHEET, SCRIPT))
    assert second == f"script-src 'strict-dynamic' {policy.digest(SCRIPT)}"
    assert dict(rule.split(" ", 1) for rule in first.split("; ")) == {
        "default-src": "'none'",
        "script-src": f"'self' {policy.digest(SCRIPT)}",
        "style-src": policy.digest(SHEET),
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


@given(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])) | st.text("{}%#- \n/*"))
def test_what_is_hashed_is_what_stands_in_the_page(text: str) -> None:
    """The template engine takes nothing of a style sheet or a script for its own signs, as `{#` and `{{` are."""
    squeezed = [policy.squeezed_style(text), policy.squeezed_script(text)]
    page = Environment(loader=DictLoader(policy.parts(text, text)))
    assert [page.get_template(f"made/{name}.html").render() for name in ("style", "script")] == squeezed


def test_a_development_server_gets_pages_without_a_policy() -> None:
    """It adds a script of its own to each page, which a policy would block."""
    assert "Content-Security-Policy" in policy.parts(SHEET, SCRIPT)["made/policy.html"]
    assert "Content-Security-Policy" not in policy.parts(SHEET, SCRIPT, safe=False)["made/policy.html"]


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        pytest.param(f"{BEGINS}\n<title>A</title>", True, id="of the template"),
        pytest.param(f"{BEGINS}<script>bad()</script>", True, id="with a script, which the policy stops"),
        pytest.param(f"<!-- a -->{BEGINS}", False, id="a comment before the policy"),
        pytest.param(f"<script>bad()</script>{BEGINS}", False, id="a script before the policy"),
        pytest.param(BEGINS.replace("'none'", "*", 1), False, id="a wider policy"),
        pytest.param(policy.beginning(SHEET, "bad();"), False, id="the policy of another script"),
        pytest.param(policy.BEGINNING, False, id="no policy"),
        pytest.param(BEGINS.upper(), False, id="capitals"),
        pytest.param(f"{BEGINS}<p>&lt;meta http-equiv</p>", True, id="words of a page that moves"),
        pytest.param(f'{BEGINS}<META content="0;u" HTTP-EQUIV=refresh>', False, id="a page that moves the reader"),
        pytest.param("", False, id="an empty page"),
        pytest.param("<svg><script>bad()</script></svg>", False, id="a page of another shape"),
    ],
)
def test_a_page_begins_with_the_policy(page: str, kept: bool) -> None:
    """What stands behind it cannot take it back; anything before it could. It cannot stop a page that moves."""
    assert (policy.problem("a.html", page, BEGINS) is None) == kept


def test_the_template_puts_the_policy_first() -> None:
    """Behind what every page begins with, whatever its words are."""
    main = (THEME / "main.html").read_text("utf-8")
    assert policy.BEGINNING + '{% include "made/policy.html" %}' in main


# ------------------------------------------------------------------- the style sheet


def test_the_style_sheet_is_small() -> None:
    """It stands in every page."""
    assert len(gzip.compress(policy.squeezed_style(shell.inline()[0]).encode(), 6)) <= 6 * 1024


def test_the_style_sheet_is_for_our_own_markup() -> None:
    """Each class and id that it names is written by our templates, scripts, extension or pages, or open to writers."""
    sheet = re.sub(r'"[^"]*"|\{[^{}]*\}', "", policy.STYLE_COMMENT.sub("", (THEME / "style.css").read_text("utf-8")))
    named = set(re.findall(r"[.#]([a-zA-Z_][\w-]*)", sheet))
    places = [*THEME.rglob("*.html"), *THEME.rglob("*.js"), *THEME.glob("*.py"), *(ROOT / "generator/pages").rglob("*")]
    written = "\n".join(path.read_text("utf-8") for path in places if path.suffix in (".html", ".js", ".py", ".j2"))
    by_markdown = {"headerlink", "footnote", "footnote-ref", "footnote-backref", "admonition", "admonition-title"}
    assert {name for name in named - CLASSES - by_markdown if not re.search(rf"\b{name}\b", written)} == set()


# ------------------------------------------------------------------- the search index

SEARCHED = """<article><h1 id="t">People<a class="headerlink">¶</a></h1><p class="legend">A bar.</p>
<p>Lead<sup id="fnref:1"><a>1</a></sup><sup class="beside" id="fnref:2"><a>2</a></sup> words.</p>
<h2 id="qin">Qin Gang</h2><p>“most prominent risk”</p>
<p id="s12"><a class="number" href="#s12">12</a> A sentence. <button>Copy</button>
<span class="uses">Used on X.</span></p>
<dl><dt id="term-a">One China</dt><dd>A term &amp; more.</dd></dl>
<div class="footnote"><hr><ol><li id="fn:1"><p>Note</p></li></ol></div></article>"""


def test_a_result_leads_to_the_very_place() -> None:
    """Headings, sentences and headwords are sections of their own; notes, buttons and legends are left out."""
    assert list(search_index.sections("people.html", SEARCHED)) == [
        ("people.html", "People", "Lead words.", "People"),
        ("people.html#qin", "Qin Gang", "“most prominent risk”", "People"),
        ("people.html#s12", "Qin Gang, sentence 12", "A sentence.", "People"),
        ("people.html#term-a", "One China", "A term & more.", "People"),
    ]


def test_the_index_is_a_script_that_holds_data() -> None:
    """A folder opened by double click may load a script, but not a data file."""
    entries = search_index.entries(search_index.sections("people.html", SEARCHED))
    script = search_index.script([entries, b"", entries])
    assert script.startswith(b"searchIndex=[")
    assert len(json.loads(script.removeprefix(b"searchIndex="))) == 8


# ------------------------------------------------------------------- the folder


def page_of(words: str) -> str:
    return f'{policy.beginning(*shell.inline())}</head><body><article><h1 id="a">{words}</h1></article>'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built folder, with a page in a folder of its own."""
    for place in ("index.html", "404.html", "more/deep.html"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(page_of(f"Words of {place}"), "utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_is_finished_once(built: Path) -> None:
    """The index of all pages is added, no page is changed, and a second run changes nothing."""
    before = contents(built)
    assert shell.finish(built) == []
    first = contents(built)
    assert first.keys() - before.keys() == {shell.INDEX} and first.items() >= before.items()
    index = first[shell.INDEX].decode()
    assert "Words of index" in index and "Words of more/deep" in index and "Words of 404" not in index
    assert shell.finish(built) == []
    assert contents(built) == first


@pytest.mark.parametrize("place", ["raw.html", "more/raw.htm", "RAW.HTML", "a.xhtml"])
def test_nothing_is_written_beside_a_page_without_a_policy(built: Path, place: str) -> None:
    """Wherever it lies and whatever the ending, if browsers show it as a page."""
    (built / place).write_text("<p>Words.", "utf-8")
    before = contents(built)
    assert [problem.path for problem in shell.finish(built)] == [place]
    assert contents(built) == before


def test_bytes_that_are_no_text_are_no_page_of_ours(built: Path) -> None:
    """A page in another encoding is told like any other."""
    (built / "raw.html").write_bytes(b"\xff\xfe<\x00p\x00>\x00")
    assert [problem.path for problem in shell.finish(built)] == ["raw.html"]


LATE = """
def on_post_page(output, page, config):
    return output.replace("<!doctype html>", "<!doctype html><script>bad()</script>") if "{where}" == "page" else output

def on_post_build(config):
    if "{where}" == "folder":
        open(config.site_dir + "/late.html", "w").write("<script>bad()</script>")
"""


@pytest.mark.parametrize("where", ["page", "folder"])
def test_a_page_that_a_plugin_made_ends_the_build(project: Project, where: str) -> None:
    """Nothing goes out without its policy, whatever put it there."""
    folder = project({"seeds/flood.txt": ARTICLE, "late.py": LATE.replace("{where}", where)})
    settings = (folder / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text(settings.replace("hooks:\n", "hooks:\n  - late.py\n"))
    done = run(folder, "mkdocs", "build")
    assert done.returncode == 1
    assert "html:1: This page of the built site does not begin as the site's template" in done.stderr
    assert "Traceback" not in done.stderr


def test_words_of_the_settings_are_no_markup(project: Project) -> None:
    """They stand on every page, behind what is checked of each."""
    folder = project({"seeds/flood.txt": ARTICLE})
    settings = (folder / "mkdocs.yml").read_text()
    more = "copyright: '&copy; A <i>b</i><script>bad()</script>'\nsite_url: https://a.example/b&lt;c/\n"
    more += "extra: {feed: 'javascript:a()\" b=\"'}\n"
    look = settings.replace("  name: material", "  static_templates: [base.html]\n  name: material")
    (folder / "mkdocs.yml").write_text(look + more)
    assert run(folder, "mkdocs", "build").returncode == 0
    assert not (folder / "site" / "base.html").exists()
    page = (folder / "site" / "index.html").read_text()
    assert "© A b" in page
    assert "bad()</script>" not in page
    assert "javascript:" not in page
    assert '<link rel="canonical" href="https://a.example/b&amp;lt;c/' in page


PLAIN = {
    "mkdocs.yml": "site_name: Plain\ntheme: {name: material}\nmarkdown_extensions: [admonition, tables]\n",
    "docs/index.md": "# Plain\n\nWords of a page.\n\n!!! note\n\n    A box.\n",
    "docs/more/table.md": "# More\n\n| a | b |\n|---|---|\n| c | d |\n",
}


def test_a_site_of_another_look_is_not_finished(tmp_path: Path) -> None:
    """Each of its pages is told, and every file is left as it is."""
    for name, text in PLAIN.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(build, cwd=tmp_path, capture_output=True, check=True)
    before = contents(tmp_path / "site")
    done = run(ROOT, "generator", "finish", str(tmp_path / "site"))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 3)
    assert contents(tmp_path / "site") == before
