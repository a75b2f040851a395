"""The command line: `python -m generator`. A command imports what it needs, so that help answers at once."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.shells import files, forge

if TYPE_CHECKING:
    from generator.model import Problem, Site

EXAMPLES = """examples:
  python -m generator check                   is every page carried by its evidence?
  python -m generator facts                   what was read from the sources
  python -m generator facts --json            the same, for other programs
  python -m generator accept --reason "…"      record that a source text was changed, and why
  python -m generator write build/pages       the pages and a mkdocs.yml, for any engine
  python -m generator finish site             make a site lean that another engine built

exit codes: 0 fine, 1 problems in the sources or pages, 2 wrong usage
"""

ACCEPTED = "seeds/accepted.yml"
NO_REASON = (
    "These changes are published with their reason, and none was given. "
    'Fix: run python -m generator accept --reason "why the source changed".'
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the result is the exit code."""
    chosen = _parser().parse_args(arguments)
    files.collect_seldom()
    try:
        return int(chosen.run(chosen))
    except files.WrongFolder as wrong:
        print(wrong, file=sys.stderr)
        return 2


def _with_site(
    use: Callable[[argparse.Namespace, Site], None], whatever_is_wrong: bool = False
) -> Callable[[argparse.Namespace], int]:
    """A command that needs the site: it is built and its Problems are printed.

    The command runs where there is no Problem, or `whatever_is_wrong`.
    """

    def run(chosen: argparse.Namespace) -> int:
        from generator.build import build

        say = _silent if chosen.quiet else _say
        root = files.checked_root(chosen.root)
        say("reading seeds/ and site_src/")
        site = build(files.seeds(root), files.contributions(root), _today())
        wrong = _reported(site, say)
        if whatever_is_wrong or not wrong:
            use(chosen, site)
        return wrong

    return run


def _say(words: str) -> None:
    print(words, file=sys.stderr)


def _silent(words: str) -> None:
    """Print nothing: `--quiet`."""


def _finish(chosen: argparse.Namespace) -> int:
    """Finish a folder that an engine built; what was left as it was is said."""
    from generator.shells.finish import finish

    if not (chosen.folder / "index.html").is_file():
        raise files.WrongFolder(f'"{chosen.folder}" holds no index.html. Fix: name the folder of a built site.')
    for message in finish(chosen.folder):
        print(message, file=sys.stderr)
    return 0


def _accept(chosen: argparse.Namespace) -> int:
    """Record the source texts as they are; a change of a text that was accepted before needs a reason."""
    from generator.build import accept
    from generator.shells import listing

    say = _silent if chosen.quiet else _say
    root = files.checked_root(chosen.root)
    reason = " ".join((chosen.reason or "").split())
    made = accept(files.seeds(root), reason, _today())
    _print(made.problems)
    if made.problems:
        return 1
    for source, change in made.changes:
        say(f"{source.path}: {listing.change(change)}")
    if made.changes and not reason:
        print(NO_REASON, file=sys.stderr)
        return 1
    if made.record:
        files.replace_file(root / ACCEPTED, made.record.encode())
    say(listing.acceptance(made) if made.record else f"nothing changed: {ACCEPTED} is as it was")
    return 0


def _reported(site: Site, say: Callable[[str], None]) -> int:
    """Print every Problem and the one-line result; 1 where there is a Problem."""
    from generator.build import result

    _print(site.problems)
    say(result(site))
    return 1 if site.problems else 0


def _print(problems: Sequence[Problem]) -> None:
    """Every Problem, and in GitHub Actions its annotation."""
    for problem in problems:
        print(problem, file=sys.stderr)
        if forge.wanted(environ):
            print(forge.annotation(problem), file=sys.stderr)


def _check(chosen: argparse.Namespace, site: Site) -> None:
    """Problems are printed for every command; this one prints nothing else."""


def _facts(chosen: argparse.Namespace, site: Site) -> None:
    from generator.shells import listing

    if chosen.json:
        print(json.dumps(listing.plain(site), ensure_ascii=False, indent=2))
    else:
        print(listing.readable(site))


def _write(chosen: argparse.Namespace, site: Site) -> None:
    from generator.build import FEED, feed
    from generator.shells.settings import settings, site_url

    project = (chosen.root / "mkdocs.yml").read_text(encoding="utf-8")
    address = site_url(project)
    own = settings(project, site.title, site.pages, FEED if address else "")
    others = {"mkdocs.yml": own.encode()}
    if address:
        others[f"docs/{FEED}"] = feed(site, address, site.title).encode()
    files.replace_folder(chosen.folder, site.pages, others, chosen.root / "site_src")


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project (default: this folder)")
    common.add_argument("--quiet", action="store_true", help="print problems only")
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Turn the texts in seeds/ and the pages in site_src/ into an explainer, and check it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"generator {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    look = {"epilog": EXAMPLES, "formatter_class": argparse.RawDescriptionHelpFormatter, "parents": [common]}
    check = commands.add_parser("check", help="check every page; print problems only", **look)  # type: ignore[arg-type]
    check.set_defaults(run=_with_site(_check))
    facts = commands.add_parser("facts", help="list what was read from the sources", **look)  # type: ignore[arg-type]
    facts.add_argument("--json", action="store_true", help="as JSON")
    facts.set_defaults(run=_with_site(_facts, whatever_is_wrong=True))
    write = commands.add_parser("write", help="put the pages and a mkdocs.yml into a folder", **look)  # type: ignore[arg-type]
    write.add_argument("folder", type=Path, metavar="DIR", help="the folder to make or to replace")
    write.set_defaults(run=_with_site(_write))
    accepted = commands.add_parser("accept", help="record the source texts as they are now", **look)  # type: ignore[arg-type]
    accepted.add_argument("--reason", metavar="WORDS", help="why a text was changed; readers see it")
    accepted.set_defaults(run=_accept)
    finished = commands.add_parser("finish", help="make a built site lean and searchable from a file", **look)  # type: ignore[arg-type]
    finished.add_argument("folder", type=Path, metavar="DIR", help="the built site")
    finished.set_defaults(run=_finish)
    return parser


def _today() -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org)."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
