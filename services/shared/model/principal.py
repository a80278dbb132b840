"""Who is calling."""

from __future__ import annotations

from dataclasses import dataclass


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

    def may(self, permission: str) -> bool:
        """Whether the caller holds a permission such as `orders:write`."""
        return permission in self.permissions
