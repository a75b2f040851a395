"""Markup that would run, load or lead away is stopped; what is published runs nothing and asks nobody, in Chromium.

Each payload of `payloads/` goes where its file says: a page's words, its front matter, a headword, a meaning, a work,
a source text, a source's fields. Those that `check` lets pass are built into one site, and every page of it is opened.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.build import broken, build, published_files, rendered
from generator.markdown.rendering import Renderer
from generator.model import Entry, File
from tests.browser.conftest import serving
from tests.conftest import ROOT
from tests.running import run

PAYLOADS = Path(__file__).parent / "payloads"
PAYLOAD = re.compile(r"^=== (.+)\n((?:(?!=== ).*\n)*)", re.MULTILINE)
SEED = "The dam held all night long. The minister said that the river rose fast on Monday.\n"
WORK = {"title": "A work", "publisher": "A house", "issued": "2019", "URL": "https://a.example/b"}
PNG = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d49484452000000010000000108060000001f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082"
)
DAY = date(2024, 1, 1)
# Whatever a payload could do first: it is counted, and nothing happens.
TRAP = "window.ran = []; for (const n of ['alert','confirm','prompt','print','open']) window[n] = () => ran.push(n)"
TRAP += "; addEventListener('securitypolicyviolation', (e) => ran.push('policy: ' + e.violatedDirective))"
# What a reader can do on a page: open what is folded, and have notes and meanings shown where they are cited.
POKE = "document.querySelectorAll('details').forEach((one) => one.open = true)"
POKE += "; document.querySelectorAll('.term, .footnote-ref').forEach((one) => one.focus())"
# Names of pages that Markdown, a browser, a template or a shell would take for more than a name.
NAMES = ("a b", "a (b)", "a'b", "a&amp;b", "{{7*7}}", "[a]", "--8<--", "javascript:alert(1)", "<img src=x onerror=a>")
SOUGHT = ("script", "img", "onclick", "alert", "javascript")
Files = dict[str, bytes]


def payloads(name: str) -> dict[str, str]:
    """The payloads of a file by their names."""
    text = (PAYLOADS / f"{name}.txt").read_text("utf-8")
    found = {match[1]: match[2].rstrip("\n") for match in PAYLOAD.finditer(text)}
    assert len(found) == text.count("=== "), "two payloads have one name"
    return found


def as_yaml(fields: dict[str, str]) -> str:
    return "".join(f"\n  {name}: {json.dumps(value)}" for name, value in fields.items())


def with_field(line: str) -> str:
    """The fields of a work, one of them as it stands in a payload."""
    name = line.split(":")[0]
    return as_yaml({key: value for key, value in WORK.items() if key != name}) + f"\n  {line}"


def wrong(files: Files) -> set[str]:
    """The paths of the files that `check` has something to say of."""
    read = [File(path, content) for path, content in files.items()]
    seeds = [one for one in read if one.path.startswith("seeds/")]
    pages = [one for one in read if one not in seeds]
    found = {problem.path for problem in build(seeds, pages, DAY, composed=False).problems}
    if not found:
        site = build(seeds, pages, DAY)
        edits = {page.path: page.edit for page in site.pages}
        lying = [Entry("site_src/assets/map.png", "file", PNG)]
        written = [one.contribution for one in site.checked]
        found = {one.path for one in broken(rendered(site, Renderer()), edits, written, published_files(lying))}
    return found


def passing(files: Files) -> Files:
    """The files that are left once those are taken out of which something is wrong."""
    left = dict(files)
    while bad := wrong(left):
        assert bad & set(left), bad
        left = {path: content for path, content in left.items() if path not in bad}
    return left


def pages() -> Files:
    bodies = enumerate(payloads("pages").values())
    fronts = enumerate(payloads("front_matter").values())
    found = {f"site_src/p-{n}.md": f"# P {n}\n\nWhy so?\n\n{text}\n\nWhy not?\n" for n, text in bodies}
    found |= {f"site_src/f-{n}.md": f"---\n{text}\n---\n# F {n}\n\nWhy so?\n" for n, text in fronts}
    found |= {f"site_src/{name}.md": "# N\n\nWhy so?\n" for name in NAMES}
    return {path: text.encode() for path, text in found.items()}


def seeds() -> Files:
    found = {f"seeds/s-{n:02}.txt": text for n, text in enumerate(payloads("seeds").values())}
    found |= {f"seeds/t-{n:02}.txt": f"---\n{text}\n---\n{SEED}" for n, text in enumerate(payloads("titles").values())}
    return {path: f"{text}\n".encode() for path, text in found.items()}


def works() -> dict[str, str]:
    """Each work that passes by itself, cited once."""
    found = {f"w-{n}": f"w-{n}:{with_field(text)}\n" for n, text in enumerate(payloads("references").values())}
    return {key: text for key, text in found.items() if not wrong(glossary({key: text}, ()))}


def entries() -> tuple[str, ...]:
    """Each entry of a glossary that passes by itself."""
    heads = [f"{text}[^w]\n:   Words that are long enough." for text in payloads("terms").values()]
    meanings = [f"Head{n}[^w]\n:   {text}" for n, text in enumerate(payloads("meanings").values())]
    return tuple(one for one in [*heads, *meanings] if not wrong(glossary({}, (one,))))


def glossary(known: dict[str, str], terms: tuple[str, ...]) -> Files:
    """A glossary of these entries, and a page that cites each work."""
    text = "\n\n".join(["# Glossary", *terms, "Jetty[^w]\n:   Words of it, and more of them."])
    cites = "\n\n".join(["# Works", *(f"The harbour is old.[^{key}]" for key in ("w", *known))])
    own = f"w:{as_yaml(WORK)}\n"
    found = {"glossary.md": text, "works.md": cites, "references.yml": own + "".join(known.values())}
    return {"seeds/a.txt": SEED.encode(), **{f"site_src/{name}": f"{text}\n".encode() for name, text in found.items()}}


@dataclass(frozen=True)
class Built:
    """The site of what passed, its seeds, and how many payloads there were."""

    site: Path
    seeds: Files
    tried: int
    passed: int


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One site of everything that passes."""
    known, terms = works(), entries()
    base = {"seeds/a.txt": SEED.encode()}
    left = passing(base | pages()) | passing(base | seeds())
    tried = sum(len(payloads(path.stem)) for path in PAYLOADS.glob("*.txt"))
    folder = tmp_path_factory.mktemp("payloads")
    files = left | glossary(known, terms)
    for path, content in (files | {"site_src/assets/map.png": PNG}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    done = run(folder, "mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    own = {path: content for path, content in files.items() if path.startswith("seeds/")}
    return Built(folder / "site", own, tried, len(left) - 1 + len(known) + len(terms))


@pytest.fixture(scope="module")
def visited(built: Built, browser: Any) -> Iterator[tuple[dict[str, str], list[str]]]:
    """The words of each page as a reader sees them, and what went wrong on any."""
    troubles: list[str] = []
    words: dict[str, str] = {}
    with serving(built.site) as (address, _):
        context = browser.new_context()
        context.add_init_script(TRAP)
        page = context.new_page()
        page.on("request", lambda asked: troubles.extend([asked.url] * (not asked.url.startswith((address, "data:")))))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda told: troubles.extend([told.text] * (told.type == "error")))
        for path in sorted(built.site.rglob("*.html")):
            name = path.relative_to(built.site).as_posix()
            page.goto(address + name)
            page.evaluate(POKE)
            words[name] = page.evaluate("document.querySelector('main, article').innerText")
            ran = page.evaluate("[...ran, ...(location.href.includes('127.0.0.1') ? [] : [location.href])]")
            troubles += [f"{name}: {one}" for one in ran]
            if name == "source.html":
                words[SHOWN] = page.evaluate(LETTERS)
        page.goto(address)
        for sought in SOUGHT:
            page.keyboard.press("/")
            page.fill("#__query", sought)
            page.wait_for_selector("#hits a")
            troubles += page.evaluate("ran")
        context.close()
    yield words, [one for one in troubles if "favicon" not in one]


def test_there_are_enough_of_them(built: Built) -> None:
    """Of 180 and more most are stopped; what passes is words, code and escaped signs."""
    assert built.tried >= 180
    assert 10 <= built.passed <= built.tried / 3


def test_nothing_runs_and_nobody_is_asked(visited: tuple[dict[str, str], list[str]]) -> None:
    """No script, no violation of the policy, no request to another host, on any page."""
    words, troubles = visited
    assert len(words) >= 25
    assert troubles == []


SHOWN = "the sources without the numbers of their sentences"
LETTERS = "() => { document.querySelectorAll('.number').forEach((e) => e.remove()); return document.body.innerText }"


def plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def test_every_character_of_a_seed_is_seen(built: Built, visited: tuple[dict[str, str], list[str]]) -> None:
    """The page of the sources shows each text to the letter, whatever it looks like."""
    shown = plain(visited[0][SHOWN])
    for path, content in built.seeds.items():
        body = re.sub(r"\A---\n.*?\n---\n", "", content.decode(), flags=re.DOTALL)
        for line in filter(None, map(plain, body.split("\n"))):
            assert line in shown, f"{path}: {line}"
