"""Result files in a directory: written beside, synced, then renamed into place."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from services.shared.model.errors import DomainError, Reason


class ResultDirectory:
    """The port ResultFiles over one directory, made when missing."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory

    async def write(self, job_id: str, content: bytes) -> None:
        try:
            await asyncio.to_thread(self._write, self._path(job_id), content)
        except OSError as error:
            raise DomainError(
                Reason.DEPENDENCY_UNAVAILABLE,
                f"The result cannot be written to {self._directory}: {error.strerror}. Make room or give permission.",
                dependency="result files",
                cause=str(error),
            ) from error

    async def read(self, job_id: str) -> bytes:
        try:
            return await asyncio.to_thread(self._path(job_id).read_bytes)
        except FileNotFoundError as error:
            raise DomainError(
                Reason.DATA_MISSING, "The run's result file is gone; delete the run and run it again.", job_id=job_id
            ) from error

    async def delete(self, job_id: str) -> None:
        await asyncio.to_thread(self._path(job_id).unlink, missing_ok=True)

    def _path(self, job_id: str) -> Path:
        return self._directory / f"{job_id}.npz"

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        beside = path.with_suffix(".partial")
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.rename(path)
