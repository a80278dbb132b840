"""What a role may do, and what an access token says (RFC 9068)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.auth.domain.user import Role

ISSUER = AUDIENCE = "algotrendy"


@dataclass(frozen=True, slots=True)
class Permission:
    """A permission of the contract: its word such as `orders:write`, who holds it, which RPCs ask for it.

    An internal one is never held by a person, whatever the role.
    """

    word: str
    roles: frozenset[Role]
    methods: tuple[str, ...]
    internal: bool = False


def permissions_of(roles: Iterable[Role], contract: Iterable[Permission]) -> frozenset[str]:
    """The words of everything that a user with these roles may do; ADMIN may all but what is internal."""
    held = frozenset(roles)
    return frozenset(
        permission.word
        for permission in contract
        if not permission.internal and (Role.ADMIN in held or held & permission.roles)
    )


def access_claims(
    *, user_id: str, session_id: str, permissions: Iterable[str], token_id: str, now: datetime, lifetime: timedelta
) -> Mapping[str, str | int]:
    """The claims of an access token; times are whole seconds."""
    issued = int(now.timestamp())
    return {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": user_id,
        "sid": session_id,
        "jti": token_id,
        "client_id": "algotrendy",
        "iat": issued,
        "nbf": issued,
        "exp": issued + int(lifetime.total_seconds()),
        "scope": " ".join(sorted(permissions)),
    }
