"""Artefacts as files in the data directory, named by their hash; loading them reads arrays and nothing else."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import tempfile
import zipfile
from pathlib import Path

import numpy as np

from services.ml.domain.learned import Arrays
from services.ml.domain.model import Artifact
from services.shared.model.errors import DomainError, Reason


class FileArtifacts:
    """One `.npz` file per artefact below a folder, written beside and renamed, so that a file is whole or absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def store(self, arrays: Arrays) -> Artifact:
        return await asyncio.to_thread(self._store, arrays)

    async def load(self, artifact: Artifact) -> Arrays:
        return await asyncio.to_thread(self._load, artifact)

    def _store(self, arrays: Arrays) -> Artifact:
        content = _encoded(arrays)
        artifact = Artifact(hashlib.sha256(content).hexdigest(), len(content))
        target = self._path(artifact)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_durably(target, content)
        return artifact

    def _load(self, artifact: Artifact) -> Arrays:
        try:
            content = self._path(artifact).read_bytes()
        except OSError as error:
            raise _unusable(artifact, "cannot be read") from error
        if hashlib.sha256(content).hexdigest() != artifact.sha256:
            raise _unusable(artifact, "is corrupt: its hash is another")
        try:
            with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
                return dict(arrays)
        except (ValueError, OSError, zipfile.BadZipFile) as error:
            raise _unusable(artifact, "holds no plain arrays") from error

    def _path(self, artifact: Artifact) -> Path:
        return self._folder / artifact.sha256[:2] / f"{artifact.sha256}.npz"


def _encoded(arrays: Arrays) -> bytes:
    """The arrays as an archive without times, so that equal arrays are equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(arrays):
            entry = io.BytesIO()
            np.lib.format.write_array(entry, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), entry.getvalue())
    return buffer.getvalue()


def _write_durably(target: Path, content: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, target)


def _unusable(artifact: Artifact, what: str) -> DomainError:
    return DomainError(
        Reason.DATA_MISSING,
        f"The artefact {artifact.sha256} {what}. Train the model again, or restore the file from a backup.",
        sha256=artifact.sha256,
    )
