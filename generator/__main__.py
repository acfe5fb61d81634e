"""`python -m generator` is the command `jianbao`."""

import sys

from generator.cli import main

sys.exit(main())
