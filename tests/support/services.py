"""Runs a real service in this process on its Unix socket, with callers of any kind."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import grpc
import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from algotrendy.auth.v1 import rule_pb2
from services.shared.model.clock import SystemClock
from services.shared.runtime.client import CHANNEL_OPTIONS
from services.shared.runtime.contract import permission_word
from services.shared.runtime.identity import AUDIENCE, ISSUER, USER_TOKEN_ALGORITHM, USER_TOKEN_TYPE, MeshIdentity
from services.shared.runtime.server import Build, Runtime, serving
from services.shared.runtime.settings import ServiceSettings

KEY_ID = "test-key"
_private_key = ec.generate_private_key(ec.SECP256R1())
EVERY_PERMISSION = tuple(
    permission_word(value) for value in rule_pb2.Permission.values() if value > rule_pb2.PERMISSION_INTERNAL
)


class TestKeys:
    """Knows the public key with which `user_token` signs."""

    __test__ = False

    async def public_key(self, key_id: str) -> Any | None:
        return _private_key.public_key() if key_id == KEY_ID else None


def user_token(user_id: str = "admin", permissions: Iterable[str] = EVERY_PERMISSION, **claims: Any) -> str:
    """A valid access token of a person; `claims` replaces any claim, `header` any header."""
    now = datetime.now(UTC)
    header = {"typ": USER_TOKEN_TYPE, "kid": KEY_ID, **claims.pop("header", {})}
    payload = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": user_id,
        "sid": f"session-{user_id}",
        "jti": secrets.token_hex(8),
        "iat": now,
        "exp": now + timedelta(minutes=10),
        "scope": " ".join(permissions),
        **claims,
    }
    return jwt.encode(payload, _private_key, algorithm=USER_TOKEN_ALGORITHM, headers=header)


@dataclass(frozen=True)
class RunningService:
    """A service that serves: its runtime, its address, and metadata for callers."""

    runtime: Runtime
    address: str
    mesh_key_file: Path
    channel: grpc.aio.Channel

    def as_user(self, user_id: str = "admin", permissions: Iterable[str] = EVERY_PERMISSION) -> Any:
        """Call metadata of a signed-in person."""
        return (("authorization", f"Bearer {user_token(user_id, permissions)}"),)

    def as_service(self, service: str) -> Any:
        """Call metadata of another service on the mesh."""
        return (("authorization", f"Bearer {MeshIdentity(service, self.mesh_key_file, SystemClock()).token()}"),)


def mesh_key(folder: Path) -> Path:
    """The mesh key of a test's folder; made when first asked for."""
    file = folder / "mesh.key"
    if not file.exists():
        file.write_bytes(secrets.token_bytes(32))
    return file


@asynccontextmanager
async def running_service(service: str, settings: ServiceSettings, build: Build[Any]) -> AsyncIterator[RunningService]:
    """The service of `build` on `settings.listen`, with people's tokens made by `user_token`."""
    async with serving(service, settings, build, keys=TestKeys()) as runtime:
        channel = grpc.aio.insecure_channel(settings.listen, options=CHANNEL_OPTIONS)
        try:
            yield RunningService(runtime, settings.listen, settings.mesh_key_file, channel)
        finally:
            await channel.close()
