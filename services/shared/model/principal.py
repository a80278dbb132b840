"""Who is calling."""

from __future__ import annotations

from dataclasses import dataclass

# A key for programs stands in for a sign-in: its tokens carry this and its id as their session.
_API_KEY = "key:"


def api_key_session(api_key_id: str) -> str:
    """The `session_id` of the tokens made from an API key."""
    return f"{_API_KEY}{api_key_id}"


def api_key_of(session_id: str) -> str:
    """The API key that a `session_id` stands for; empty for a person's sign-in."""
    return session_id.removeprefix(_API_KEY) if session_id.startswith(_API_KEY) else ""


@dataclass(frozen=True, slots=True)
class Principal:
    """The caller of an RPC, as its verified token says.

    `user_id` is the person on whose behalf it happens; empty when a service acts by itself. `session_id` is the
    sign-in it belongs to; empty for services. `permissions` are words such as `orders:write`. `service` names the
    calling service when the call came over the mesh under a service's own identity.
    """

    user_id: str
    session_id: str
    permissions: frozenset[str]
    service: str | None = None

    @property
    def api_key_id(self) -> str:
        """The API key that the token was made from; empty for a sign-in."""
        return api_key_of(self.session_id)

    def may(self, permission: str) -> bool:
        """Whether the caller holds a permission such as `orders:write`."""
        return permission in self.permissions
