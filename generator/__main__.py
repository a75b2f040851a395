"""`python -m generator`."""

import os
import sys

from generator.shells.cli import main

code = main()
sys.stdout.flush()
sys.stderr.flush()
# All is written. To take apart, piece by piece, what was read and made would take a tenth of the time again: the
# process ends at once, as mypy's does.
os._exit(code)
