"""What people hand in: sources, pages, references, and the message for each thing that can be wrong."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.inputs.contributions import contributions
from generator.inputs.front_matter import front_matter
from generator.inputs.references import references
from generator.inputs.sources import sources
from generator.inputs.texts import LIMIT, slug
from generator.model import Correction, File

MESSAGE = re.compile(r"[^\n:]+:\d+: [^\n]+\. Fix: [^\n]+\.")


def seed(text: str | bytes, path: str = "seeds/flood.txt") -> File:
    return File(path, text.encode() if isinstance(text, str) else text)


def test_a_seed_without_front_matter_is_all_text() -> None:
    """Title from the file's name, no date, the text untouched."""
    (source,), problems = sources([seed("Words.\r\nMore.", "seeds/river-flood.txt")])
    assert (source.title, source.published, source.text, source.line) == ("River flood", None, "Words.\r\nMore.", 1)
    assert problems == ()


def test_front_matter_is_read_and_the_text_is_untouched() -> None:
    """Every field, and the line on which the text begins."""
    front = (
        "---\ntitle: A flood\npublished: 2024-05-01\nbackground: Dams\ndisplay: excerpt\ncorrections:\n"
        '  - person: "he fell"\n    is: Ann Lee\n  - confirm: "He fell"\n---\n'
    )
    (source,), problems = sources([seed(front + "  He fell; he fell.\n")])
    assert problems == ()
    assert source.text == "  He fell; he fell.\n"
    assert (source.title, str(source.published), source.background) == ("A flood", "2024-05-01", "Dams")
    assert (source.display, source.line) == ("excerpt", 11)
    assert source.corrections == (Correction("person", "he fell", "Ann Lee"), Correction("confirm", "He fell"))


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        (
            "seeds/07.txt",
            "OSLO: Shares in Oz Boats fell by half on Monday after a loss.",
            "Shares in Oz Boats fell by half on Monday",
        ),
        ("seeds/article2.txt", "Snow fell in the far north, as it had in May.", "Snow fell in the far north"),
        ("seeds/07.txt", "“Snow fell,” said Ann Lee of Oslo.", "07"),
        ("seeds/07.txt", "Did snow fall in the far north?", "07"),
        ("seeds/07.txt", "Snow fell.", "07"),
        ("seeds/07.txt", "Snow in the north\n\nSnow fell in the far north today.", "Snow in the north"),
        ("seeds/snow-in-may.txt", "Snow fell in the far north, as it had in May.", "Snow in may"),
    ],
    ids=["a dateline", "a numbered name", "a quotation", "a question", "a scrap", "a headline", "a name that tells"],
)
def test_a_text_without_a_headline_has_its_first_sentence_for_a_title(path: str, text: str, title: str) -> None:
    """Where the name of its file says nothing: nobody knows an article as "07"."""
    (source,), _ = sources([File(path, text.encode())])
    assert source.title == title


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    """Files from other editors are read as they are."""
    (source,), problems = sources([seed("\ufeff---\r\ntitle: A\r\n---\r\nWords.\r\n")])
    assert (source.title, source.text, problems) == ("A", "Words.\r\n", ())


BAD_SEEDS = {
    "empty": (b"", 1, "The source text is empty."),
    "blank": (b" \n\n", 1, "The source text is empty."),
    "front matter only": (b"---\ntitle: A\n---\n\n", 4, "The source text is empty."),
    "not UTF-8": (b"Words.\nCaf\xe9 words.", 2, "The file is not UTF-8 text."),
    "UTF-16": ("Words.".encode("utf-16"), 1, "The file is not UTF-8 text."),
    "over 5 MB": (b"word " * (LIMIT // 5 + 1), 1, "The file is larger than 5 MB (5.0 MB)."),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "The file holds characters that no text has."),
    "binary with zeros": (b"PK\x03\x04\x00\x00words", 1, "The file holds characters that no text has."),
    "broken front matter": (b'---\ntitle: "A\nx: [\n---\nWords.', 2, "The front matter cannot be read."),
    "front matter with a colon": (b"---\ntitle: A: B\n---\nWords.", 2, "The front matter cannot be read."),
    "unclosed front matter": (b"---\ntitle: A\nWords.", 1, "The front matter is not closed."),
    "front matter without fields": (b"---\nwords\n---\nWords.", 2, "The front matter has no fields."),
    "a blank line before front matter": (
        b"\n---\ntitle: A\n---\nWords.",
        3,
        'The field "title" does not stand in front matter.',
    ),
    "spaces before front matter": (
        b"  ---\n  title: A\n  ---\nWords.",
        2,
        'The field "title" does not stand in front matter.',
    ),
    "a long dash for three hyphens": (
        "—\ntitle: A\n—\nWords.".encode(),
        2,
        'The field "title" does not stand in front matter.',
    ),
    "front matter as code": (
        b"```yaml\ntitle: A\n```\nWords.",
        2,
        'The field "title" does not stand in front matter.',
    ),
    "a headline before front matter": (
        b"A headline\n\n---\ntitle: A\ncorrections:\n  - confirm: Words\n---\nWords.",
        4,
        'The field "title" does not stand in front matter.',
    ),
    "front matter without a first line": (
        b"title: A\nurl: https://a.example\n---\nWords.",
        1,
        'The field "title" does not stand in front matter.',
    ),
    "front matter of 200 kB": (b"---\n" + b"# a\n" * 50_000 + b"---\nWords.", 1, "The front matter cannot be read."),
    "a field twice": (
        b"---\ntitle: A\nurl: https://a.example\ntitle: B\n---\nW.",
        4,
        'The key "title" is given twice.',
    ),
    "a list for a title": (b"---\ntitle: [A]\n---\nWords.", 2, 'The field "title" is a list.'),
    "fields for a publisher": (
        b"---\npublisher:\n  name: A\n---\nW.",
        2,
        'The field "publisher" has fields of its own.',
    ),
    "yes for a title": (b"---\ntitle: yes\n---\nW.", 2, 'The field "title" is yes, which means yes or no.'),
    "nothing for a licence": (b"---\nlicence:\n---\nW.", 2, 'The field "licence" is empty.'),
    "a long issue": (b"---\nbackground: " + b"word " * 52 + b"\n---\nW.", 2, 'The field "background" has 259 letters.'),
    "a day that was never": (b"---\npublished: 2023-02-30\n---\nW.", 2, 'The field published says "2023-02-30".'),
    "a day of the year 0": (b"---\npublished: 0000-01-01\n---\nW.", 2, 'The field published says "0000-01-01".'),
    "a number for a day": (b"---\npublished: 20230618\n---\nW.", 2, 'The field published says "20230618".'),
    "corrections as fields": (
        b"---\ncorrections:\n  confirm: W\n---\nW.",
        2,
        'The field corrections says "confirm: W".',
    ),
    "a correction of a list": (
        b"---\ncorrections:\n  - confirm: [W]\n---\nW.",
        3,
        'The correction "confirm: W" is not complete.',
    ),
    "unknown field": (b"---\nauthor: A\n---\nWords.", 2, 'The front matter has a field "author" that is not known.'),
    "misspelt field": (
        b"---\ntitel: A\n---\nWords.",
        2,
        'The front matter has a field "titel" that is not known. Did you mean "title"?',
    ),
    "date that is none": (b"---\ntitle: A\npublished: Sunday\n---\nW.", 3, 'The field published says "Sunday".'),
    "address that is none": (b"---\nurl: javascript:a()\n---\nW.", 2, 'The field url says "javascript:a()".'),
    "display that is none": (b"---\ndisplay: half\n---\nWords.", 2, 'The field display says "half".'),
    "misspelt correction": (
        b"---\ntitle: A\ncorrections:\n  - confirm: Words\n  - confrim: Words\n---\nWords.",
        5,
        'The correction "confrim: Words" is not complete. Did you mean "confirm"?',
    ),
    "person of no name": (
        b"---\ncorrections:\n  - person: she\n---\nWords, she said.",
        3,
        'The correction "person: she" is not complete.',
    ),
    "correction without words": (b"---\ncorrections: he\n---\nWords.", 2, 'The field corrections says "he".'),
}


BELOW = ("Words.", "W.", "Words, she said.")  # what stands there below the front matter

HTML = {
    "a tag": ("Words.\n\n<p class=a>More.</p>", 3, "<p class=a>"),
    "a code below a headline": ("---\nurl: https://a.example\n---\n\nA meal\n\nFish &amp; chips.", 7, "&amp;"),
    "a number of a letter": ("It&#8217;s late.", 1, "&#8217;"),
    "none in words": ("AT&T; a < b and c > d, said R&D; <3.", 0, ""),
}


@pytest.mark.parametrize(("text", "line", "mark"), HTML.values(), ids=HTML)
def test_html_in_a_text_is_told(text: str, line: int, mark: str) -> None:
    """It would be printed letter by letter; the text can be read all the same."""
    read, problems = sources([seed(text)])
    assert len(read) == 1
    assert [(one.line, one.what) for one in problems] == ([(line, f'The text has HTML: "{mark}".')] if mark else [])


@pytest.mark.parametrize(("content", "line", "what"), BAD_SEEDS.values(), ids=BAD_SEEDS)
def test_a_bad_seed_gives_one_clear_problem(content: bytes, line: int, what: str) -> None:
    """It names file, line, what, why and what to do; its words are read all the same, and the other seeds."""
    read, problems = sources([seed(content), seed("Words.", "seeds/other.txt")])
    assert [(source.path, source.whole) for source in read][-1] == ("seeds/other.txt", True)
    assert all(not one.whole and one.text.strip() in BELOW for one in read[:-1])
    (problem,) = problems
    assert (problem.path, problem.line, problem.what) == ("seeds/flood.txt", line, what)
    assert MESSAGE.fullmatch(str(problem))


GOOD_SEEDS = {
    "a number for a title": ("title: 1984", "title", "1984"),
    "a day for a title": ("title: 2023-06-18", "title", "2023-06-18"),
    "a title in two lines": ("title: A flood\n  in May", "title", "A flood in May"),
    "a colon in marks": ('title: "A: B"', "title", "A: B"),
    "a day in marks": ('published: "2023-06-18"', "published", date(2023, 6, 18)),
    "a day and a time": ("published: 2023-06-18T23:30:00-05:00", "published", date(2023, 6, 18)),
    "a remark": ("title: A # as printed", "title", "A"),
    "no corrections yet": ("corrections:", "corrections", ()),
}


@pytest.mark.parametrize(("front", "name", "value"), GOOD_SEEDS.values(), ids=GOOD_SEEDS)
def test_front_matter_says_what_is_written(front: str, name: str, value: object) -> None:
    """Numbers and days are words where words are wanted."""
    (source,), problems = sources([seed(f"---\n{front}\n---\nWords.")])
    assert (getattr(source, name), problems) == (value, ())


NO_FRONT = {
    "a rule on top": "\n---\n\nWords: more.\n\n---\n",
    "a dash": "— he said: no.\n\nWords.",
    "a label": "note: the dam held.\n\nWords.\n",
    "code on top": "```python\nx = 1\n```\n",
    "a rule under words": "Words: more.\n\n---\n",
}


@pytest.mark.parametrize("text", NO_FRONT.values(), ids=NO_FRONT)
def test_a_text_may_begin_otherwise(text: str) -> None:
    """Only fields on top are taken for front matter that is misplaced."""
    (source,), problems = sources([seed(text)])
    assert (source.text, problems) == (text, ())


def test_a_correction_of_other_words_is_a_problem() -> None:
    """The text itself can be read, so that whatever rests on it is still judged."""
    (source,), (problem,) = sources([seed("---\ncorrections:\n  - confirm: x\n---\nW.")])
    assert source.text == "W."
    assert (problem.path, problem.line, problem.what) == ("seeds/flood.txt", 3, 'A correction quotes "x".')


def test_two_seeds_of_one_name_are_a_problem() -> None:
    """Citations could not tell them apart."""
    _, (problem,) = sources([seed("A.", "seeds/flood.txt"), seed("B.", "seeds/flood.md")])
    assert problem.what == 'Two source texts have the name "flood".'


def test_another_file_in_seeds_is_named() -> None:
    """A document that the generator cannot read is not passed over in silence."""
    _, (problem,) = sources([seed("A."), seed(b"x", "seeds/flood.docx")])
    assert (problem.path, problem.what) == ("seeds/flood.docx", "This file is not a source text.")


def test_an_empty_folder_is_a_problem() -> None:
    """There is nothing to explain; the record of accepted sentences alone is no seed."""
    _, (problem,) = sources([seed("{}", "seeds/accepted.yml")])
    assert problem.what == "There is no source text."


def test_pages_keep_every_character() -> None:
    """The text of a page is the file's; its body begins after the front matter."""
    text = "---\ntitle: Notes\n---\n\n# Notes\n"
    (page,), problems = contributions([File("site_src/a/notes.md", text.encode())])
    assert (page.name, page.text, page.text[page.body :], problems) == ("a/notes.md", text, "\n# Notes\n", ())


def test_a_page_with_broken_front_matter_is_a_problem() -> None:
    """And its other fields, its words and the other pages are read all the same."""
    files = [File("site_src/a.md", b"---\ntitle: [\nauthor: Ann\n---\nA."), File("site_src/b.md", b"B.")]
    read, (problem,) = contributions(files)
    assert [(page.name, page.meta, page.text[page.body :]) for page in read] == [
        ("a.md", {"author": "Ann"}, "A."),
        ("b.md", {}, "B."),
    ]
    assert (problem.path, problem.what) == ("site_src/a.md", "The front matter cannot be read.")


def test_references_have_lines_and_plain_dates() -> None:
    """A date that YAML reads as one comes out as it was written."""
    works, problems, _ = references(
        [File("site_src/references.yml", b"a-1:\n  title: A\nb-2:\n  issued: 2023-06-18\n")]
    )
    assert problems == ()
    assert works["b-2"].line == 3
    assert works["b-2"].fields == {"issued": "2023-06-18"}


BAD_REFERENCES = {
    "not YAML": (b"a: [\n", "The list of references cannot be read."),
    "a list": (b"- a\n- b\n", "The list of references has an entry without fields."),
    "words": (b"a\n", "The list of references has an entry without fields."),
    "a work without fields": (b"a: T\n", 'The entry "a" of the list of references has no fields.'),
    "a title with a colon": (b"a:\n  title: A: B\n", "The list of references cannot be read."),
    "a name of another list": (b"a:\n  url: https://a.example\n", 'The work "a" has a field "url" that is not known.'),
    "a slip": (b"a:\n  titel: T\n", 'The work "a" has a field "titel" that is not known.'),
    "a field twice": (b"a:\n  title: A\n  title: B\n", 'The key "title" is given twice.'),
    "a list for a title": (b"a:\n  title: [A]\n", 'The field "title" of "a" is a list.'),
    "a key twice": (b"a:\n  title: A\na:\n  title: B\n", 'The key "a" is given twice.'),
}


@pytest.mark.parametrize(("content", "what"), BAD_REFERENCES.values(), ids=BAD_REFERENCES)
def test_bad_references_give_one_clear_problem(content: bytes, what: str) -> None:
    """In the same form as every other message."""
    _, (problem,), _ = references([File("site_src/references.yml", content)])
    assert problem.what == what
    assert MESSAGE.fullmatch(str(problem))


def test_a_rule_of_dashes_further_down_is_no_front_matter() -> None:
    """Only the very first line opens front matter."""
    assert front_matter("a.md", "Words.\n\n---\nMore: words.\n---\n").body == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Taiwan", "taiwan"), ("Côte d’Ivoire", "cote-d-ivoire"), ("台湾", "台湾"), ("a_b  c!", "a-b-c"), ("…", "page")],
)
def test_slugs(name: str, expected: str) -> None:
    """A name as part of an address."""
    assert slug(name) == expected
