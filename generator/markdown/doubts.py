"""What tells of doubts on a page: each row, entry or item below a block line that begins them."""

from __future__ import annotations

from collections.abc import Iterator

from .blocks import Block
from .reading import Reading

KINDS = ("record-differs", "source-unclear")


def rows(reading: Reading) -> Iterator[tuple[str, list[int]]]:
    """The kind of each row, entry and item, up to the next heading or block line, and the places of its blocks."""
    if not any(line.block in KINDS for line in reading.block_lines):
        return
    kind, row = "", list[int]()
    for at, block in enumerate(reading.blocks):
        if block.kind in ("generated", "heading"):
            if row:
                yield kind, row
            kind, row = _kind(reading, block), []
        elif kind and block.kind in ("cell", "headword", "definition", "item"):
            if row and _begins(block, reading.blocks[row[-1]]):
                yield kind, row
                row = []
            row.append(at)
    if row:
        yield kind, row


def doubts(reading: Reading) -> Iterator[str]:
    """The words of each, as a reader sees them, its cells or parts side by side."""
    for _, row in rows(reading):
        words = (" ".join(reading.blocks[at].words.split()) for at in row)
        yield " | ".join(filter(None, words))


def _kind(reading: Reading, block: Block) -> str:
    numbers = {number for _, number in block.labels} if block.kind == "generated" else set()
    return next((one.block for one in reading.block_lines if one.number in numbers and one.block in KINDS), "")


def _begins(block: Block, before: Block) -> bool:
    """Whether a block is the first of a row: a headword behind a definition, a first cell, an item."""
    if block.kind == "headword":
        return before.kind != "headword"
    return block.kind == "item" or (block.kind == "cell" and not block.above)
