"""A program's key: how it is written, when it is good, and what it may at most."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from services.auth.domain.secrets import fingerprint

# Access tokens made from a key; a revocation outlives them.
KEY_TOKEN_LIFETIME = timedelta(minutes=5)
MOST_LIVE_KEYS = 100
_USE_IS_NOTED_EVERY = timedelta(minutes=1)
_KEY = re.compile(r"alg_live_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as stored; no `permissions` means everything that its owner may, `version` grows with each change."""

    api_key_id: str
    user_id: str
    display_name: str
    secret_hash: bytes = field(repr=False)
    permissions: frozenset[str]
    create_time: datetime
    expire_time: datetime | None = None
    last_use_time: datetime | None = None
    last_use_address: str = ""
    revoke_time: datetime | None = None
    version: int = 1

    def live_at(self, now: datetime) -> bool:
        """Whether it is neither revoked nor expired."""
        return self.revoke_time is None and (self.expire_time is None or now < self.expire_time)

    def opens_with(self, secret: str, now: datetime) -> bool:
        """Whether this secret signs in with it now; as slow for a wrong secret as for the right one."""
        return hmac.compare_digest(fingerprint(secret), self.secret_hash) and self.live_at(now)

    def narrowed(self, owners: frozenset[str]) -> frozenset[str]:
        """What it may, given what its owner may now: never more than either."""
        return owners & self.permissions if self.permissions else owners


def key_text(api_key_id: str, secret: str) -> str:
    """The key as its owner sees it, once."""
    return f"alg_live_{api_key_id}_{secret}"


def read_key(text: str) -> tuple[str, str] | None:
    """The id and the secret of what looks like a key of ours, else None."""
    match = _KEY.fullmatch(text)
    return (match[1], match[2]) if match else None


def revoked(key: ApiKey, now: datetime) -> ApiKey:
    """The key after its revocation; one that was revoked keeps its first."""
    return key if key.revoke_time else replace(key, revoke_time=now, version=key.version + 1)


def used(key: ApiKey, address: str, now: datetime) -> ApiKey:
    """The key after a use, noted once a minute: a busy program must not write to the disk with every call."""
    if key.last_use_time is not None and now - key.last_use_time < _USE_IS_NOTED_EVERY:
        return key
    return replace(key, last_use_time=now.replace(second=0, microsecond=0), last_use_address=address)


def key_expiry(key: ApiKey, now: datetime) -> datetime:
    """When a token made now ends: never after its key."""
    longest = now + KEY_TOKEN_LIFETIME
    return longest if key.expire_time is None else min(longest, key.expire_time)
