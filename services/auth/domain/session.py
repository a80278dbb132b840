"""A session from sign-in to its end, and what presenting a refresh token means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum

# An answer can be lost on its way. Within this time a repeat with the token before gets the same successor again;
# later it means that two parties hold one token, and nobody can tell which is the thief.
LOST_ANSWER_GRACE = timedelta(seconds=10)


class SessionEnd(StrEnum):
    """Why a session ended."""

    SIGNED_OUT = "SIGNED_OUT"
    REVOKED = "REVOKED"
    REVOKED_BY_ADMIN = "REVOKED_BY_ADMIN"
    REFRESH_REUSED = "REFRESH_REUSED"
    PASSWORD_CHANGED = "PASSWORD_CHANGED"  # noqa: S105
    USER_LOCKED = "USER_LOCKED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class Session:
    """One sign-in; `generation` counts how often its refresh token was exchanged, from 0."""

    session_id: str
    user_id: str
    client_name: str
    address: str
    last_address: str
    create_time: datetime
    last_refresh_time: datetime
    expire_time: datetime
    generation: int = 0
    end_time: datetime | None = None
    end_reason: SessionEnd | None = None

    def open_at(self, now: datetime) -> bool:
        """Whether it has neither ended nor expired."""
        return self.end_time is None and now < self.expire_time


class Exchange(Enum):
    """What presenting a refresh token means."""

    ROTATE = "the newest token: exchange it for the next"
    REPEAT = "the one before, its answer lost just now: give the same successor again"
    REUSE = "an old one: somebody has a copy, end the session"
    REFUSE = "the session is over, or the token was never issued"


def judge_refresh(session: Session, generation: int, now: datetime) -> Exchange:
    """What to do when a refresh token of `generation` is presented for `session` (RFC 9700, section 4.14.2)."""
    if not session.open_at(now) or generation > session.generation or generation < 0:
        return Exchange.REFUSE
    if generation == session.generation:
        return Exchange.ROTATE
    lost_answer = generation == session.generation - 1 and now - session.last_refresh_time <= LOST_ANSWER_GRACE
    return Exchange.REPEAT if lost_answer else Exchange.REUSE


def rotated(session: Session, address: str, now: datetime, lifetime: timedelta) -> Session:
    """The session after its refresh token was exchanged."""
    return replace(
        session,
        generation=session.generation + 1,
        last_refresh_time=now,
        last_address=address,
        expire_time=now + lifetime,
    )


def ended(session: Session, reason: SessionEnd, now: datetime) -> Session:
    """The session after its end; one that has ended keeps its first end."""
    return session if session.end_time else replace(session, end_time=now, end_reason=reason)
