"""Keeping a session alive, ending it, and looking at one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.auth.domain.audit import AuditOutcome
from services.auth.domain.revocation import Revocation
from services.auth.domain.session import Exchange, Session, SessionEnd, ended, judge_refresh, rotated
from services.auth.domain.user import UserState
from services.auth.ports import RevocationFeed, Store, Unit
from services.auth.use_cases.audit import Auditor
from services.auth.use_cases.tokens import Client, TokenIssuer, Tokens
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal

REUSED = "auth.refresh_token_reused"
REVOKE = "algotrendy.auth.v1.SessionService/RevokeSession"
# Services accept a token this long after its end, for clocks that differ; a revocation outlives that.
REVOCATION_MARGIN = timedelta(seconds=60)


class EndSession:
    """Ends a session within a transaction; its tokens are refused from the commit on."""

    def __init__(self, issuer: TokenIssuer, auditor: Auditor, clock: Clock) -> None:
        self._issuer = issuer
        self._auditor = auditor
        self._clock = clock

    async def __call__(self, unit: Unit, session: Session, reason: SessionEnd, action: str, address: str) -> Revocation:
        """The revocation to publish after the commit."""
        now = self._clock.now()
        await unit.sessions.save(ended(session, reason, now))
        expire_time = now + self._issuer.lifetimes.access + REVOCATION_MARGIN
        revocation = await unit.revocations.add(session.session_id, now, expire_time)
        event = self._auditor.event(
            action, AuditOutcome.DONE, user_id=session.user_id, session_id=session.session_id, address=address,
            object=session.session_id, reason=reason.value,
        )  # fmt: skip
        await unit.audit.append(event)
        return revocation


class RefreshTokens:
    """Exchanges a refresh token for the next pair, once."""

    def __init__(self, store: Store, issuer: TokenIssuer, end: EndSession, feed: RevocationFeed, clock: Clock) -> None:
        self._store = store
        self._issuer = issuer
        self._end = end
        self._feed = feed
        self._clock = clock

    async def __call__(self, refresh_token: str, client: Client) -> Tokens:
        """The next pair; DomainError TOKEN_INVALID when the token is not one of ours, over, or used before."""
        claim = self._issuer.read_refresh_token(refresh_token)
        if claim is None:
            raise _invalid()
        tokens: Tokens | None = None
        revocation: Revocation | None = None
        async with self._store.transaction() as unit:
            session = await unit.sessions.lock(claim.session_id)
            verdict = (
                judge_refresh(session, claim.generation, self._clock.now()) if session is not None else Exchange.REFUSE
            )
            if session is not None and verdict in {Exchange.ROTATE, Exchange.REPEAT}:
                tokens = await self._successor(unit, session, verdict, client)
            elif session is not None and verdict is Exchange.REUSE:
                revocation = await self._end(unit, session, SessionEnd.REFRESH_REUSED, REUSED, client.address)
        if revocation is not None:
            self._feed.publish(revocation)
        if tokens is None:
            raise _invalid()
        return tokens

    async def _successor(self, unit: Unit, session: Session, verdict: Exchange, client: Client) -> Tokens | None:
        user = await unit.users.by_id(session.user_id)
        if user is None or user.state is not UserState.ACTIVE:
            return None
        if verdict is Exchange.ROTATE:
            session = rotated(session, client.address, self._clock.now(), self._issuer.lifetimes.refresh)
            await unit.sessions.save(session)
        return self._issuer.tokens(session, user)


class RevokeSession:
    """Ends one of the caller's own sessions."""

    def __init__(self, store: Store, end: EndSession, feed: RevocationFeed) -> None:
        self._store = store
        self._end = end
        self._feed = feed

    async def __call__(
        self,
        caller: Principal,
        session_id: str,
        client: Client,
        reason: SessionEnd = SessionEnd.REVOKED,
        action: str = REVOKE,
    ) -> Session:
        """The session as it is now; ending an ended one changes nothing. DomainError NOT_FOUND if it is not theirs."""
        revocation: Revocation | None = None
        async with self._store.transaction() as unit:
            session = _own(await unit.sessions.lock(session_id), caller, session_id)
            if session.end_time is None:
                revocation = await self._end(unit, session, reason, action, client.address)
                session = ended(session, reason, revocation.revoke_time)
        if revocation is not None:
            self._feed.publish(revocation)
        return session


class RevokeOtherSessions:
    """Ends all the caller's sessions but the one that asks."""

    def __init__(self, store: Store, end: EndSession, feed: RevocationFeed, clock: Clock) -> None:
        self._store = store
        self._end = end
        self._feed = feed
        self._clock = clock

    async def __call__(self, caller: Principal, client: Client) -> int:
        """How many there were; at most `MOST_AT_ONCE` a transaction, repeated until none is left."""
        revoked = 0
        while revocations := await self._some(caller, client):
            for revocation in revocations:
                self._feed.publish(revocation)
            revoked += len(revocations)
        return revoked

    async def _some(self, caller: Principal, client: Client) -> list[Revocation]:
        revocations = []
        async with self._store.transaction() as unit:
            found = await unit.sessions.of_user(
                caller.user_id, open_at=self._clock.now(), after=None, limit=MOST_AT_ONCE
            )
            for candidate in found:
                session = await unit.sessions.lock(candidate.session_id)
                if session is not None and session.end_time is None and session.session_id != caller.session_id:
                    revocations.append(await self._end(unit, session, SessionEnd.REVOKED, REVOKE, client.address))
        return revocations


MOST_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Some sessions, and where the next page begins (None: there is none)."""

    sessions: Sequence[Session]
    next_after: tuple[datetime, str] | None


class ListSessions:
    """Lists the caller's own sessions."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(
        self, caller: Principal, *, include_ended: bool, after: tuple[datetime, str] | None, limit: int
    ) -> SessionPage:
        """The youngest first."""
        async with self._store.transaction() as unit:
            found = await unit.sessions.of_user(
                caller.user_id, open_at=None if include_ended else self._clock.now(), after=after, limit=limit + 1
            )
        page = found[:limit]
        more = len(found) > limit
        return SessionPage(page, (page[-1].create_time, page[-1].session_id) if more else None)


class GetSession:
    """Looks at one of the caller's own sessions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def __call__(self, caller: Principal, session_id: str) -> Session:
        """The session; DomainError NOT_FOUND if it is not theirs."""
        async with self._store.transaction() as unit:
            return _own(await unit.sessions.lock(session_id), caller, session_id)


def _own(session: Session | None, caller: Principal, session_id: str) -> Session:
    if session is None or session.user_id != caller.user_id:
        raise DomainError(
            Reason.NOT_FOUND, f"You have no session {session_id}; list yours with ListSessions.", session_id=session_id
        )
    return session


def _invalid() -> DomainError:
    return DomainError(Reason.TOKEN_INVALID, "The refresh token is not valid any more. Sign in again.")
