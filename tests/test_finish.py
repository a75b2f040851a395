"""The finishing step: what it leaves out, what it puts in, and that it never breaks a page."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.finish import css as sheets
from generator.finish import page, search_index, stylesheet
from generator.finish.css import Unreadable, read
from generator.shells import finish as shell

pytest.importorskip("tinycss2", reason="tinycss2 is not installed: pip install tinycss2")
THEME = Path(__file__).parents[1] / "generator" / "theme"

BUILT = """<!doctype html>
<html lang="en" class="no-js">
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="assets/main.css">
    <link rel="stylesheet" href="assets/explainer.css">
    <script>document.documentElement.className="js"</script>
  </head>
  <body dir="ltr">
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
    <input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <div data-md-component="announce">
    </div>
    <article class="md-typeset" data-search-exclude>
      <h1 id="a">Title<a class="headerlink" href="#a">¶</a></h1>
      <p>First  words</p>
      <pre>two
  lines</pre>
    </article>
    <div class="md-dialog" data-md-component="dialog">
      <div class="md-dialog__inner md-typeset"></div>
    </div>
    <script src="assets/explainer.js" data-base="."></script>
  </body>
</html>
"""


def leaned(css: str, html: str) -> str:
    return stylesheet.leaned((css,), stylesheet.names_of_page(html))


@pytest.mark.parametrize(
    ("css", "html", "expected"),
    [
        pytest.param(".a{b:c}.z{b:c}", '<p class="a">', ".a{b:c}", id="a class that no element has"),
        pytest.param("#a{b:c}#z{b:c}", '<p id="a">', "#a{b:c}", id="an id that no element has"),
        pytest.param("p{b:c}table{b:c}", "<p>", "p{b:c}", id="an element that does not occur"),
        pytest.param("p[a]{b:c}p[z]{b:c}", '<p a="">', "p[a]{b:c}", id="an attribute that no element has"),
        pytest.param(".a,.z{b:c}", '<p class="a">', ".a{b:c}", id="one selector of a list"),
        pytest.param(".a .z{b:c}", '<p class="a">', "", id="a part of a selector is missing"),
        pytest.param("p:not(.z){b:c}", "<p>", "p:not(.z){b:c}", id="what must not be there may be missing"),
        pytest.param("p:is(.a,.z){b:c}", '<p class="a">', "p:is(.a,.z){b:c}", id="one alternative is enough"),
        pytest.param("p:is(.y,.z){b:c}", "<p>", "", id="no alternative fits"),
        pytest.param("p::before{b:c}p:hover{b:c}", "<p>", "p::before{b:c}p:hover{b:c}", id="states are kept"),
        pytest.param("[dir=rtl] p{b:c}[dir=ltr] p{b:c}", '<p dir="ltr">', "[dir=ltr] p{b:c}", id="right to left"),
        pytest.param("[for=z]{b:c}[for=a]{b:c}", '<p for="a">', "[for=a]{b:c}", id="the value counts"),
        pytest.param("[open=z]{b:c}", '<p open="a">', "[open=z]{b:c}", id="a value that may be set later"),
        pytest.param("p[for]{b:c}", '<p title="a word for it">', "", id="a word of a value is no attribute"),
        pytest.param("@media print{.a{b:c}.z{b:c}}", '<p class="a">', "@media print{.a{b:c}}", id="inside @media"),
        pytest.param("@media print{.z{b:c}}", "<p>", "", id="an empty @media goes"),
        pytest.param("p{--x:1;--y:2;a:var(--x)}", "<p>", "p{--x:1;a:var(--x)}", id="a property that nobody reads"),
        pytest.param(
            "p{--x:var(--y);--y:2;a:var(--x)}",
            "<p>",
            "p{--x:var(--y);--y:2;a:var(--x)}",
            id="a property read by one read",
        ),
        pytest.param(":root{--x:1}:root{--x:2}p{a:var(--x)}", "<p>", ":root{--x:2}p{a:var(--x)}", id="set twice"),
        pytest.param("p{a:1;b:2}p{a:3}", "<p>", "p{b:2}p{a:3}", id="set again by the same selector"),
        pytest.param("p,i{a:1}p{a:3}", "<p><i>", "p,i{a:1}p{a:3}", id="set again for one of two selectors"),
        pytest.param("p{a:1 !important}p{a:3}", "<p>", "p{a:1!important}p{a:3}", id="what wins stays"),
        pytest.param("p{a:1}@media print{p{a:3}}", "<p>", "p{a:1}@media print{p{a:3}}", id="set again on paper only"),
        pytest.param("@media print{p{a:1}}p{a:3}", "<p>", "p{a:3}", id="all set again everywhere"),
        pytest.param("@media print{p{a:1;b:2}}p{a:3}", "<p>", "@media print{p{b:2}}p{a:3}", id="set again everywhere"),
        pytest.param("p{margin-left:1px}p{margin:0}", "<p>", "p{margin:0}", id="set again by the shorthand"),
        pytest.param("p{margin:1px}p{margin-left:0}", "<p>", "p{margin:1px}p{margin-left:0}", id="one side set again"),
        pytest.param(
            "@keyframes k{to{a:b}}@keyframes l{to{a:b}}p{animation:k 1s}",
            "<p>",
            "@keyframes k{to{a:b}}p{animation:k 1s}",
            id="an animation that nothing starts",
        ),
        pytest.param("@page{margin:1cm}", "<p>", "@page{margin:1cm}", id="an at-rule that is not known is kept"),
    ],
)
def test_a_page_keeps_the_rules_that_it_can_use(css: str, html: str, expected: str) -> None:
    """A rule stays when everything that its selector asks for may occur in the page."""
    assert leaned(css, html) == expected


@given(st.sets(st.sampled_from("abcdefgh")), st.sets(st.sampled_from("abcdefgh")))
def test_no_rule_that_applies_is_lost(styled: set[str], used: set[str]) -> None:
    """Whatever classes a sheet and a page have, exactly the rules of the page's classes stay."""
    css = "".join(f".{name}{{x:y}}" for name in sorted(styled))
    html = f'<p class="{" ".join(used)}">'
    assert leaned(css, html) == "".join(f".{name}{{x:y}}" for name in sorted(styled & used))


@pytest.mark.parametrize(
    ("css", "texts"),
    [
        pytest.param("a{b:c}/* d{} */e{f:g}", ["a", "e"], id="a comment"),
        pytest.param('a{b:"}"}e{f:g}', ["a", "e"], id="a brace in a string"),
        pytest.param("a{b:url(data:x;y,{z})}e{f:g}", ["a", "e"], id="marks in an address"),
        pytest.param('a[b="c,d"],e{f:g}', ['a[b="c,d"]', "e"], id="a comma in a value"),
        pytest.param("a:is(b, c),e{f:g}", ["a:is(b, c)", "e"], id="a comma in brackets"),
        pytest.param("a\n  > e{f:g}", ["a > e"], id="line breaks"),
        pytest.param('@charset "utf-8";a{b:c}', ["a"], id="a line without a block"),
        pytest.param("a{b:c", ["a"], id="a block that the end closes"),
        pytest.param("a:is(b,/* c */\n  d){e:f}", ["a:is(b, d)"], id="comments and breaks in brackets"),
    ],
)
def test_a_sheet_is_read_as_browsers_read_it(css: str, texts: list[str]) -> None:
    """Its selectors, in order."""
    assert [one.text for rule in read(css) for one in rule.selectors] == texts


@pytest.mark.parametrize("css", ["a{b:c}}", "{b:c}", "a{b:c}d", "a{b:c;&:hover{d:e}}", "a{b}", "a<b{c:d}"])
def test_a_sheet_that_is_not_understood_is_not_guessed_at(css: str) -> None:
    """Blocks that nothing opens, blocks without a selector, rules inside rules, and signs that no selector has."""
    with pytest.raises(Unreadable):
        read(css)


def test_what_a_script_may_make_keeps_its_rules() -> None:
    """A string of one word in a script counts as class, id and element."""
    assert {"mark", "#tip", ".js"} <= stylesheet.names_of_script("make('mark'); x.id = \"tip\"; c = 'js'")


def test_the_policy_names_each_script_and_style_by_its_hash() -> None:
    """Data blocks are not run and have no hash; inline styles are hashed like scripts."""
    done = page.policy_of('<style>p{}</style><script>a()</script><script type="application/ld+json">{}</script>')
    assert page.digest("a()") in done and page.digest("p{}") in done and page.digest("{}") not in done


def test_a_finished_page_asks_for_nothing_more() -> None:
    """Styles and script stand inside the page, Material's leftovers and marks for the search are gone."""
    done = page.finish_page(BUILT, lambda html: "p{a:b}", {"assets/explainer.js": "run()"})
    assert done.messages == ()
    assert "<style>p{a:b}</style></head>" in done.html
    assert '<script data-base=".">run()</script>' in done.html
    for gone in ("stylesheet", "src=", "md-toggle", "md-overlay", "md-dialog", "data-search-exclude"):
        assert gone not in done.html


def test_white_space_that_counts_is_kept() -> None:
    """Indentation goes, but for preformatted text."""
    done = page.finish_page(BUILT, None, {}).html
    assert "<pre>two\n  lines</pre>" in done
    assert "\n  <p>" not in done and "First  words" in done


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        (
            '<link rel="stylesheet" href="assets/main.css">\n    <link rel="stylesheet" href="assets/explainer.css">',
            "style sheet",
        ),
        ("</head>", "end of the head"),
        ('<meta charset="utf-8">', "character set"),
        ('<script src="assets/explainer.js" data-base="."></script>', "script"),
    ],
)
def test_a_page_of_another_shape_stays_whole(missing: str, named: str) -> None:
    """Where Material's page has changed, it comes back as it was, with a message that says what is missing."""
    other = BUILT.replace(missing, "")
    done = page.finish_page(other, lambda html: "", {"assets/explainer.js": ""})
    assert done.html == other
    assert named in done.messages[0]


@pytest.mark.parametrize(
    "link",
    [
        pytest.param('<link href="assets/main.css" rel="stylesheet">', id="the address first"),
        pytest.param('<link rel="stylesheet" href="assets/main.css" media="screen">', id="for one medium"),
        pytest.param("<link rel='stylesheet' href='assets/main.css'>", id="other marks"),
        pytest.param('<link rel="stylesheet" href="assets/main.css" />', id="closed"),
        pytest.param("<LINK REL=stylesheet HREF=assets/main.css>", id="capitals"),
        pytest.param('<link rel="preload stylesheet" href="assets/main.css" as="style">', id="loaded early"),
    ],
)
def test_a_page_with_a_style_link_of_another_shape_stays_whole(built: Path, link: str) -> None:
    """One such link is enough: beside styles that moved into the page, the policy would block it."""
    changed = (built / "index.html").read_text("utf-8").replace('<link rel="stylesheet" href="assets/main.css">', link)
    (built / "index.html").write_text(changed, "utf-8")
    assert "index.html: its style sheet cannot be found." in shell.finish(built)
    assert (built / "index.html").read_text("utf-8") == changed


def test_a_leftover_of_another_shape_is_reported_and_left() -> None:
    """The rest of the page is finished all the same."""
    done = page.finish_page(BUILT.replace("md-overlay", "md-veil"), lambda html: "p{}", {})
    assert done.messages == ("Material's overlay has another shape",)
    assert "md-veil" in done.html and "<style>" in done.html


def test_an_inline_style_is_reported() -> None:
    """The policy would block it in silence."""
    done = page.finish_page(BUILT.replace("<p>", '<p style="color:red">'), lambda html: "", {})
    assert done.messages == ("an inline style is blocked by the policy; use a class",)


def test_a_script_loses_its_comments_and_indentation() -> None:
    """Addresses with two slashes are no comments."""
    assert page.squeezed_script("// why\n  a('http://b');\n\n  // more\n  c();\n") == "a('http://b');\nc();"


SEARCHED = """<article><h1 id="t">People<a class="headerlink">¶</a></h1><p class="legend" data-search-exclude>A bar.</p>
<p>Lead<sup id="fnref:1"><a>1</a></sup><sup class="beside" id="fnref:2"><a>2</a></sup> words.</p>
<h2 id="qin">Qin Gang</h2><p>“most prominent risk”</p>
<p id="s12"><a class="number" href="#s12">12</a> A sentence. <button>Copy</button>
<span class="uses">Used on X.</span></p>
<dl><dt id="term-a">One China</dt><dd>A term &amp; more.</dd></dl>
<div class="footnote" data-search-exclude><p>Note</p></div></article>"""


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


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built folder with our own script and style sheet in it."""
    shutil.copytree(THEME / "assets", tmp_path / "assets")
    (tmp_path / "assets/main.css").write_text(".md-typeset{color:red}.unheard-of{color:red}", "utf-8")
    (tmp_path / "index.html").write_text(
        BUILT.replace(" data-search-exclude", "").replace("<pre>", "<p data-search-exclude>Not to be found</p><pre>"),
        "utf-8",
    )
    return tmp_path


def test_a_folder_is_finished_once(built: Path) -> None:
    """A second run changes nothing."""
    assert shell.finish(built) == []
    first = (built / "index.html").read_text("utf-8")
    assert "unheard-of" not in first and "Content-Security-Policy" in first
    index = (built / "search/index.js").read_text("utf-8")
    assert "First words" in index and "Not to be found" not in index
    assert shell.finish(built) == []
    assert (built / "index.html").read_text("utf-8") == first
    assert (built / "search/index.js").read_text("utf-8") == index


@pytest.mark.parametrize(
    "css",
    [
        pytest.param("p{background:url(bg.png)}", id="an address that would be wrong inside a page"),
        pytest.param("p{color:red;&:hover{color:blue}}", id="rules inside a rule"),
        pytest.param("p{color:red;q:r{color:blue}}", id="older rules inside a rule"),
        pytest.param("}p{color:red}", id="an end without a beginning"),
        pytest.param("a[]{color:red}", id="a selector that asks for nothing"),
        pytest.param("[*|href]{color:red}", id="a selector with a namespace"),
        pytest.param("&.a{color:red}", id="a selector that hangs on another"),
    ],
)
def test_a_sheet_of_another_shape_stays_a_link(built: Path, css: str) -> None:
    """The page is whole and works, and the step says so."""
    (built / "assets/main.css").write_text(css, "utf-8")
    (message,) = shell.finish(built)
    assert message.startswith(f"index.html: {shell.WHOLE}: ")
    assert '<link rel="stylesheet" href="assets/main.css">' in (built / "index.html").read_text("utf-8")


def test_without_what_reads_sheets_pages_stay_whole(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this step needs tinycss2, so a site is built without it too, and the step says what is missing."""
    monkeypatch.setattr(sheets, "tinycss2", None)
    read.cache_clear()
    assert shell.finish(built) == [
        f"index.html: {shell.WHOLE}: the package tinycss2 is not installed (pip install tinycss2)."
    ]
    assert '<link rel="stylesheet" href="assets/main.css">' in (built / "index.html").read_text("utf-8")


def test_a_development_server_gets_pages_without_a_policy(built: Path) -> None:
    """It adds a script of its own to each page, which a policy would block."""
    shell.finish(built, policy=False)
    assert "Content-Security-Policy" not in (built / "index.html").read_text("utf-8")


PLAIN = {
    "mkdocs.yml": "site_name: Plain\ntheme: {name: material}\nmarkdown_extensions: [admonition, tables]\n",
    "docs/index.md": "# Plain\n\nWords of a page.\n\n!!! note\n\n    A box.\n",
    "docs/more/table.md": "# More\n\n| a | b |\n|---|---|\n| c | d |\n",
}


def test_a_site_that_plain_material_built_stays_as_it_is(tmp_path: Path) -> None:
    """Without our theme every page keeps every byte, so that it works as before; messages say why; nothing fails."""
    for name, text in PLAIN.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(build, cwd=tmp_path, capture_output=True, check=True)
    site = tmp_path / "site"
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert len([path for path in before if path.suffix == ".html"]) == 3
    finish = [sys.executable, "-m", "generator", "finish", str(site)]
    done = subprocess.run(finish, cwd=THEME.parents[1], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert "404.html and 2 more: its script cannot be found." in done.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert "Words of a page" in (site / shell.INDEX).read_text("utf-8")
