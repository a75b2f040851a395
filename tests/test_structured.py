"""What pages say to other programs: valid by schema.org, true to the source, complete, and safe to print."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
import yaml
from mkdocs.utils.meta import get_data

from generator.build import build
from generator.markdown.reading import read
from generator.model import File, Site
from generator.pages.front import first_sentence
from generator.shells import files
from tests.conftest import ROOT, Project
from tests.running import run

Check = Callable[[Any], bool]


def _words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _address(value: Any) -> bool:
    return isinstance(value, str) and bool(
        re.fullmatch(r"(?:https?://\S+|(?:\.\./)*[\w./-]*\.html(?:#\S+)?|#\S+)", value)
    )


def _day(value: Any) -> bool:
    return isinstance(value, str) and bool(date.fromisoformat(value))


def _interval(value: Any) -> bool:
    return isinstance(value, str) and [*map(date.fromisoformat, value.split("/"))] == sorted(
        map(date.fromisoformat, value.split("/"))
    )


def _tagged(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"@value", "@language"} and all(map(_words, value.values()))


def _node(*types: str) -> Check:
    """A node of one of the types, or a reference to one by its `@id`; checked itself when it is met."""
    return lambda value: isinstance(value, dict) and (set(value) == {"@id"} or value.get("@type") in types)


# By schema.org: for each type that we use the properties that we use, with what may stand there, and those needed.
TYPES: dict[str, tuple[Mapping[str, Check], set[str]]] = {
    "Article": (
        {
            "headline": _words,
            "inLanguage": _words,
            "isBasedOn": _node("Article"),
            "about": _node("Person", "DefinedTerm"),
            "mainEntity": _node("Article"),
            "hasPart": _node("Quotation"),
            "temporalCoverage": _interval,
            "datePublished": _day,
            "dateModified": _day,
            "creditText": _words,
            "copyrightNotice": _words,
            "license": _address,
            "url": _address,
        },
        {"headline"},
    ),
    "Person": ({"name": _words, "alternateName": _tagged, "description": _words}, {"name"}),
    "Quotation": (
        {
            "text": _words,
            "spokenByCharacter": _node("Person"),
            "creditText": _words,
            "isPartOf": _node("Article"),
            "correction": _node("CorrectionComment"),
            "url": _address,
        },
        {"text", "isPartOf"},
    ),
    "CorrectionComment": ({"text": _words, "url": _address}, {"text", "url"}),
    "DefinedTerm": ({"name": _words, "alternateName": _words, "url": _address}, {"name"}),
}


def wrong(node: Mapping[str, Any]) -> list[str]:
    """What is not valid in a node and in all nodes below it."""
    kind = str(node.get("@type"))
    if kind not in TYPES:
        return [f"no type {kind}"]
    known, needed = TYPES[kind]
    found = [f"{kind} lacks {name}" for name in needed - set(node)]
    for name, value in node.items():
        if name in ("@context", "@type", "@id"):
            found += [] if _words(value) else [f"{kind}: empty {name}"]
            continue
        parts = value if isinstance(value, list) else [value]
        if not parts:
            found.append(f"{kind}: {name} is empty")
        for part in parts:
            if name not in known or not known[name](part):
                found.append(f"{kind}: {name} is {part!r}")
            if isinstance(part, dict) and "@type" in part:
                found += wrong(part)
    return found


def front(page: str) -> dict[str, Any]:
    """A page's front matter, as the engine reads it."""
    fields: dict[str, Any] = yaml.safe_load(page.split("---\n")[1])
    return fields


def made(written: Mapping[str, str], article: str, name: str = "seeds/flood.txt") -> Site:
    contributed = [File(f"site_src/{path}", text.encode()) for path, text in written.items()]
    return build([File(name, article.encode())], contributed, date(2024, 1, 1))


def object_of(site: Site, path: str) -> dict[str, Any]:
    ld: dict[str, Any] = front(next(page.markdown for page in site.pages if page.path == path))["json_ld"]
    return ld


ARTICLE = (
    "---\ntitle: Flood\npublished: 2024-05-03\npublisher: Dale Post\nlicence: CC BY 4.0\n---\n"
    "Mayor Anna Weber said on Tuesday that the dam had held. “We were lucky,” she said, according to the Dale Post. "
    "The council said it was “a close call”."
)
BARE = {f"{name}.md" for name in ("contributed", "quiz", "references", "corrections", "verification")}
CASES = sorted(path for path in (ROOT / "tests/cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("root", CASES, ids=lambda path: path.name)
def test_every_page_has_a_title_and_a_description_and_every_article_a_valid_object(root: Any) -> None:
    """On all examples."""
    site = build(files.seeds(root), files.contributions(root), date(2024, 1, 1))
    for page in site.pages:
        fields = front(page.markdown)
        assert page.title
        assert _words(fields["description"]) and len(fields["description"]) <= 300, page.path
        assert ("json_ld" in fields) == (page.path not in BARE), page.path
        assert "json_ld" not in fields or wrong(fields["json_ld"]) == [], page.path
        assert len(json.dumps(fields.get("json_ld"))) < 6000


def test_the_validator_sees_what_is_wrong() -> None:
    """Types and properties that schema.org has not, empty values, dates that are none."""
    assert wrong({"@type": "Artikel"}) == ["no type Artikel"]
    assert wrong({"@type": "Person"}) == ["Person lacks name"]
    assert wrong({"@type": "Person", "name": "", "born": 1}) == ["Person: name is ''", "Person: born is 1"]
    assert wrong({"@type": "Article", "headline": "A", "about": []}) == ["Article: about is empty"]
    with pytest.raises(ValueError, match="isoformat"):
        wrong({"@type": "Article", "headline": "A", "datePublished": "May 2024"})


def test_the_summary_names_what_it_is_based_on() -> None:
    """The source with its day, publisher and licence."""
    (based,) = object_of(made({}, ARTICLE), "index.md")["isBasedOn"]
    assert (based["headline"], based["datePublished"]) == ("Flood", "2024-05-03")
    assert (based["creditText"], based["copyrightNotice"]) == ("Dale Post", "CC BY 4.0")


def test_what_is_unknown_is_left_out() -> None:
    """No empty values, and no publisher of the name “unknown”."""
    (based,) = object_of(made({}, ARTICLE.replace("Dale Post\nl", "unknown\nl")), "index.md")["isBasedOn"]
    assert "creditText" not in based


def test_an_office_is_the_sources_word_for_it() -> None:
    """Of its day: no plain fact about a person who may have left the office since."""
    (person,) = object_of(made({}, ARTICLE), "people.md")["about"]
    assert person == {
        "@type": "Person",
        "@id": "#anna-weber",
        "name": "Anna Weber",
        "description": "Mayor, in the words of the source of 3 May 2024",
    }


def test_only_quoted_words_are_a_quotation() -> None:
    """With the speaker, those who reported them, and the sentence; indirect speech is none."""
    first, second = object_of(made({}, ARTICLE), "statements.md")["hasPart"]
    assert first["text"] == "We were lucky"
    assert first["spokenByCharacter"] == {"@type": "Person", "name": "Anna Weber"}
    assert first["creditText"] == "reported by Dale Post"
    assert first["url"] == "source.html#s2"
    assert (second["text"], second["creditText"]) == ("a close call", "council")
    assert "spokenByCharacter" not in second


def test_a_text_that_may_not_be_shown_is_not_quoted_here() -> None:
    """`display: none` holds for other programs too."""
    site = made({}, ARTICLE.replace("title: Flood", "title: Flood\ndisplay: none"))
    assert "hasPart" not in object_of(site, "statements.md")


def test_an_added_page_is_based_on_what_it_cites() -> None:
    """A page that cites no source is based on none."""
    cites = made(
        {"a/notes.md": '# Notes\n\nMayor Anna Weber said that the dam had held.[^"the dam had held"]\n'}, ARTICLE
    )
    assert object_of(cites, "a/notes.md")["isBasedOn"] == [{"@id": "../source.html#flood"}]
    assert "isBasedOn" not in object_of(made({"about.md": "# About\n\nWords.\n"}, ARTICLE), "about.md")


def test_what_a_person_wrote_is_kept() -> None:
    """Their own object and description stand."""
    text = '---\ntitle:   Odd  \njson_ld: {"@type": Thing}\ndescription: Mine.\n---\n# About\n\nWords.\n'
    page = next(page for page in made({"about.md": text}, ARTICLE).pages if page.path == "about.md")
    fields = {"title": "Odd", "json_ld": {"@type": "Thing"}, "description": "Mine."}
    assert front(page.markdown) == fields
    assert page.markdown.endswith("---\n# About\n\nWords.\n")


ENDS = {
    "windows": "---\r\ntitle: Odd\r\n---\r\n# About\r\n\r\nWords.\r\n",
    "a byte order mark": "\ufeff---\ntitle: Odd\n---\n# About\n\nWords.\n",
    "dots": "---\ntitle: Odd\n...\n# no end of it\n---\n# About\n\nWords.\n",
    "a comment": "---\ntitle: Odd\n# ---\n---\n# About\n\nWords.\n",
    "lines of a value": "---\ntitle: |\n  ---\n  Odd\n---\n# About\n\nWords.\n",
    "fields without lines of hyphens": "Note: Odd\n\nWords.\n",
}


@pytest.mark.parametrize("text", ENDS.values(), ids=ENDS)
def test_engines_agree_where_front_matter_ends(text: str) -> None:
    """It is written anew: MkDocs ends one at three dots, and does not see one with a mark or other line ends."""
    page = next(page for page in made({"about.md": text}, ARTICLE).pages if page.path == "about.md")
    body, fields = get_data(page.markdown)
    assert {"description", "json_ld"} <= set(fields)
    assert body.lstrip().startswith(("# About", "Note: Odd"))


FIRST = {
    "a paragraph": ("# A\n\nMr. Low came. He left.\n", "Mr. Low came."),
    "marks and links": ("# A\n\nThe *old* [mayor](p.md) **left**.[^a] So.\n", "The old mayor left."),
    "blocks first": ("# A\n\n::: one-sentence\n\n- item\n\nHere are some words.\n", "Here are some words."),
    "an attribute list": ("# A\n\nHere are some words.\n{: .hero }\n", "Here are some words."),
    "a label first": ("# A\n\n*Note*\n\nHere are some words.\n", "Here are some words."),
    "nothing": ("# A\n\n::: one-sentence\n", ""),
}


@pytest.mark.parametrize(("body", "expected"), FIRST.values(), ids=FIRST)
def test_a_page_without_description_gets_its_first_sentence(body: str, expected: str) -> None:
    """As a reader sees it."""
    assert first_sentence(read(body, 0)) == expected


def test_a_page_of_blocks_alone_gets_the_generators_description() -> None:
    """It was taken over to change its order, and says nothing of its own."""
    site = made({"people.md": "# People\n\n::: who-is-who\n"}, ARTICLE)
    page = next(page.markdown for page in site.pages if page.path == "people.md")
    assert front(page)["description"].startswith("Who is named in the source")


def test_the_heads_of_a_built_site(project: Project) -> None:
    """Title, description, Open Graph, the address where there is one; no words of a source break out of the script."""
    hostile = "</script><script>alert(1)</script> & “it’s”"
    seed = f"---\ntitle: '{hostile.replace(chr(39), chr(39) * 2)}'\n---\nAnna Weber said: “</script><b>Look</b>.”"
    folder = project({"seeds/flood.txt": seed, "site_src/notes.md": "# Notes\n\nWhy so?\n"})
    settings = (folder / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text(f"{settings}\nsite_url: https://example.org/flood/\n")
    built = run(folder, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    for path in (folder / "site").rglob("*.html"):
        head = path.read_text().split("</head>")[0]
        if path.name != "404.html":
            objects = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
            assert len(objects) == (path.with_suffix(".md").name not in BARE)
            assert all(json.loads(words)["@context"] == "https://schema.org" for words in objects)
            place = path.name
            assert f'<link rel="canonical" href="https://example.org/flood/{place}">' in head
            assert f'<meta property="og:url" content="https://example.org/flood/{place}">' in head
            assert re.search(r'<meta name="description" content="[^"]{5,}">', head)
        assert "<script>alert" not in path.read_text()
        assert re.search(r"<title>[^<]+</title>", head)
        assert re.search(r'<meta property="og:title" content="[^"]+">', head)
    summary = (folder / "site/index.html").read_text()
    (words,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', summary, re.DOTALL)
    assert json.loads(words)["isBasedOn"][0]["headline"] == hostile
