"""Who is calling: verifies a person's token and a service's own, and holds what was revoked."""

from __future__ import annotations

import math
import secrets
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import jwt

from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal
from services.shared.runtime.contract import MethodRule

ISSUER = AUDIENCE = "algotrendy"
USER_TOKEN_TYPE = "at+jwt"  # noqa: S105
USER_TOKEN_ALGORITHM = "ES256"  # noqa: S105
MESH_ISSUER = MESH_AUDIENCE = "algotrendy-mesh"
MESH_TOKEN_TYPE = "mesh+jwt"  # noqa: S105
MESH_TOKEN_LIFE = timedelta(seconds=60)
CLOCK_SKEW = timedelta(seconds=5)
_REMEMBERED_TOKENS = 2048

ANONYMOUS = Principal(user_id="", session_id="", permissions=frozenset())
_caller: ContextVar[Principal] = ContextVar("caller", default=ANONYMOUS)
_caller_token: ContextVar[str] = ContextVar("caller_token", default="")


def caller() -> Principal:
    """Who called the RPC being served."""
    return _caller.get()


def caller_token() -> str:
    """The bearer token of the RPC being served, for calls made on the caller's behalf; empty outside of one."""
    return _caller_token.get()


def set_caller(principal: Principal, token: str) -> None:
    """Names the caller for the rest of this task; only the server's pipeline calls it."""
    _caller.set(principal)
    _caller_token.set(token)


class PublicKeys(Protocol):
    """Where the public keys of people's tokens come from."""

    async def public_key(self, key_id: str) -> Any | None:
        """The ES256 public key with that id, or None when nobody issued it."""
        ...


class MeshIdentity:
    """A service's own name on the mesh, proven with a key that all services share (HS256, 60 s tokens)."""

    def __init__(self, service: str, key_file: Path, clock: Clock) -> None:
        self.service = service
        self._key = key_file.read_bytes()
        self._clock = clock
        self._token = ""
        self._renew_after = clock.now()

    def token(self) -> str:
        """A token that says who this service is; renewed when half its life is over."""
        now = self._clock.now()
        if not self._token or now >= self._renew_after:
            claims = {
                "iss": MESH_ISSUER,
                "aud": MESH_AUDIENCE,
                "sub": self.service,
                "iat": now,
                "exp": now + MESH_TOKEN_LIFE,
                "jti": secrets.token_hex(8),
            }
            self._token = jwt.encode(claims, self._key, algorithm="HS256", headers={"typ": MESH_TOKEN_TYPE})
            self._renew_after = now + MESH_TOKEN_LIFE / 2
        return self._token

    def verify(self, token: str) -> Principal:
        """The service that a mesh token names; jwt.InvalidTokenError when it is not one of ours."""
        claims = jwt.decode(
            token,
            self._key,
            algorithms=["HS256"],
            audience=MESH_AUDIENCE,
            issuer=MESH_ISSUER,
            leeway=CLOCK_SKEW,
            options={"require": ["exp", "iat", "sub", "aud", "iss"]},
        )
        return Principal(user_id="", session_id="", permissions=frozenset(), service=claims["sub"])


@dataclass(frozen=True, slots=True)
class Admission:
    """Who was let in, with which token, and until when (Unix seconds); a service's stream outlives its token."""

    principal: Principal
    token: str
    expires: float = math.inf


class Identity:
    """Decides who a caller is and whether the rule of an RPC lets them in."""

    def __init__(self, clock: Clock, mesh: MeshIdentity, keys: PublicKeys) -> None:
        self._clock = clock
        self._mesh = mesh
        self.keys = keys
        self._revoked_sessions: dict[str, datetime] = {}
        self._verified: dict[str, tuple[Principal, float]] = {}

    def revoke_session(self, session_id: str, forget_time: datetime) -> None:
        """Refuses that session's tokens from now on; `forget_time` is when the last of them has expired anyway."""
        now = self._clock.now()
        for expired in [known for known, until in self._revoked_sessions.items() if until < now]:
            del self._revoked_sessions[expired]
        self._revoked_sessions[session_id] = forget_time

    def is_revoked(self, principal: Principal) -> bool:
        """Whether the caller's session was revoked."""
        return principal.session_id in self._revoked_sessions

    def check_still_valid(self, admission: Admission) -> None:
        """DomainError TOKEN_INVALID when the token has expired or was revoked since; for streams, which last."""
        if self.is_revoked(admission.principal):
            raise _invalid("its session was signed out")
        if self._clock.now().timestamp() > admission.expires + CLOCK_SKEW.total_seconds():
            raise _invalid("it has expired")

    async def admit(self, rule: MethodRule, metadata: Mapping[str, str]) -> Admission:
        """Lets a caller in; DomainError TOKEN_MISSING, TOKEN_INVALID or PERMISSION_MISSING otherwise."""
        token = _bearer(metadata)
        if rule.open:
            return Admission(ANONYMOUS, token)
        if not token:
            raise DomainError(
                Reason.TOKEN_MISSING, "This call needs a token: sign in and send the header `authorization: Bearer …`."
            )
        principal, expires = await self._principal(token)
        admission = Admission(principal, token, expires if principal.service is None else math.inf)
        self.check_still_valid(admission)
        if principal.service is None and not principal.may(rule.permission):
            raise _forbidden(
                rule.permission, f"You lack the permission {rule.permission}; ask an administrator for it."
            )
        if principal.service is not None and principal.service not in rule.callers:
            raise _forbidden(rule.permission, f"The service {principal.service} may not call {rule.path}.")
        return admission

    async def _principal(self, token: str) -> tuple[Principal, float]:
        known = self._verified.get(token)
        if known is not None and self._clock.now().timestamp() < known[1]:
            return known
        try:
            verified = await self._verify(token)
        except (jwt.InvalidTokenError, ValueError, TypeError) as error:
            raise _invalid(str(error)) from error
        if len(self._verified) >= _REMEMBERED_TOKENS:
            self._verified.clear()
        self._verified[token] = verified
        return verified

    async def _verify(self, token: str) -> tuple[Principal, float]:
        header = jwt.get_unverified_header(token)
        expires = float(jwt.decode(token, options={"verify_signature": False}).get("exp", 0))
        if header.get("typ") == MESH_TOKEN_TYPE:
            return self._mesh.verify(token), expires
        return await self._verify_person(token, header), expires

    async def _verify_person(self, token: str, header: Mapping[str, Any]) -> Principal:
        if header.get("typ") != USER_TOKEN_TYPE:
            raise jwt.InvalidTokenError("it is not an access token")
        key = await self.keys.public_key(str(header.get("kid", "")))
        if key is None:
            raise jwt.InvalidTokenError("its key is unknown")
        claims = jwt.decode(
            token,
            key,
            algorithms=[USER_TOKEN_ALGORITHM],
            audience=AUDIENCE,
            issuer=ISSUER,
            leeway=CLOCK_SKEW,
            options={"require": ["exp", "iat", "sub", "sid", "aud", "iss", "scope"]},
        )
        return Principal(claims["sub"], claims["sid"], frozenset(claims["scope"].split()))


def _bearer(metadata: Mapping[str, str]) -> str:
    scheme, _, token = metadata.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _invalid(why: str) -> DomainError:
    return DomainError(Reason.TOKEN_INVALID, f"The token is not valid: {why}. Sign in again or refresh it.")


def _forbidden(permission: str, message: str) -> DomainError:
    return DomainError(Reason.PERMISSION_MISSING, message, permission=permission)
