"""From a fresh installation to its first administrator, without a default password."""

from __future__ import annotations

from datetime import timedelta
from hmac import compare_digest

from services.auth.domain.audit import AuditOutcome
from services.auth.domain.passwords import check_new_password
from services.auth.domain.secrets import fingerprint, new_secret
from services.auth.domain.user import FIRST_ADMIN_ID, Role, User, canonical_user_name
from services.auth.ports import PasswordHasher, SetupToken, SetupTokenFile, Store, Unit
from services.auth.use_cases.audit import Auditor
from services.auth.use_cases.tokens import Client, TokenIssuer, Tokens
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason

REDEEM = "algotrendy.auth.v1.AuthService/RedeemSetupToken"


class OfferSetup:
    """Puts a one-time token where the installer finds it, as long as there is no administrator."""

    def __init__(self, store: Store, file: SetupTokenFile, clock: Clock, lifetime: timedelta) -> None:
        self._store = store
        self._file = file
        self._clock = clock
        self._lifetime = lifetime

    async def __call__(self) -> None:
        """Run at start. A token that is waiting and still valid stays, so that a restart does not change it."""
        async with self._store.transaction() as unit:
            current = await unit.setup_tokens.current(lock=True)
            if await unit.users.any_admin():
                await unit.setup_tokens.replace(None)
                self._file.remove()
            elif not self._waiting(current):
                token = new_secret("alg_setup_")
                expire_time = self._clock.now() + self._lifetime
                await unit.setup_tokens.replace(SetupToken(fingerprint(token), expire_time))
                # Written before the commit: a crash between the two leaves a file that matches nothing and is
                # replaced at the next start, never a token that nobody can read.
                self._file.write(token)

    def _waiting(self, current: SetupToken | None) -> bool:
        written = self._file.read()
        if current is None or written is None or self._clock.now() >= current.expire_time:
            return False
        return compare_digest(fingerprint(written), current.token_hash)


class RedeemSetupToken:
    """Makes the first administrator and signs it in."""

    def __init__(
        self,
        store: Store,
        hasher: PasswordHasher,
        issuer: TokenIssuer,
        auditor: Auditor,
        file: SetupTokenFile,
        clock: Clock,
    ) -> None:
        self._store = store
        self._hasher = hasher
        self._issuer = issuer
        self._auditor = auditor
        self._file = file
        self._clock = clock

    async def __call__(self, token: str, password: str, user_name: str, client: Client) -> Tokens:
        """The administrator's tokens.

        DomainError SETUP_DONE when there is one, CREDENTIALS_INVALID when the token is wrong or expired,
        FIELD_INVALID when the password is too easy.
        """
        name = canonical_user_name(user_name)
        check_new_password(password, name)
        try:
            # Looked at before the slow hash, so that strangers cannot make us work; and again behind a lock after it.
            async with self._store.transaction() as unit:
                await self._check(unit, token)
            password_hash = await self._hasher.hash(password)
            tokens = await self._make_admin(token, name, password_hash, client)
        except DomainError as error:
            if error.reason in {Reason.CREDENTIALS_INVALID, Reason.SETUP_DONE}:
                refused = AuditOutcome.REFUSED
                await self._auditor.record(
                    self._auditor.event(REDEEM, refused, address=client.address, reason=error.reason.value)
                )
            raise
        self._file.remove()
        return tokens

    async def _make_admin(self, token: str, name: str, password_hash: str, client: Client) -> Tokens:
        now = self._clock.now()
        user = User(FIRST_ADMIN_ID, name, name, frozenset({Role.ADMIN}), now, last_sign_in_time=now)
        session = self._issuer.new_session(user.user_id, client)
        event = self._auditor.event(
            REDEEM, AuditOutcome.DONE, user_id=user.user_id, session_id=session.session_id, address=client.address
        )
        async with self._store.transaction() as unit:
            await self._check(unit, token, lock=True)
            await unit.setup_tokens.replace(None)
            await unit.users.add(user, password_hash)
            await unit.sessions.add(session)
            await unit.audit.append(event)
        return self._issuer.tokens(session, user)

    async def _check(self, unit: Unit, token: str, *, lock: bool = False) -> None:
        current = await unit.setup_tokens.current(lock=lock)
        if await unit.users.any_admin():
            raise DomainError(Reason.SETUP_DONE, "There is an administrator already; sign in with AuthService.Login.")
        genuine = current is not None and compare_digest(fingerprint(token), current.token_hash)
        if current is None or not genuine or self._clock.now() >= current.expire_time:
            raise DomainError(
                Reason.CREDENTIALS_INVALID,
                "The setup token is wrong or has expired. Restart the system: it prints the token that is valid.",
            )
