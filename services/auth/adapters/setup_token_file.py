"""The one-time token of the first administrator as a file, for the supervisor to print."""

from __future__ import annotations

from pathlib import Path

from services.auth.adapters.key_files import write_private


class PrivateSetupTokenFile:
    """A file of mode 0600 that holds the token and nothing else."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> str | None:
        return self._file.read_text().strip() if self._file.exists() else None

    def write(self, token: str) -> None:
        write_private(self._file, token.encode())

    def remove(self) -> None:
        self._file.unlink(missing_ok=True)
