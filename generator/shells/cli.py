"""The command line: `explainer`, in the repository `python -m generator`. A command imports what it needs, no more."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .. import COMMAND, __version__

EXAMPLES = f"""examples:
  {COMMAND} new story flood         the files of a new story, in the folder flood
  {COMMAND} new page "The dam"      a page to go on with; so term, person, work, source, doubt
  {COMMAND} check                   is every page carried by its evidence?
  {COMMAND} check --json            every sentence with its evidence and what was found
  {COMMAND} declare                 write a pair behind each word that is nobody's but the writer's
  {COMMAND} explain own-word        what a rule stops, why, and how it is mended
  {COMMAND} facts                   what was read from the sources
  {COMMAND} facts --json            the same, for other programs
  {COMMAND} accept --reason "…"      record that a source text was changed, and why
  {COMMAND} changes ../before       what changes for readers since then
  {COMMAND} write build/pages       the pages, their look and a mkdocs.yml, for another engine
  {COMMAND} finish site             hold what it built to its policy, and index its words

exit codes: 0 fine, 1 problems in the sources or pages, 2 wrong usage
"""

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
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the result is the exit code."""
    chosen = _parser().parse_args(arguments)  # --version and --help end here, in a moment
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
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="Turn the texts in seeds/ and the pages in site_src/ into an explainer, and check it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    look = {"epilog": EXAMPLES, "formatter_class": argparse.RawDescriptionHelpFormatter, "parents": [common]}
    check = commands.add_parser("check", help="check every page, and say what to write next", **look)  # type: ignore[arg-type]
    check.add_argument("--json", action="store_true", help="every sentence, its evidence and what was found, as JSON")
    check.add_argument("--all", action="store_true", help="all that is to be written next, not the first of each kind")
    check.set_defaults(command="check")
    declare = commands.add_parser("declare", help="write a pair for each own word into the pages", **look)  # type: ignore[arg-type]
    declare.add_argument("pages", nargs="*", metavar="FILE", help="the pages (default: all)")
    declare.set_defaults(command="declare")
    explain = commands.add_parser("explain", help="print a rule: what it stops, why, its source, cases", **look)  # type: ignore[arg-type]
    explain.add_argument("rule", metavar="ID", help="the id at the end of a message, as own-word")
    explain.set_defaults(command="explain")
    facts = commands.add_parser("facts", help="list what was read from the sources", **look)  # type: ignore[arg-type]
    facts.add_argument("--json", action="store_true", help="as JSON")
    facts.set_defaults(command="facts")
    write = commands.add_parser("write", help="put the pages, their look and a mkdocs.yml into a folder", **look)  # type: ignore[arg-type]
    write.add_argument("folder", type=Path, metavar="DIR", help="the folder to make or to replace")
    write.set_defaults(command="write")
    accepted = commands.add_parser("accept", help="record the source texts as they are now", **look)  # type: ignore[arg-type]
    accepted.add_argument("--reason", metavar="WORDS", help="why a text was changed; readers see it")
    accepted.set_defaults(command="accept")
    changed = commands.add_parser("changes", help="what a change changes for readers, as Markdown", **look)  # type: ignore[arg-type]
    changed.add_argument("before", type=Path, metavar="DIR", help="the project as it was before")
    changed.set_defaults(command="changes")
    new = commands.add_parser("new", help="begin a story, page, term, person, work, source or doubt", **look)  # type: ignore[arg-type]
    kinds = new.add_subparsers(metavar="WHAT", required=True, dest="kind")
    for kind, (told, arguments) in BEGINNINGS.items():
        begun = kinds.add_parser(kind, help=told, parents=[common])
        for argument, words in arguments.items():
            optional: dict[str, Any] = {"default": "", "metavar": "WORDS"} if argument.startswith("--") else {}
            begun.add_argument(argument, help=words, **optional)
    new.set_defaults(command="new")
    finished = commands.add_parser("finish", help="hold a built site to its policy, and make it searchable", **look)  # type: ignore[arg-type]
    finished.add_argument("folder", type=Path, metavar="DIR", help="the built site")
    finished.set_defaults(command="finish")
    return parser
