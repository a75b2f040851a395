"""`python -m generator`."""

import os
import sys

from generator.shells.cli import main

code = main()
sys.stdout.flush()
sys.stderr.flush()
# All is written. Taking apart piece by piece what was read and made would take as long as much of the work, so the
# process ends at once, as mypy's does.
os._exit(code)
