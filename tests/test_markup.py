"""Contributed markup by an allow-list: what a page may use, what is told of the rest, and at which line."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build, rendered
from generator.checks.markup import MARKUP, faults, wrong
from generator.markdown.reading import read
from generator.markdown.rendering import EXTENSIONS, STOCK, Renderer
from generator.model import Contribution, File, Problem


def told(written: str) -> list[Problem]:
    text = f"---\ntitle: A page\n---\n# A page\n\nWords that come first.\n\n{written}\n\nWords at the end.\n"
    body = text.index("# A page")
    return list(wrong(Contribution("site_src/a.md", "a.md", text, {}, body), read(text, body).html))


MAY = [
    ("own language", '<span lang="zh-Hant">秦剛</span>'),
    ("day for machines", '<time datetime="1895-04-17">17 April 1895</time>'),
    ("attribute list", "Words.\n{: .hero }"),
    ("identifier of a heading", "## The law {#the-law}"),
    ("identifier of another script", "## 法律 {#法律}"),
    ("marks in a line", "H<sub>2</sub>O<br>x<sup>2</sup> <kbd>a</kbd> <mark>b</mark> <u>c</u> <s>d</s>"),
    ("ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"),
    ("details of HTML", "<details>\n<summary>More</summary>\n<p>Words.</p>\n</details>"),
    ("details with Markdown", '<details markdown="1" open>\n<summary>More</summary>\n\n- one\n- two\n\n</details>'),
    ("admonition", '!!! warning "Take care"\n    Words.'),
    ("admonition at the side", '!!! note inline end "Take care"\n    Words.'),
    ("folded admonition", '???+ question "What?"\n    Words.'),
    ("table of HTML", "<table>\n<tr><th scope='row'>a</th><td colspan='2' align='right'>b</td></tr>\n</table>"),
    ("table", "| a | b |\n|:--|--:|\n| c | d |"),
    ("figure", "<figure markdown>\n![A map](assets/map.png){width=300}\n<figcaption>A map</figcaption>\n</figure>"),
    ("definition list", "Term\n:   Its meaning.\n\n    - one\n    - two"),
    ("quotation", "> Words.\n>\n> - one"),
    ("code that tells of tags", "`<script>` and\n\n```html\n<script src='x'></script>\n```"),
    ("comment", "<!-- to do: more - or less -->"),
    ("escaped signs", "a &lt; b, 3 < 4, AT&T"),
    ("link to a page", "[people](people.md#qin \"Who\")"),
    ("link with a query", "[a](https://a.example/b?c=d&e=f#g)"),
    ("link of HTML", '<a href="https://a.example" rel="noopener" title="A">a</a>'),
    ("link by reference", "[a][b]\n\n[b]: https://a.example/b 'A'"),
    ("link by itself", "<https://a.example/b>"),
    ("mail", "[mail](mailto:desk@a.example?subject=Hello%20there) or <desk@a.example>"),
    ("link to a name in another script", "[a](https://münchen.example/straße)"),
    ("brackets in a link", "[a](https://a.example/b_(c))"),
    ("braces in the text", "The set {a, b} and {{ c }}."),
]  # fmt: skip
MUST_NOT = [
    ("script", "<script>alert(1)</script>", "<script>"),
    ("script in a cell", "| a |\n|---|\n| <script>alert(1)</script> |", "<script>"),
    ("script in a title", '??? note "<script>alert(1)</script>"', "<script>"),
    ("script in a heading", "## <script>alert(1)</script>", "<script>"),
    ("script behind a fence", "~~~>\n<script>alert(1)</script>", "<script>"),
    ("script in a drawing", "<svg><script>alert(1)</script></svg>", "<svg>"),
    ("formula", "<math><mtext>a</mtext></math>", "<math>"),
    ("frame", '<iframe src="a.html"></iframe>', "<iframe>"),
    ("object", '<object data="a.swf"></object>', "<object>"),
    ("embedded", '<embed src="a.swf">', "<embed>"),
    ("form", '<form action="https://a.example"></form>', "<form>"),
    ("input", "<input type='text'>", "<input>"),
    ("button", "<button>a</button>", "<button>"),
    ("style", "<style>*{display:none}</style>", "<style>"),
    ("style sheet", '<link rel="stylesheet" href="a.css">', "<link>"),
    ("base", '<base href="https://a.example/">', "<base>"),
    ("meta", '<meta http-equiv="refresh" content="0;url=https://a.example">', "<meta>"),
    ("template", "<template>a</template>", "<template>"),
    ("video", '<video src="a.mp4"></video>', "<video>"),
    ("sources of a picture", '<picture><source srcset="a.png"></picture>', "<picture>"),
    ("end of the article", "</article>", "uses </article>"),
    ("end of the head", "</head>", "uses </head>"),
    ("end of a part", "a\n\n</div>", "</div>"),
    ("part never closed", "<section>\na", "<section> is never closed"),
    ("item by itself", "<li>a</li>", "<li> stands by itself"),
    ("part of a line in a link", "<a href='https://a.example'>\n<div>a</div>\n</a>", "<a> is never closed"),
    ("words between rows", "<table>\nwords<tr><td>a</td></tr>\n</table>", '"words" stand right inside <table>'),
    ("handler", '<b onclick="alert(1)">a</b>', '"onclick"'),
    ("handler in an attribute list", "a\n{: onclick=alert(1) }", '"onclick"'),
    ("handler on an image", "![a](assets/a.png){onerror=alert(1)}", '"onerror"'),
    ("style in an attribute list", 'a\n{: style="position:fixed" }', '"style"'),
    ("style", '<p style="color:red">a</p>', '"style"'),
    ("hidden", "<b hidden>a</b>", '"hidden"'),
    ("name", '<a name="forms">a</a>', '"name"'),
    ("data", '<b data-tip="false words">a</b>', '"data-tip"'),
    ("target", '<a href="https://a.example" target="_blank">a</a>', '"target"'),
    ("role", '<div role="dialog">a</div>', '"role"'),
    ("popover", "<div popover>a</div>", '"popover"'),
    ("sources of an image", '<img alt="a" src="a.png" srcset="https://a.example/b 2x">', '"srcset"'),
    ("attribute twice", '<b lang="en" lang="de">a</b>', '"lang" stands twice'),
    ("value that is none", '<b dir="up">a</b>', '"up"'),
    ("class of a note", '<sup class="footnote-ref">1</sup>', '"footnote-ref"'),
    ("class of the background", '!!! background "a"\n    b', '"background"'),
    ("class in an attribute list", "a\n{: .number }", '"number"'),
    ("misspelt kind", '!!! warnign "a"\n    b', 'Fix: write "warning"'),
    ("identifier of a sentence", "## A {#s12}", '"s12"'),
    ("identifier of the search", "## A {#__search_box}", '"__search_box"'),
    ("identifier of a note", '<b id="fn:1">a</b>', '"fn:1"'),
    ("script behind a backslash", "\\<script>alert(1)</script>", "<script>"),
    ("tag never closed", "<div>\n<img src='x'\n</div>", "no plain tag"),
    ("sign in HTML", "<div>\n3 < 4\n</div>", "no plain tag"),
    ("instruction", "<?php a ?>", "no plain tag"),
    ("javascript", "[a](javascript:alert(1))", '"javascript"'),
    ("javascript by numbers", "[a](&#106;avascript&#58;alert(1))", '"javascript"'),
    ("javascript by names", '<a href="java&Tab;script&colon;alert(1)">a</a>', '"javascript"'),
    ("javascript in capitals", "[a](JaVaScRiPt:alert(1))", '"javascript"'),
    ("javascript by reference", "[a][b]\n\n[b]: javascript:alert(1)", '"javascript"'),
    ("vbscript", "[a](vbscript:a)", '"vbscript"'),
    ("data", "[a](data:text/html;base64,PHNjcmlwdD4=)", '"data"'),
    ("file", "[a](file:///etc/passwd)", '"file"'),
    ("http", "[a](http://a.example/b)", 'Fix: write "https://a.example/b"'),
    ("two slashes", "[a](//a.example)", "names no scheme"),
    ("backslash", "[a](/\\\\a.example)", "holds the character"),
    ("site of nobody", "[a](https:a.example)", "names no site"),
    ("name before the site", "[a](https://bank.example@a.example)", "names no site"),
    ("letter that nobody sees", "[a](https://a\u200b.example)", "nobody sees"),
    ("page by its name in HTML", '<a href="people.md#a">a</a>', "Fix: write [words](people.md#a)"),
    ("file by its way from the top", '<img alt="a" src="/assets/a.png">', "leads nowhere on the built site"),
    ("image elsewhere", "![a](https://a.example/b.png)", "not a file of this site"),
    ("image elsewhere by reference", "![a][b]\n\n[b]: https://a.example/b.png", "not a file of this site"),
    ("image without words", "![](map.png)", 'The image "map.png" has no words'),
    ("image with a space for words", "![ ](map.png)", "has no words"),
    ("image of HTML without words", '<img src="map.png">', "has no words"),
    ("image of HTML with none", '<img alt="" src="map.png">', "has no words"),
    ("image by reference without words", "![][b]\n\n[b]: map.png", "has no words"),
    ("image in a link without words", "[![](map.png)](people.md)", "has no words"),
    ("image in an address", "![a](data:image/png;base64,AAAA)", "not a file of this site"),
    ("image by two slashes", '<img alt="a" src="//a.example/b.png">', "not a file of this site"),
]  # fmt: skip


def test_what_runs_goes_with_all_that_it_holds() -> None:
    """Nobody is told to keep a script's words; those of another element are a reader's."""
    assert [one.fix for one in told("<script>alert(1)</script>")] == ["take it out, with all that it holds."]
    assert "keep its words" in told("<center>Two dams</center>")[0].fix


@pytest.mark.parametrize("written", [row[1] for row in MAY], ids=[row[0] for row in MAY])
def test_what_writing_needs_passes(written: str) -> None:
    assert told(written) == []


@pytest.mark.parametrize(("written", "words"), [row[1:] for row in MUST_NOT], ids=[row[0] for row in MUST_NOT])
def test_whatever_else_is_told_at_its_line(written: str, words: str) -> None:
    found = told(written)
    assert found
    assert words in str(found[0])
    lines = range(8, 8 + written.count("\n") + 1)
    assert {problem.line for problem in found} <= {*lines}


OTHERS = {
    "links in double brackets": (
        {"wikilinks": {"base_url": "javascript:a//", "end_url": ""}},
        "[[Law]]",
        '"javascript"',
    ),
    "attributes behind an at sign": ({"legacy_attrs": {}}, "Words *a{@style=color:red}*", '"style"'),
    "a block by its name": ({"pymdownx.blocks.html": {}}, "/// html | script\na\n///", "<script>"),
    "a bar": ({"pymdownx.progressbar": {}}, '[=50% "half"]', '"style"'),
}


@pytest.mark.parametrize(("extension", "written", "words"), OTHERS.values(), ids=OTHERS)
def test_signs_that_only_another_extension_knows_are_told(
    extension: dict[str, dict[str, str]], written: str, words: str
) -> None:
    """A site may name any extension, and what it makes is held to the same list."""
    renderer = Renderer((*EXTENSIONS, *extension), extension)
    text = f"# A page\n\n{written}\n"
    found = list(
        wrong(Contribution("site_src/a.md", "a.md", text, {}), read(text, 0, renderer).html, renderer.is_usual)
    )
    assert words in " ".join(map(str, found))


def test_the_second_of_two_is_told_at_its_own_line() -> None:
    found = told('<b lang="de">a</b>\n\n<b onclick="x">a</b>\n\n[a](javascript:x)\n\n[b](javascript:x)')
    assert [problem.line for problem in found] == [10, 12, 14]


def test_what_stands_in_a_citation_is_no_markup() -> None:
    """The label becomes the number of a note, and its words never reach the page."""
    assert told('Words.[^"a <b> c"]') == []
    assert told("Words. a <b> c")


BRACES = {
    "never closed": ("Quay[^a] { onclick=alert(1)", True),
    "closed": ("Quay {a} wall[^a]", True),
    "an attribute list": ("Quay {lang=en}", False),
    "none": ("Quay (wall)[^a]", False),
}


@pytest.mark.parametrize(("head", "stopped"), BRACES.values(), ids=BRACES)
def test_no_brace_stands_in_a_headword(head: str, stopped: bool) -> None:
    """The address that the site writes behind it would become one attribute list with it."""
    text = f"# Glossary\n\n{head}\n:   A wall.\n"
    found = list(wrong(Contribution("site_src/glossary.md", "glossary.md", text, {}), read(text, 0).html))
    assert [(one.line, "holds a brace" in one.what) for one in found] == ([(3, True)] if stopped else [])


def test_a_meaning_is_no_attribute_list() -> None:
    """It stands in one, and where a cell ends with the term, a brace in it would begin another."""
    texts = {
        "glossary.md": "# G\n\nquay[^a]\n:   A wall { onclick=alert(a) of stone.\n",
        "a.md": "# A\n\n| Where | What |\n|---|---|\n| Why so? | quay |\n",
        "references.yml": "a:\n  title: T\n  publisher: P\n  issued: 2019\n  URL: https://a.example\n",
    }
    seed = File("seeds/a.txt", b"Ann Lee said that the quay was closed.\n")
    site = build([seed], [File(f"site_src/{name}", text.encode()) for name, text in texts.items()], date(2024, 1, 1))
    assert site.problems == ()
    assert "onclick=alert(a) of stone" in rendered(site, STOCK)["a.md"]
    assert re.search('<td[^>]*><a class="term"', rendered(site, STOCK)["a.md"])


PIECES = ["a", " ", "\n", "\n\n", "    ", "[", "]", "(", ")", "](", ":", "//", "https://a.example", "people.md", "#b"]
PIECES += ["javascript:", "\\", "!", "`", "*", "_", '"', "'", ">", "- ", "1. ", "| ", "|---|", "^", "=", ".", "&#58;"]
PIECES += ["<", "{", "}", "<b onclick=a>", "{: .a }", "!!! a", "??? a", "&", "//a.example", "](/\\a)", "[a]: ", "\t"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_page_that_is_passed_over_has_no_markup(text: str) -> None:
    """Pages without certain signs are not rendered for this; nothing on them can be at fault."""
    if not MARKUP.search(text):
        assert list(faults(read(text, 0).html)) == []


def test_a_site_reads_its_own_extensions() -> None:
    """What `mkdocs.yml` names is what renders the pages that are checked."""
    from generator.shells.settings import renderer

    found = renderer({"markdown_extensions": [{"footnotes": {"BACKLINK_TITLE": "Back"}}, "attr_list"]})
    assert found.extensions == ("toc", "tables", "fenced_code", "footnotes", "attr_list")
    assert found.settings == {"footnotes": {"BACKLINK_TITLE": "Back"}}
