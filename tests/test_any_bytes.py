"""Whatever bytes stand in a file that people write: Problems or a site, and every Problem has a line of its file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.build import build, project
from generator.model import File

SEED = (
    b"---\ntitle: A flood\npublished: 2024-05-01\npublisher: The Courier\nlicence: CC BY 4.0\nbackground: Dams\n"
    b'corrections:\n  - person: "she was glad"\n    is: Anna Weber\n  - confirm: "the dam had held"\n---\n'
    b"The river rose by six metres on Tuesday. Mayor Anna Weber said the dam had held and that she was glad.\n\n"
    b"\xe2\x80\x9cWe were lucky,\xe2\x80\x9d she said. The ministry wants higher dams.\n"
)
ACCEPTED = (
    b"a:\n  sentences:\n  - The river rose by five metres on Tuesday.\n"
    b"  corrections:\n  - date: 2024-05-02\n    reason: Read wrongly.\n    old: Five.\n    new: ''\n"
)
PAGE = (
    b'---\ntitle: Notes\ndescription: What was said.\ntags: [a, b]\njson_ld: {"@type": Article, "size": 1.5}\n---\n'
    b'# Notes\n\nThe mayor, Anna Weber, said the dam had held.[^"the dam had held"]\n\n'
    b"| Dam | Law |\n| --- | --- |\n| A law of 1979 wants dams.[^law] | **none** |\n"
)
GLOSSARY = b"# Glossary\n\nDam[^law]\n:   A wall across a river.\n:   *Also:* weir\n\n::: source-terms\n"
WORKS = (
    b"law:\n  type: legislation\n  title: 'Dams: a law'\n  publisher: State\n  issued: 1979\n"
    b"  URL: https://example.org/law\n"
)
SETTINGS = (
    b"site_name: Explainer\ntheme:\n  name: material\nextra: &e {a: 1}\n"
    b"markdown_extensions:\n  - toc:\n      permalink: true\n"
)
FILES = {
    "seeds/a.txt": SEED,
    "seeds/accepted.yml": ACCEPTED,
    "site_src/notes.md": PAGE,
    "site_src/glossary.md": GLOSSARY,
    "site_src/references.yml": WORKS,
    "mkdocs.yml": SETTINGS,
}
# What YAML, Markdown, UTF-8 or Python could fall over.
NASTY = (
    *(b"---\n", b"...\n", b"\n---\n", b"%YAML 1.2\n", b"- ", b"? ", b": ", b"&a ", b"*a", b"<<: ", b"!!binary a"),
    *(b"!!set {a}", b"!!python/object:os.system {}", b"[", b"{", b"]", b"}", b"[" * 30, b"{a: " * 30, b"|\n", b">-\n"),
    *(b'"\\uD83D"', b'"\\0"', b'"\\x85"', b'"\\N\\L\\P"', b"0x", b"9" * 5000, b"0b1", b"1e999", b".nan", b"-.inf"),
    *(b"1:2:3", b"0000-00-00", b"2023-02-30", b"9999999999-01-01", b"yes", b"~", b"null", b"\t", b"\r", b"\r\n"),
    *(b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\x00", b"\x0c", b"\xff", b"\xed\xa0\x80"),
    *(b"\xf4\x90\x80\x80", b"\xef\xbf\xbf", b"\xc2\x80", b"# ", b"> " * 300, b"* " * 300, b"[^", b'[^"', b"]: "),
    *(b"::: ", b"::: person ", b"```\n", b"<!--", b"|", b"~", b"\\", b"^", b"<" * 300, b"(" * 300, b"[" * 300),
    *(b"_" * 300, b"`" * 300, b"\n    " * 50, b"a\n", b"title: ", b"json_ld: ", b"law: "),
)


@st.composite
def changed(draw: st.DrawFn, content: bytes) -> bytes:
    """The file with letters turned, pieces cut, doubled and put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        piece, nasty = content[start:end], draw(st.sampled_from(NASTY))
        new = draw(st.sampled_from((b"", piece + piece, piece * 50, nasty, nasty + piece)) | st.binary(max_size=4))
        content = content[:start] + new + content[end:]
    return content


def told(changes: dict[str, bytes]) -> None:
    """What every set of files gives."""
    files = [File(path, content) for path, content in (FILES | changes).items()]
    _, wrong = project(next(one for one in files if one.path == "mkdocs.yml"))
    seeds = [one for one in files if one.path.startswith("seeds/")]
    pages = [one for one in files if one.path.startswith("site_src/")]
    site = build(seeds, pages, date(2024, 6, 1))
    contents = {one.path: one.content for one in files}
    for problem in (*site.problems, *wrong):
        lines = contents.get(problem.path, b"").count(b"\n") + 1
        assert 1 <= problem.line <= lines, problem
        assert "\n" not in str(problem) and str(problem).encode()
    assert site.problems or site.pages
    for page in site.pages:
        _, fields = get_data(page.markdown)
        assert fields.get("description"), page.path


@pytest.mark.parametrize("path", FILES)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_file_that_was_edited_anyhow(path: str, data: st.DataObject) -> None:
    """Letters turned, pieces cut, doubled, and whatever YAML or Markdown could fall over put in."""
    told({path: data.draw(changed(FILES[path]))})


@pytest.mark.parametrize("path", FILES)
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=200) | st.lists(st.sampled_from(NASTY), max_size=12).map(b"".join))
@example(content=b"")
@example(content=b"[" * 50_000)
@example(content=b"---\n" + b"[" * 50_000 + b"\n---\n")
@example(content=b"---\ntitle: " + b"[" * 500 + b"\n---\nWords.")
@example(content=b"---\ntitle: 0x" + b"f" * 20_000 + b"\n---\nWords.")
@example(content=b"---\ncorrections: &a [*a]\njson_ld: *a\n---\nWords.")
def test_any_bytes(path: str, content: bytes) -> None:
    """A file of another program, or of somebody who tries."""
    told({path: content})
