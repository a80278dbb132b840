"""Unpacks the protos that ours import from installed packages into the build folder: they are not ours to copy."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import distribution
from pathlib import Path

from protos.generation.places import BUILD, GOOGLE_APIS, PROTOVALIDATE

GOOGLE_FILES = (
    "google/api/annotations.proto",
    "google/api/field_behavior.proto",
    "google/api/http.proto",
    "google/api/httpbody.proto",
    "google/rpc/code.proto",
    "google/rpc/error_details.proto",
    "google/rpc/status.proto",
)
# The rules' proto is in no wheel: it is in this source distribution, and serves the 2.x engine unchanged.
RULES_RELEASE = "1.2.0"
RULES_SHA256 = "4cb9a5065f32abc9baf2cf25c5bd09a139f7dffb7b8692f636a8e3e6883bb9a2"
RULES_FILE = "buf/validate/validate.proto"


def unpack_imports() -> None:
    """Makes sure that everything our protos import is under build/protos; does nothing where it is."""
    for name in GOOGLE_FILES:
        _copy(Path(str(distribution("googleapis-common-protos").locate_file(name))), GOOGLE_APIS / name)
    target = PROTOVALIDATE / RULES_FILE
    stamp = PROTOVALIDATE / "unpacked-from"
    if not target.exists() or not stamp.exists() or stamp.read_text() != RULES_SHA256:
        _unpack_rules(target)
        stamp.write_text(RULES_SHA256)


def _copy(source: Path, target: Path) -> None:
    if not target.exists() or target.read_bytes() != source.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _unpack_rules(target: Path) -> None:
    archive = BUILD / f"dl/protovalidate-{RULES_RELEASE}.tar.gz"
    if not archive.exists():
        _download(archive.parent)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != RULES_SHA256:
        sys.exit(f"{archive} has the SHA-256 {digest}, not {RULES_SHA256}: delete it and run this again")
    with tarfile.open(archive) as package:
        member = package.extractfile(f"protovalidate-{RULES_RELEASE}/upstream/proto/{RULES_FILE}")
        assert member is not None, "the archive whose hash is right has this file"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(member.read())


def _download(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    package = f"protovalidate=={RULES_RELEASE}"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--dest", str(folder)]
    subprocess.run([*pip, "--no-deps", "--no-binary", "protovalidate", package], check=True)
