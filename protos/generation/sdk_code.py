"""Dataclasses for the Python SDK (betterproto2): pleasant for people, slow, and therefore never used by a service."""

from __future__ import annotations

from pathlib import Path

from protos.generation.compiler import compile_protos
from protos.generation.places import contract_files

# Imports inside the generated code are relative, so the tree may hang under a name of its own beside `algotrendy`.
PACKAGE = "algotrendy_messages"


def generate_sdk(out: Path) -> None:
    """Writes the package of dataclasses below `out`."""
    target = out / PACKAGE
    target.mkdir(parents=True, exist_ok=True)
    options = ("client_generation=none", "server_generation=none")
    outputs = [
        f"--python_betterproto2_out={target}",
        *[f"--python_betterproto2_opt={option}" for option in options],
    ]
    compile_protos(outputs, contract_files())
