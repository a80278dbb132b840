"""Where the contract, its imports and the outputs are."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import grpc_tools

ROOT = Path(__file__).resolve().parents[2]
PROTOS = ROOT / "protos"
GEN = ROOT / "gen"
# Not committed: what others publish, unpacked here, and what is made on the way.
BUILD = ROOT / "build"
GOOGLE_APIS = BUILD / "protos/googleapis"
PROTOVALIDATE = BUILD / "protos/protovalidate"
GOOGLE_BUILT_IN = Path(grpc_tools.__file__).parent / "_proto"
# Where the programs of this environment are, on PATH or not.
PROGRAMS = Path(sysconfig.get_path("scripts"))
INCLUDES = (PROTOS, GOOGLE_APIS, PROTOVALIDATE, GOOGLE_BUILT_IN)


def contract_files(package: str = "*") -> list[str]:
    """The contract's files as the compiler names them, in a stable order."""
    return sorted(str(path.relative_to(PROTOS)) for path in PROTOS.glob(f"algotrendy/{package}/v1/*.proto"))
