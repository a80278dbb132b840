"""Where the programs inside installed wheels are; their Python packages are not imported, which would be slow."""

from __future__ import annotations

import importlib.util
from pathlib import Path


class ProgramMissingError(Exception):
    """A wheel is not installed here, or has no program for this platform."""


def program(package: str, pattern: str) -> Path:
    """The file in `package` that matches the glob; ProgramMissingError names what to do when there is none."""
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        for path in sorted(Path(folder).glob(pattern)):
            return path
    raise ProgramMissingError(
        f"The package {package} with its {Path(pattern).name} is not installed; run `make install`."
    )
