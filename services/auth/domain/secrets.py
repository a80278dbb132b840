"""One-time secrets and refresh tokens: what is given out, and what is kept to recognise it."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass

_REFRESH_TOKEN = re.compile(r"alg_rt_([A-Za-z0-9-]{1,64})_([0-9]{1,9})_([A-Za-z0-9_-]{43})")


def new_secret(prefix: str) -> str:
    """A secret of 256 bits that nobody can guess, behind a prefix that says what it is."""
    return f"{prefix}{secrets.token_urlsafe(32)}"


def fingerprint(secret: str) -> bytes:
    """What is stored in place of a 256-bit secret. It needs no slow hash: there is nothing to guess."""
    return hashlib.sha256(secret.encode()).digest()


@dataclass(frozen=True, slots=True)
class RefreshClaim:
    """What a refresh token claims to be; true only when its seal fits."""

    session_id: str
    generation: int


def refresh_token(key: bytes, session_id: str, generation: int) -> str:
    """The refresh token of a session's generation.

    It is computed, not stored: the same successor can be given again when its answer was lost, and the database
    holds nothing that signs anybody in. `key` is 32 bytes and lives outside the database.
    """
    return f"alg_rt_{session_id}_{generation}_{_seal(key, session_id, generation)}"


def read_refresh_token(key: bytes, token: str) -> RefreshClaim | None:
    """What the token says, or None when it is not one of ours."""
    match = _REFRESH_TOKEN.fullmatch(token)
    if match is None:
        return None
    session_id, generation = match[1], int(match[2])
    genuine = hmac.compare_digest(_seal(key, session_id, generation), match[3])
    return RefreshClaim(session_id, generation) if genuine else None


def _seal(key: bytes, session_id: str, generation: int) -> str:
    digest = hmac.digest(key, f"refresh\x1f{session_id}\x1f{generation}".encode(), "sha256")
    return urlsafe_b64encode(digest).decode().rstrip("=")
