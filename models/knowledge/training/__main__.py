"""``python -m models.knowledge.training DATA``: measure again, into the package's bundle."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from models.knowledge.measured import BUNDLE
from models.knowledge.training.measure import measure

measure(Path(sys.argv[1]), BUNDLE, partial(print, file=sys.stderr))
