"""What Envoy, the interceptors and `buf curl` read: the whole contract with its imports, without comments."""

from __future__ import annotations

import subprocess
from pathlib import Path

from protos.generation.places import PROGRAMS, ROOT


def generate_descriptor_set(target: Path) -> None:
    """Writes the set to the file `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    options = ["--as-file-descriptor-set", "--exclude-source-info", "-o", str(target)]
    subprocess.run([str(PROGRAMS / "buf"), "build", *options], cwd=ROOT, check=True)
