"""What can be wrong with a YAML text, in words for somebody who has never heard of YAML.

The parser tells where it gave up, and in its own words why; the line of the text tells what the writer meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .texts import brief

LONGEST_NAME = 1000  # letters; the parser itself looks little further for the colon of a name
# A field with a value before a second colon: matches "title: A", "- confirm: A"; not "  b", "title:".
FIELD = re.compile(r"\s*(?:- +)*[^\s:][^:]*:\s+(?P<value>\S.*)")
# What stands before a value in its line: matches "title: ", "  - is: ", "- "; not "title: a ".
BEFORE = re.compile(r"\s*(?:- +)*(?:[^\s:][^:]*:\s+)?")
MERGE = re.compile(r"<{7}|={7}$|>{7}")  # Matches "<<<<<<< HEAD" and "======="; not "====" or "<<: a".
ENTRY = re.compile(r"\s*[],}]")  # Matches where an entry between brackets ends, as in "a, b" and "a ]".
# Signs that begin something else than words where a value begins.
SIGNS = "@`%*&!|>,]}?[{-"
CLOSER = {"[": "]", "{": "}"}


class Fault(Exception):
    """What is wrong at an offset of a YAML text: `what` where it is not the whole text that cannot be read."""

    def __init__(self, offset: int, why: str, fix: str, what: str = "") -> None:
        super().__init__(why)
        self.offset, self.why, self.fix, self.what = offset, why, fix, what


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the parser gave up (`at`), what it was reading since (`began`), and what it says of both."""

    text: str
    said: str
    at: int
    began: int

    def line(self, offset: int) -> str:
        """The line of an offset, without its ends."""
        start, end = self.text.rfind("\n", 0, offset) + 1, self.text.find("\n", offset)
        return self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")

    def before(self, offset: int) -> str:
        """The part of its line that stands before an offset."""
        return self.text[self.text.rfind("\n", 0, offset) + 1 : offset]


def explained(error: Exception, text: str) -> Fault:
    """The fault that a parser's error stands for; its own words only where no other are known for it."""
    said = " ".join(str(getattr(error, name, None) or "") for name in ("context", "problem")).strip() or str(error)
    at = _offset(getattr(error, "problem_mark", None), text)
    broken = Broken(text, said, at, _offset(getattr(error, "context_mark", None), text, at))
    for look in LOOKS:
        fault = look(broken)
        if fault:
            return fault
    own = str(getattr(error, "problem", None) or error)
    return Fault(at, f"It is not valid YAML here: {own}.", "write each field as `name: value`.")


def begins(text: str, offset: int, sign: str) -> Fault:
    """A value that begins with a sign which means something else there."""
    broken = Broken(text, "", offset, offset)
    value = brief(broken.line(offset)[len(broken.before(offset)) :])
    why = f'"{value}" begins with "{sign}", {MEANS.get(sign, "and no value can begin with that")}.'
    order = sign == "%" and not broken.before(offset)
    return Fault(offset, why, "take the line out." if order else _in_marks(broken, offset))


def control(offset: int, letter: str) -> Fault:
    """A character that no text has."""
    name = f"U+{ord(letter):04X}"
    half = 0xD800 <= ord(letter) <= 0xDFFF
    why = f"It holds half a character ({name})." if half else f"It holds a character that no text has ({name})."
    return Fault(offset, why, "write the letter or the sign itself, or take it out.")


def wide_space(text: str, offset: int) -> Fault:
    """A space at the start of a line that looks like one and is none."""
    words = brief(Broken(text, "", offset, offset).line(offset).strip())
    why = f'A space of another kind stands before "{words}", as web pages and word processors make them.'
    return Fault(offset, why, "take it out, and type the space anew.")


def lost(text: str, offset: int) -> Fault:
    """Words behind a number sign, which would be passed over as a remark."""
    broken = Broken(text, "", offset, offset)
    value = brief(broken.line(offset)[len(broken.before(offset)) :])
    why = f'In "{value}" what stands behind # would be left out, as a remark.'
    return Fault(offset, why, f"{_in_marks(broken, offset)[:-1]}; or put a space behind #, where it is a remark.")


def alias_of_nothing(offset: int, name: str) -> Fault:
    """An alias of a value that is not there, or of one that it is part of."""
    why = f'"*{brief(name)}" stands for what "&{brief(name)}" names, and nothing of that name ends above.'
    return Fault(offset, why, "write out what is meant, or put the words in quotation marks.")


def huge(offset: int) -> Fault:
    """A number that no program takes."""
    return Fault(
        offset, "A number of more than a thousand digits stands here.", "put it in quotation marks, or take it out."
    )


def nested(offset: int, most: int) -> Fault:
    """Lists and fields that stand too deep inside one another."""
    why = f"More than {most} lists or fields stand inside one another."
    return Fault(offset, why, "take brackets out; where they belong to words, put the words in quotation marks.")


def too_many(offset: int, most: int) -> Fault:
    """More keys and values than any text needs."""
    return Fault(offset, f"It has more than {most:,} names and values.", "take out what was not meant to stand here.")


def long_name(offset: int) -> Fault:
    """A key that no one can have meant as one."""
    why = f"A name of more than {LONGEST_NAME:,} letters stands before a colon."
    return Fault(offset, why, "put a value that holds a colon in quotation marks, behind its name and a colon.")


def two_texts(offset: int) -> Fault:
    """What stands behind the end of the text."""
    why = "A second text begins here, and only the first would be read."
    return Fault(offset, why, "take out the line of three hyphens or three dots.")


def again(offset: int, key: str, line: int) -> Fault:
    """A key that is given for the second time."""
    return Fault(
        offset,
        f"It stands on line {line} already, and one of the two would be lost.",
        "put what stands under this one below the first, and take this line out; or give it another key.",
        f'The key "{brief(key)}" is given twice.',
    )


# ------------------------------------------------------------------- what the parser gave up on, one kind each


def _merge(broken: Broken) -> Fault | None:
    above = broken.at - len(broken.before(broken.at)) - 1
    for offset in (broken.began, broken.at, max(0, above)):
        if MERGE.match(broken.line(offset)):
            start = offset - len(broken.before(offset))
            fix = "keep the lines of one version, and take out the other and the lines of <, = and > signs."
            return Fault(start, "Two versions of the file were put together here and not yet made one.", fix)
    return None


def _tab(broken: Broken) -> Fault | None:
    before = broken.before(broken.at)
    if broken.text[broken.at : broken.at + 1] != "\t" and "\t" not in before[: len(before) - len(before.lstrip())]:
        return None
    words = brief(broken.line(broken.at).strip())
    return Fault(
        broken.at,
        f'A tab stands before "{words}".' if words else "A tab stands alone in the line.",
        "put spaces in the place of the tab.",
    )


def _second_colon(broken: Broken) -> Fault | None:
    if "mapping values are not allowed" not in broken.said:
        return None
    line = broken.line(broken.at)
    if len(broken.before(broken.at)) > LONGEST_NAME:
        return long_name(broken.at)
    field = FIELD.match(line)
    if field and field.start("value") <= len(broken.before(broken.at)):
        value = field["value"].strip()
        why = f'The value "{brief(value)}" holds a colon, which would make a name of what stands before it.'
        return Fault(
            broken.at, why, _in_marks(broken, broken.at - len(broken.before(broken.at)) + field.start("value"))
        )
    why = f'The line "{brief(line.strip())}" does not fit what stands above it.'
    fix = "begin each field under the first letter of the field above, and write each as `name: value`, with its colon."
    return Fault(broken.at, why, fix)


def _open_quotation(broken: Broken) -> Fault | None:
    if "quoted scalar" not in broken.said or "unexpected" not in broken.said:
        return None
    return _never_closed(broken, broken.began)


def _never_closed(broken: Broken, offset: int) -> Fault:
    mark = broken.text[offset]
    words = brief(broken.line(offset)[len(broken.before(offset)) :])
    why = f"The quotation mark before {words[1:] or 'the end'} is never closed."
    fix = (
        f"put {mark} behind the last word of the value, or, where it is an apostrophe, the whole value in double marks."
    )
    return Fault(offset, why, fix)


def _open_bracket(broken: Broken) -> Fault | None:
    if "flow " not in broken.said:
        return None
    text = broken.text
    start = broken.began if text[broken.began : broken.began + 1] in CLOSER else -1
    start = max(text.rfind(mark, 0, broken.at) for mark in CLOSER) if start < 0 else start
    if start < 0:
        return None
    value, mark = brief(broken.line(start)[len(broken.before(start)) :]), text[start]
    closed = CLOSER[mark] in text[start:]
    first = f'before "{value[1:]}"' if value[1:] else "at the end of the line"
    why = f'The words in "{value}" are no list.' if closed else f"The bracket {first} is never closed."
    fix = f"put {CLOSER[mark]} behind the last entry; where it belongs to words, {_in_marks(broken, start)}"
    return Fault(start, why, fix)


def _behind_the_end(broken: Broken) -> Fault | None:
    """A value that went on behind its closing mark: `title: "A" and B`, `title: [A] B`."""
    before = broken.before(broken.at)
    if "while parsing a block" not in broken.said or before.rstrip()[-1:] not in {'"', "'", "]", "}"} or not before:
        return None
    opened = broken.text.rfind('"', 0, broken.at - len(before))
    if before.rstrip().endswith('"') and before.count('"') % 2 and BEFORE.fullmatch(broken.before(opened)):
        return _never_closed(broken, opened)  # the mark that was taken for its end opens a value of its own
    place = BEFORE.match(before)
    start = broken.at - len(before) + (place.end() if place else 0)
    words = brief(broken.line(broken.at)[len(before) :])
    return Fault(broken.at, f'The value has ended before "{words}".', _in_marks(broken, start))


def _sign(broken: Broken) -> Fault | None:
    for offset in (broken.at, broken.began):
        sign = broken.text[offset : offset + 1]
        if sign and sign in SIGNS and BEFORE.fullmatch(broken.before(offset)) and _is_sign(broken, offset, sign):
            return begins(broken.text, offset, sign)
    return None


def _is_sign(broken: Broken, offset: int, sign: str) -> bool:
    if sign == "-":
        return "sequence entries are not allowed" in broken.said
    return sign not in CLOSER and (sign != "%" or bool(broken.before(offset)) or "directive" in broken.said)


def _escape(broken: Broken) -> Fault | None:
    if "escape" not in broken.said and "hexdecimal" not in broken.said and "chr()" not in broken.said:
        return None
    start = broken.began if "chr()" not in broken.said else broken.at
    found = broken.text.find("\\", start)
    place = max(found, start)
    why = f'The sign \\ in "{brief(broken.line(place).strip())}" does not name a letter.'
    return Fault(place, why, "write the letter or the sign itself, and put the value in single quotation marks.")


def _no_colon(broken: Broken) -> Fault | None:
    if "expected ':'" not in broken.said:
        return None
    words = broken.line(broken.began).strip()
    if len(words) > LONGEST_NAME:
        return long_name(broken.began)
    line = brief(words)
    return Fault(broken.began, f'The line "{line}" has no colon.', "write each field as `name: value`.")


def _place(broken: Broken) -> Fault | None:
    if "while parsing a block" not in broken.said and "document start" not in broken.said:
        return None
    if broken.line(broken.at)[:3] in ("...", "---"):
        return two_texts(broken.at)
    line = brief(broken.line(broken.at).strip())
    fix = "begin it under the first letter of the fields or entries that it belongs to, with as many spaces."
    return Fault(broken.at, f'The line "{line}" does not begin under the lines that it belongs to.', fix)


LOOKS: tuple[Callable[[Broken], Fault | None], ...] = (
    _merge,
    _tab,
    _second_colon,
    _open_quotation,
    _sign,
    _open_bracket,
    _behind_the_end,
    _escape,
    _no_colon,
    _place,
)
MEANS = {
    "*": "which stands for words from another place",
    "&": "which gives what follows a name",
    "!": "which says of what kind a value is",
    "%": "which gives orders to the reader of the file",
    "|": "which takes the lines below as they are",
    ">": "which joins the lines below",
    "-": "which begins a list, and a list begins on a line of its own",
    "[": "which begins a list",
    "{": "which begins fields",
    "?": "which begins a long name",
}


# ------------------------------------------------------------------- the writer's own words


def _offset(mark: Any, text: str, otherwise: int = 0) -> int:
    return min(mark.index, len(text)) if mark else otherwise


def _in_marks(broken: Broken, offset: int) -> str:
    """What to do where a value has to be words: the line as it is to be written."""
    before = broken.before(offset)
    value = broken.line(offset)[len(before) :].strip()
    if not BEFORE.fullmatch(before):  # an entry between brackets
        return f"put it in quotation marks: `{_quoted(brief(ENTRY.split(value)[0]))}`."
    return f"put the whole value in quotation marks: `{before.strip()} {_quoted(brief(value))}`.".replace("` ", "`")


def _quoted(value: str) -> str:
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"
