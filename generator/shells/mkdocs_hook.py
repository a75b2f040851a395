"""The hook of MkDocs for this repository: named under `hooks:` in `mkdocs.yml`, it needs nothing of ours installed.

MkDocs loads it by its path, and puts the path of imports back once it has.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.shells.mkdocs_events import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_post_build,
    on_pre_build,
    on_serve,
    on_shutdown,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_post_build",
    "on_pre_build",
    "on_serve",
    "on_shutdown",
    "on_startup",
]
