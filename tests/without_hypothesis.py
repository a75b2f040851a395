"""What stands in for Hypothesis where it is not installed: tests of properties are skipped and say so.

Four packages are enough to build the site and to run every other test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

SKIPPED = pytest.mark.skip(reason="Hypothesis is not installed: pip install hypothesis")


class Anything:
    """Takes every call and has every attribute: strategies are made while a test module is read."""

    def __call__(self, *args: Any, **kwargs: Any) -> Anything:
        return self

    def __getattr__(self, name: str) -> Anything:
        return self

    def __or__(self, other: Any) -> Anything:
        return self


def skipping(*args: Any, **kwargs: Any) -> Callable[[Any], Any]:
    """In place of `given`."""
    return SKIPPED


def as_it_is(*args: Any, **kwargs: Any) -> Callable[[Any], Any]:
    """In place of `settings` and `example`."""
    return lambda test: test


def stand_in() -> None:
    """Have `import hypothesis` find this."""
    module, strategies = ModuleType("hypothesis"), ModuleType("hypothesis.strategies")
    anything = Anything()
    strategies.__getattr__ = lambda name: anything  # type: ignore[method-assign]
    vars(module).update(
        given=skipping,
        settings=as_it_is,
        example=as_it_is,
        assume=anything,
        HealthCheck=anything,
        strategies=strategies,
    )
    sys.modules.update({"hypothesis": module, "hypothesis.strategies": strategies})
