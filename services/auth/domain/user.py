"""Somebody who can sign in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# The first administrator's id never varies, so that other services can make things for it before it exists.
FIRST_ADMIN_ID = "admin"


class Role(StrEnum):
    """A named set of permissions."""

    VIEWER = "VIEWER"
    TRADER = "TRADER"
    QUANT = "QUANT"
    OPERATOR = "OPERATOR"
    ADMIN = "ADMIN"


class UserState(StrEnum):
    """Whether a user can sign in."""

    ACTIVE = "ACTIVE"
    LOCKED = "LOCKED"
    DELETED = "DELETED"


@dataclass(frozen=True, slots=True)
class User:
    """A user as stored; `version` grows with each change."""

    user_id: str
    user_name: str
    display_name: str
    roles: frozenset[Role]
    create_time: datetime
    state: UserState = UserState.ACTIVE
    last_sign_in_time: datetime | None = None
    version: int = 1


def canonical_user_name(user_name: str) -> str:
    """The one spelling of a user name: upper and lower case are the same."""
    return user_name.strip().lower()
