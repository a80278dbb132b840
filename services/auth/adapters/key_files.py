"""Keys that must not be in the database, as files of mode 0600 in the data directory.

They are files and not rows because a copy of the database (a dump, a replica, a backup) must sign nobody in, forge no
token and rewrite no audit entry. In a cluster the directory is a mounted secret.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from services.shared.runtime.settings import SettingsError

KEY_BYTES = 32


def open_folder(data_directory: Path) -> Path:
    """AuthService's own folder, readable by its owner only."""
    folder = data_directory / "auth"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def symmetric_key(file: Path) -> bytes:
    """The 32 random bytes in the file, made at the first start; SettingsError when the file holds something else."""
    key = _content(file, lambda: secrets.token_bytes(KEY_BYTES))
    if len(key) != KEY_BYTES:
        raise SettingsError(f"{file} is damaged: it must hold {KEY_BYTES} bytes. Restore it from a backup.")
    return key


def signing_key(file: Path) -> ec.EllipticCurvePrivateKey:
    """The P-256 key in the PEM file, made at the first start; SettingsError when the file holds something else."""
    pem = _content(file, _new_pem)
    try:
        key = load_pem_private_key(pem, password=None)
    except ValueError as error:
        raise SettingsError(f"{file} is damaged: it must hold a private key as PEM. Restore or remove it.") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise SettingsError(f"{file} must hold a private key on the curve P-256. Remove it to get a new one.")
    return key


def write_private(file: Path, content: bytes) -> None:
    """Replaces the file in one step; nobody but its owner can read it at any moment."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _content(file: Path, make: Callable[[], bytes]) -> bytes:
    if not file.exists():
        # Two replicas may start at once: whoever links first wins, and both read the winner's key.
        draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        write_private(draft, make())
        with suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_bytes()


def _new_pem() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
