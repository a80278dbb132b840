"""The public keys of people's tokens, and what was revoked: both come from AuthService and are held in memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jwt

from algotrendy.auth.v1 import auth_service_pb2, auth_service_pb2_grpc
from services.shared.model.clock import Clock
from services.shared.model.principal import api_key_session
from services.shared.runtime.client import Mesh
from services.shared.runtime.identity import Identity
from services.shared.runtime.wire import instant

# An unknown key id makes us ask again, yet no oftener than this: key ids are an attacker's to choose.
SECONDS_BETWEEN_FETCHES = 2.0


class MeshKeys:
    """Keys fetched with AuthService.GetJwks when first needed and again when a token names an unknown one."""

    def __init__(self, mesh: Mesh, clock: Clock) -> None:
        self._mesh = mesh
        self._clock = clock
        self._auth = mesh.stub(auth_service_pb2_grpc.AuthServiceStub)
        self._keys: dict[str, Any] = {}
        self._may_fetch_at = 0.0

    async def public_key(self, key_id: str) -> Any | None:
        """The ES256 key with that id, or None; DomainError DEPENDENCY_UNAVAILABLE while AuthService is away."""
        if key_id not in self._keys and self._clock.monotonic() >= self._may_fetch_at:
            response = await self._mesh.call(self._auth.GetJwks, auth_service_pb2.GetJwksRequest())
            self._may_fetch_at = self._clock.monotonic() + SECONDS_BETWEEN_FETCHES
            self._keys = {key.kid: _public_key(key) for key in response.keys}
        return self._keys.get(key_id)


def _public_key(key: Any) -> Any:
    return jwt.PyJWK({"kty": key.kty, "crv": key.crv, "x": key.x, "y": key.y, "kid": key.kid, "alg": "ES256"}).key


def revocation_follower(mesh: Mesh, identity: Identity) -> Callable[[], Any]:
    """The background task that keeps `identity` informed of every revocation; it resumes by itself."""
    stub = mesh.stub(auth_service_pb2_grpc.AuthServiceStub)

    async def follow() -> None:
        async for response in mesh.watch(stub.WatchRevocations, auth_service_pb2.WatchRevocationsRequest()):
            for update in (response.snapshot, response.batch):
                for revocation in update.revocations:
                    subject = revocation.WhichOneof("subject")
                    if subject == "session_id":
                        identity.revoke_session(revocation.session_id, instant(revocation.expire_time))
                    elif subject == "api_key_id":
                        key = api_key_session(revocation.api_key_id)
                        identity.revoke_session(key, instant(revocation.expire_time))

    return follow
