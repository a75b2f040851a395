"""`python -m generator`."""

import sys

from generator.shells.cli import main

sys.exit(main())
