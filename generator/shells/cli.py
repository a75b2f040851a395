"""The command line: `explainer`, in the repository the module `generator`. A command imports what it needs, no more."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .. import COMMAND, __version__

# Each command: what it does in a line, and more of it; and its examples, each with what that one does.
COMMANDS = {
    "check": (
        "check every page, and say what to write next",
        "Reads seeds/ and site_src/ and tells what is to be mended, a line each: file, line, what is wrong, why, how "
        "it is mended. Where nothing is, it ends with what can be written next, with the lines to paste.",
    ),
    "new": (
        "begin a story, page, term, person, work, source, doubt or question",
        "Writes what the texts tell of it into the file where it belongs, with the sign … where your words belong, and "
        "says what to do next. Nothing that stands there is written over.",
    ),
    "declare": (
        "write a pair for each own word into the pages",
        "Puts a pair behind each sentence whose words its evidence does not have: your word = the words that it stands "
        "for, and a question mark. Read each; take the question mark away where it is right.",
    ),
    "explain": (
        "print a rule: what it stops, why, its source, cases",
        "The id of a rule stands in square brackets at the end of a message.",
    ),
    "facts": (
        "list what was read from the sources",
        "Who is who, who said what, dates and terms, as the generator read them in the texts of seeds/.",
    ),
    "accept": (
        "record the source texts as they are now",
        "For editors: after a text in seeds/ was changed, and every line that rests on it was looked at. Readers see "
        "the reason on the page Corrections.",
    ),
    "changes": (
        "what a change changes for readers, as Markdown",
        "For reviewers: sentences, own words, works, doubts and sources put in and taken out since another state.",
    ),
    "write": (
        "put the pages, their look and a mkdocs.yml into a folder",
        "For another engine than MkDocs, as ProperDocs or Zensical. mkdocs build needs no such folder.",
    ),
    "finish": (
        "hold a built site to its policy, and make it searchable",
        "Behind another engine than MkDocs, for what it built of what write made. mkdocs build does it itself.",
    ),
}
EXAMPLES = (
    ("new story flood", "the files of a new story, in the folder flood"),
    ('new page "The dam"', "a page to go on with"),
    ('new term "storm surge" --work atlas', "a definition, from the work of this key"),
    ("check", "is every page carried by its evidence?"),
    ("check --all", "with all that can be written next, and not the first of each kind"),
    ("check --json", "every sentence with its evidence and what was found"),
    ("declare", "for all pages"),
    ("declare site_src/dam.md", "for one page"),
    ("explain own-word", "the rule that messages end with as [own-word]"),
    ("facts", "to read"),
    ("facts --json", "the same, for other programs"),
    ('accept --reason "The paper corrected the figure."', "why a text was changed"),
    ("changes ../before", "since the state in the folder ../before"),
    ("write build/pages", "the pages, their look and a mkdocs.yml"),
    ("finish build/pages/site", "what the other engine built of them"),
)
EXITS = "exit codes: 0 fine, 1 problems in the sources or pages, 2 wrong usage"

# What can be begun, with what each asks for: nothing that can be found out.
BEGINNINGS = {
    "story": ("the files of a new story, in a folder of its own", {"folder": "the folder to make"}),
    "page": ("a page, with what the source says on its matter", {"title": "its title; or that of a generated page"}),
    "term": ("a definition", {"name": "the term", "--work": "the key of the work that defines it"}),
    "person": ("a biography", {"name": "somebody whom the source names"}),
    "work": (
        "an outside work",
        {
            "title": "its title",
            "--publisher": "who published it",
            "--issued": "when: 2019, 2019-11-30, undated",
            "--url": "its address",
        },
    ),
    "source": (
        "a further source",
        {
            "text": "the file of the article, or its title",
            "--title": "its headline",
            "--publisher": "the paper",
            "--published": "the day: 2021-07-18",
            "--url": "its address",
        },
    ),
    "doubt": (
        "where the record differs from the source, or the source is unclear",
        {"words": "words of the sentence", "--work": "the key of the work that differs"},
    ),
    "question": ("a question of the quiz", {"words": "words of the sentence that answers it"}),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the result is the exit code."""
    parser = _parser()
    if not (sys.argv[1:] if arguments is None else arguments):
        parser.print_help(sys.stderr)
        return 2
    chosen = parser.parse_args(arguments)  # --version and --help end here, in a moment
    from . import clock, files, last_net

    files.collect_seldom()
    try:
        return _command(chosen.command)(chosen)
    except (files.WrongFolder, clock.WrongClock) as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read what is printed has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        print(last_net.said(error), file=sys.stderr)
        return 1


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """What a command does. Finishing needs nothing of what reads and checks, so that is not loaded for it."""
    if name == "finish":
        from . import finish

        return finish.run
    if name == "new":
        from . import beginning

        return beginning.run
    from . import commands

    return commands.COMMANDS[name]


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project (default: this folder)")
    common.add_argument("--quiet", action="store_true", help="print problems only")
    told = "Turn the texts in seeds/ and the pages in site_src/ into an explainer, and check it."
    parser = argparse.ArgumentParser(prog=COMMAND, description=told, epilog=_epilog(), formatter_class=Told)
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    found = {}
    for name, (line, more) in COMMANDS.items():
        about = f"{line[0].upper()}{line[1:]}. {more}"
        found[name] = commands.add_parser(
            name, help=line, description=about, epilog=_epilog(name), formatter_class=Told, parents=[common]
        )
        found[name].set_defaults(command=name)
    _add_arguments(found)
    kinds = found["new"].add_subparsers(metavar=f"{{{','.join(BEGINNINGS)}}}", required=True, dest="kind")
    for kind, (line, arguments) in BEGINNINGS.items():
        begun = kinds.add_parser(kind, help=line, description=f"Begin {line}.", parents=[common])
        for argument, words in arguments.items():
            optional: dict[str, Any] = {"default": "", "metavar": "WORDS"} if argument.startswith("--") else {}
            begun.add_argument(argument, help=words, **optional)
    return parser


def _add_arguments(commands: Mapping[str, argparse.ArgumentParser]) -> None:
    """What each command takes besides, but `new`, whose kinds have arguments of their own."""
    check = commands["check"]
    check.add_argument("--json", action="store_true", help="every sentence, its evidence and what was found, as JSON")
    check.add_argument("--all", action="store_true", help="all that is to be written next, not the first of each kind")
    commands["declare"].add_argument("pages", nargs="*", metavar="FILE", help="the pages (default: all)")
    commands["explain"].add_argument("rule", metavar="ID", help="the id at the end of a message, as own-word")
    commands["facts"].add_argument("--json", action="store_true", help="as JSON, for other programs")
    folder = "the folder to make or to replace"
    commands["write"].add_argument("folder", type=Path, metavar="DIR", help=folder)
    why = "why a text was changed; readers see it"
    commands["accept"].add_argument("--reason", metavar="WORDS", help=why)
    commands["changes"].add_argument("before", type=Path, metavar="DIR", help="the folder of the project as it was")
    commands["finish"].add_argument("folder", type=Path, metavar="DIR", help="the folder of the built site")


def _epilog(command: str = "") -> str:
    """The examples of a command, or of all, each below what it does."""
    chosen = ((words, told) for words, told in EXAMPLES if command in ("", words.split()[0]))
    return "\n".join(("examples:", *(f"  {told}\n    {COMMAND} {words}" for words, told in chosen), "", EXITS))


class Told(argparse.HelpFormatter):
    """Help whose description is broken into lines, and whose examples stand as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if text.startswith("examples:") else super()._fill_text(text, width, indent)
