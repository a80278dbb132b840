"""Python for the services: messages (upb), their types, gRPC stubs and the stubs' types."""

from __future__ import annotations

from pathlib import Path

from protos.generation.compiler import compile_protos, describe
from protos.generation.places import contract_files
from protos.generation.servicer_types import modules_of, servicer_types

RULES = "buf/validate/validate.proto"


def generate_python(out: Path, package: str = "*") -> None:
    """Writes the modules of one package, or of all, below `out`."""
    out.mkdir(parents=True, exist_ok=True)
    files = contract_files(package)
    compile_protos([f"--python_out={out}", f"--pyi_out={out}"], [*files, RULES])
    described = describe(files).file
    ours = [file for file in described if file.name in set(files) and file.service]
    if ours:
        compile_protos([f"--grpc_python_out={out}"], [file.name for file in ours])
    modules = modules_of(described)
    for file in ours:
        (out / file.name.replace(".proto", "_pb2_grpc.pyi")).write_text(servicer_types(file, modules))
