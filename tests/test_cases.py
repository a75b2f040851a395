"""Golden pages: each folder of `tests/cases/` is a whole project and the pages that come of it.

`seeds/` and `site_src/` go in; `pages/` and `problems.txt` are what must come out. When a change is meant, accept
it with `EXPLAINER_ACCEPT=1 python -m pytest tests/test_cases.py` and read the diff before you commit.
"""

from __future__ import annotations

import difflib
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.shells import files

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/seeds"))
ACCEPT = "EXPLAINER_ACCEPT=1 python -m pytest tests/test_cases.py"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace("_", " "))
def test_the_pages_are_as_people_reviewed_them(case: Path) -> None:
    """Page by page, and every Problem."""
    site = build(files.seeds(case), files.contributions(case), date(2024, 1, 1))
    made = {f"pages/{page.path}": page.markdown for page in site.pages}
    made["problems.txt"] = "".join(f"{problem}\n" for problem in site.problems)
    if os.environ.get("EXPLAINER_ACCEPT"):
        accept(case, made)
    kept = {path.relative_to(case).as_posix(): path.read_text(encoding="utf-8") for path in golden(case)}
    changed = [
        line
        for name in sorted({*made, *kept})
        for line in difflib.unified_diff(
            kept.get(name, "").splitlines(),
            made.get(name, "").splitlines(),
            f"kept {name}",
            f"made {name}",
            lineterm="",
        )
    ]
    assert not changed, "\n".join([*changed, "", f"If this is meant: {ACCEPT}"])


def golden(case: Path) -> list[Path]:
    return [path for path in [*case.glob("pages/**/*"), case / "problems.txt"] if path.is_file()]


def accept(case: Path, made: dict[str, str]) -> None:
    shutil.rmtree(case / "pages", ignore_errors=True)
    for name, content in made.items():
        (case / name).parent.mkdir(parents=True, exist_ok=True)
        (case / name).write_text(content, encoding="utf-8")
