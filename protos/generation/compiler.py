"""The protobuf compiler, and what it knows of the contract: descriptors with comments and options."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from google.protobuf import descriptor_pb2
from grpc_tools import protoc

from protos.generation.places import INCLUDES


def compile_protos(outputs: Sequence[str], files: Sequence[str]) -> None:
    """Runs protoc in this process; exits with its code where the contract does not compile."""
    code = protoc.main(["protoc", *[f"-I{path}" for path in INCLUDES], *outputs, *files])
    if code != 0:
        sys.exit(f"protoc failed with exit code {code}; its messages are above")


def describe(files: Sequence[str]) -> descriptor_pb2.FileDescriptorSet:
    """The files with all their imports, imports first, comments included."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "contract.binpb"
        compile_protos([f"--descriptor_set_out={target}", "--include_imports", "--include_source_info"], files)
        return descriptor_pb2.FileDescriptorSet.FromString(target.read_bytes())
