"""Signing in with a password."""

from __future__ import annotations

from datetime import datetime, timedelta

from services.auth.domain.audit import AuditOutcome
from services.auth.domain.lockout import (
    ACCOUNT_AT_ADDRESS,
    ADDRESS,
    Attempts,
    account_scope,
    address_scope,
    counted,
)
from services.auth.domain.user import User, UserState, canonical_user_name
from services.auth.ports import Credentials, PasswordHasher, Store
from services.auth.use_cases.audit import Auditor
from services.auth.use_cases.tokens import Client, TokenIssuer, Tokens
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason

LOGIN = "algotrendy.auth.v1.AuthService/Login"


class Login:
    """Checks a password and starts a session.

    Every attempt is counted before the password is looked at and taken back when it was right: guesses sent at once
    cannot outrun the count.
    """

    def __init__(
        self, store: Store, hasher: PasswordHasher, issuer: TokenIssuer, auditor: Auditor, clock: Clock
    ) -> None:
        self._store = store
        self._hasher = hasher
        self._issuer = issuer
        self._auditor = auditor
        self._clock = clock

    async def __call__(self, user_name: str, password: str, client: Client) -> Tokens:
        """The session's tokens.

        DomainError CREDENTIALS_INVALID for an unknown user and a wrong password alike; LOCKED while there were too
        many attempts, and for a user whom an administrator locked out and whose password is right.
        """
        name = canonical_user_name(user_name)
        await self._count(name, client)
        async with self._store.transaction() as unit:
            credentials = await unit.users.by_name(name)
        verdict = await self._hasher.verify(password, credentials.password_hash if credentials else None)
        if credentials is None or not verdict.right or credentials.user.state is UserState.DELETED:
            raise await self._refused(
                name, client, DomainError(Reason.CREDENTIALS_INVALID, "The user name or the password is wrong.")
            )
        if credentials.user.state is UserState.LOCKED:
            raise await self._refused(
                name, client, DomainError(Reason.LOCKED, "An administrator locked this user out; ask one to unlock it.")
            )
        return await self._start(name, credentials, verdict.better_hash, client)

    async def _count(self, name: str, client: Client) -> None:
        now = self._clock.now()
        scopes = (
            (account_scope(name, client.address), ACCOUNT_AT_ADDRESS),
            (address_scope(client.address), ADDRESS),
        )
        async with self._store.transaction() as unit:
            before = [await unit.attempts.lock(scope) for scope, _ in scopes]
            locked = [attempts for attempts in before if attempts.locked_at(now)]
            if not locked:
                for (scope, policy), attempts in zip(scopes, before, strict=True):
                    await unit.attempts.save(scope, counted(attempts, policy, now))
        if locked:
            raise await self._refused(name, client, _locked(locked, now))

    async def _refused(self, name: str, client: Client, error: DomainError) -> DomainError:
        event = self._auditor.event(
            LOGIN, AuditOutcome.REFUSED, address=client.address, object=name, reason=error.reason.value
        )
        await self._auditor.record(event)
        return error

    async def _start(self, name: str, credentials: Credentials, better_hash: str | None, client: Client) -> Tokens:
        user: User = credentials.user
        session = self._issuer.new_session(user.user_id, client)
        event = self._auditor.event(
            LOGIN, AuditOutcome.DONE, user_id=user.user_id, session_id=session.session_id, address=client.address
        )
        async with self._store.transaction() as unit:
            await unit.attempts.forget(account_scope(name, client.address))
            await unit.attempts.forgive_one(address_scope(client.address))
            await unit.users.note_sign_in(user.user_id, session.create_time, better_hash)
            await unit.sessions.add(session)
            await unit.audit.append(event)
        return self._issuer.tokens(session, user)


def _locked(locked: list[Attempts], now: datetime) -> DomainError:
    until = max(attempts.locked_until or now for attempts in locked)
    wait = timedelta(seconds=int((until - now).total_seconds()) + 1)
    until_text = until.isoformat(timespec="seconds")
    return DomainError(
        Reason.LOCKED,
        f"Too many sign-ins failed from here; it opens again at {until_text}. Then try again.",
        retry_after=wait,
        locked_until=until_text,
    )
