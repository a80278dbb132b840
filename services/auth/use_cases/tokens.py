"""Starting a session and issuing its tokens; shared by every way of signing in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from services.auth.domain.access import access_claims, permissions_of
from services.auth.domain.secrets import RefreshClaim, read_refresh_token, refresh_token
from services.auth.domain.session import Session
from services.auth.domain.user import User
from services.auth.ports import PermissionCatalogue, TokenSigner
from services.shared.model.clock import Clock
from services.shared.model.ids import IdSource


@dataclass(frozen=True, slots=True)
class Client:
    """Who is at the other end: its address as the gateway saw it, and what it calls itself."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a signed-in session holds."""

    access_token: str
    access_expire_time: datetime
    refresh_token: str
    refresh_expire_time: datetime
    session_id: str
    user_id: str


@dataclass(frozen=True, slots=True)
class TokenLifetimes:
    """How long tokens are valid."""

    access: timedelta
    refresh: timedelta


class TokenIssuer:
    """Makes sessions and their tokens; `refresh_key` is 32 bytes that never enter the database."""

    def __init__(
        self,
        signer: TokenSigner,
        catalogue: PermissionCatalogue,
        clock: Clock,
        ids: IdSource,
        lifetimes: TokenLifetimes,
        refresh_key: bytes,
    ) -> None:
        self._signer = signer
        self._catalogue = catalogue
        self._clock = clock
        self._ids = ids
        self._refresh_key = refresh_key
        self.lifetimes = lifetimes

    def new_session(self, user_id: str, client: Client) -> Session:
        """A session that begins now."""
        now = self._clock.now()
        return Session(
            session_id=self._ids.new_id(),
            user_id=user_id,
            client_name=client.name,
            address=client.address,
            last_address=client.address,
            create_time=now,
            last_refresh_time=now,
            expire_time=now + self.lifetimes.refresh,
        )

    def tokens(self, session: Session, user: User) -> Tokens:
        """The tokens of the session's current generation, with the permissions that the user's roles give now."""
        now = self._clock.now().replace(microsecond=0)
        claims = access_claims(
            user_id=user.user_id,
            session_id=session.session_id,
            permissions=permissions_of(user.roles, self._catalogue.permissions()),
            token_id=self._ids.new_id(),
            now=now,
            lifetime=self.lifetimes.access,
        )
        return Tokens(
            access_token=self._signer.sign(claims),
            access_expire_time=now + self.lifetimes.access,
            refresh_token=refresh_token(self._refresh_key, session.session_id, session.generation),
            refresh_expire_time=session.expire_time,
            session_id=session.session_id,
            user_id=user.user_id,
        )

    def read_refresh_token(self, token: str) -> RefreshClaim | None:
        """What a refresh token says, or None when it is not one of ours."""
        return read_refresh_token(self._refresh_key, token)
