"""A session whose access tokens are refused although they have not expired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Revocation:
    """Refuses a session's tokens until the last of them has expired; `sequence` counts from 1 without holes.

    An API key's tokens have a session of their own, named after the key.
    """

    sequence: int
    session_id: str
    revoke_time: datetime
    expire_time: datetime
