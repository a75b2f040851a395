"""Rendered HTML is read in its plain forms alone; every other piece that begins with `<` is stray."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.html import TOKEN, Token, tokens

PLAIN = [
    ("text", "a > b & c", "text:a > b & c"),
    ("named character", "a&lt;b&nbsp;c", "text:a<b\xa0c"),
    ("number of a character", "&#60;b&#x3E;", "text:<b>"),
    ("element", "<em>a</em>", "start:em text:a end:em"),
    ("capital letters", "<EM>a</Em>", "start:em text:a end:em"),
    ("digits in a name", "<h2>a</h2>", "start:h2 text:a end:h2"),
    ("void element", "<br><br/><br />", "start:br start:br start:br"),
    ("comment", "<!-- a - b > c -->", "comment: a - b > c "),
    ("comment without words", "<!---->", "comment:"),
    ("over two lines", '<a\nhref="x"\n>', "start:a"),
    ("space in an end tag", "</a >", "end:a"),
]
STRAY = [
    ("open at the end", "<b"),
    ("sign in a text", "a < b"),
    ("space first", "< b>"),
    ("slash in the middle", "<b/id>"),
    ("value without marks that holds more than letters", "<a href=x/y>"),
    ("value without marks before a slash", "<a href=x/>"),
    ("value never closed", '<a href="x>y'),
    ("no space between attributes", '<a href="x"title="y">'),
    ("no name of an attribute", '<a ="x">'),
    ("odd name of an attribute", '<a @click="x">'),
    ("letter beyond ASCII in a name", "<ｂ>"),
    ("hyphen in a name", "<my-b>"),
    ("colon in a name", "<svg:a>"),
    ("vertical tab for a space", '<a\vhref="x">'),
    ("attribute in an end tag", '</a href="x">'),
    ("space in front of an end tag's name", "</ a>"),
    ("empty end tag", "</>"),
    ("empty tag", "<>"),
    ("empty comment", "<!-->"),
    ("empty comment with a dash", "<!--->"),
    ("comment closed by a bang", "<!-- a --!> b -->"),
    ("two dashes in a comment", "<!-- a -- b -->"),
    ("three dashes at a comment's end", "<!-- a --->"),
    ("comment in a comment", "<!-- <!-- a -->"),
    ("comment never closed", "<!-- a"),
    ("declaration", "<!doctype html>"),
    ("instruction", "<?php a ?>"),
    ("section of characters", "<![CDATA[a]]>"),
]
VALUES = [
    ("in double marks", 'href="x"', "x"),
    ("in single marks", "href='x'", "x"),
    ("without marks", "href=x", "x"),
    ("without a value", "href", ""),
    ("spaces around the sign", 'href = "x"', "x"),
    ("other marks inside", 'href="it\'s"', "it's"),
    ("tags inside", 'href="</a><b>"', "</a><b>"),
    ("number", 'href="&#106;s"', "js"),
    ("number without a semicolon", 'href="&#106s"', "js"),
    ("hexadecimal number", 'href="&#x6A;s"', "js"),
    ("name", 'href="a&colon;b&Tab;c&NewLine;d"', "a:b\tc\nd"),
    ("name without a semicolon before a letter", 'href="?a&copyb"', "?a&copyb"),
    ("name without a semicolon before a sign", 'href="?a&copy=b"', "?a&copy=b"),
    ("name without a semicolon at the end", 'href="a&lt"', "a<"),
    ("name that no character has", 'href="a&nothing;b"', "a&nothing;b"),
    ("the first of two", 'href="x" HREF="y"', "x"),
]


def shown(token: Token) -> str:
    return f"{token.kind}:{token.name or token.text}"


@pytest.mark.parametrize(("html", "expected"), [row[1:] for row in PLAIN], ids=[row[0] for row in PLAIN])
def test_plain_forms_are_read(html: str, expected: str) -> None:
    assert " ".join(shown(one) for one in tokens(html)) == expected


@pytest.mark.parametrize("html", [row[1] for row in STRAY], ids=[row[0] for row in STRAY])
def test_whatever_else_begins_with_the_sign_is_stray(html: str) -> None:
    assert "stray" in {one.kind for one in tokens(html)}


@pytest.mark.parametrize(("written", "value"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES])
def test_values_are_what_browsers_take(written: str, value: str) -> None:
    (token,) = tokens(f"<a {written}>")
    assert token.get("href") == value


def test_repeated_attributes_are_all_told() -> None:
    (token,) = tokens('<a href="x" href="y">')
    assert token.attributes == (("href", "x"), ("href", "y"))


@given(st.text(alphabet="<>/!-=\"' \n&;#ab1é"))
def test_every_character_is_in_one_token(html: str) -> None:
    assert "".join(match[0] for match in TOKEN.finditer(html)) == html
    assert [one.offset for one in tokens(html)] == [match.start() for match in TOKEN.finditer(html)]


@pytest.mark.parametrize("piece", ['<a b="', "<a b='", "<a b ", "<!-- ", "<!-- --", "<a ", "<", " ", "&", '<a b="c" '])
def test_time_grows_with_the_page(piece: str) -> None:
    started = process_time()
    list(tokens(piece * (200_000 // len(piece))))
    assert process_time() - started < 2
