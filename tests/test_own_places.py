"""Where a writer's own words stand on a page: what is marked there while a note is open."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File

TEXT = "Eleven patients were brought to safety before the home caught fire. Ines Park leads the volunteers."
LABEL = '[^"brought to safety" ~ rescued = brought to safety; ablaze = caught fire]'
PAGES = {
    "plain": (f"The patients were rescued before the home was ablaze.{LABEL}", ["rescued", "ablaze"]),
    "the first letter large": (f"Rescued were the patients before the home was ablaze.{LABEL}", ["Rescued", "ablaze"]),
    "in another order": (f"The home was ablaze before the patients were rescued.{LABEL}", ["ablaze", "rescued"]),
    "behind another sentence": (
        f'Ines Park leads.[^"Ines Park"] The patients were rescued before the home was ablaze.{LABEL}',
        ["rescued", "ablaze"],
    ),
    "in emphasis": (f"The patients were *rescued* before the home was **ablaze**.{LABEL}", ["rescued", "ablaze"]),
    "behind an entity": (
        f"The patients &amp; all were rescued before the home was ablaze.{LABEL}",
        ["rescued", "ablaze"],
    ),
    "behind an escape": (
        f"The patients \\[all\\] were rescued before the home was ablaze.{LABEL}",
        ["rescued", "ablaze"],
    ),
    "on the next line": (f"The patients were\nrescued before the home was\n  ablaze.{LABEL}", ["rescued", "ablaze"]),
    "behind a soft hyphen": (
        f"The pa\u00adtients were rescued before the home was ablaze.{LABEL}",
        ["rescued", "ablaze"],
    ),
    "in HTML": (
        f'<p markdown="1">The patients were rescued before the home was ablaze.{LABEL}</p>',
        ["rescued", "ablaze"],
    ),
    "behind the label": (f"The patients{LABEL} were rescued before the home was ablaze.", ["rescued", "ablaze"]),
    "several words": (
        'The patients were taken out.[^"brought to safety" ~ taken out = brought to safety]',
        ["taken out"],
    ),
    "over a line's end and emphasis": (
        'The patients were taken\n*out* there.[^"brought to safety" ~ taken out = brought to safety]',
        ["taken\n*out"],
    ),
    "used twice": (
        'Patients were rescued, and more patients\nwere *rescued*.[^"brought to safety" ~ rescued = brought to safety]',
        ["rescued", "rescued"],
    ),
    "none declared": ('The patients were brought to safety.[^"brought to safety"]', []),
}


@pytest.mark.parametrize(("page", "own"), PAGES.values(), ids=PAGES)
def test_own_words_are_found_where_they_stand(page: str, own: list[str]) -> None:
    """Letter by letter as the page has them, and nothing around them."""
    pages = [File("site_src/n.md", page.encode())]
    site = build([File("seeds/fire.txt", TEXT.encode())], pages, date(2024, 1, 1), composed=False)
    claims = [claim for checked in site.checked for claim in checked.claims]
    assert [span.of(page) for claim in claims for span in claim.own] == own
