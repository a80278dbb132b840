"""Access tokens signed with ES256 (RFC 7518 section 3.4), and the keys that verify them."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from services.shared.runtime.identity import USER_TOKEN_ALGORITHM, USER_TOKEN_TYPE

_COORDINATE_BYTES = 32


class Es256Tokens:
    """Signs with the first key and publishes all: the next key is known everywhere before it is used."""

    def __init__(self, keys: Sequence[ec.EllipticCurvePrivateKey]) -> None:
        self._jwks = [_json_web_key(key.public_key()) for key in keys]
        self._public = {jwk["kid"]: key.public_key() for jwk, key in zip(self._jwks, keys, strict=True)}
        self._signing_key = keys[0]

    def sign(self, claims: Mapping[str, str | int]) -> str:
        return jwt.encode(
            dict(claims),
            self._signing_key,
            algorithm=USER_TOKEN_ALGORITHM,
            headers={"typ": USER_TOKEN_TYPE, "kid": self._jwks[0]["kid"]},
        )

    def expiry(self, token: str) -> datetime:
        # The pipeline verified it; here it is only read.
        return datetime.fromtimestamp(jwt.decode(token, options={"verify_signature": False})["exp"], UTC)

    def public_keys(self) -> Sequence[Mapping[str, str]]:
        return self._jwks

    async def public_key(self, key_id: str) -> Any | None:
        """The key with that id for this service's own interceptor, or None."""
        return self._public.get(key_id)


def _json_web_key(key: ec.EllipticCurvePublicKey) -> dict[str, str]:
    numbers = key.public_numbers()
    required = {"crv": "P-256", "kty": "EC", "x": _coordinate(numbers.x), "y": _coordinate(numbers.y)}
    return {**required, "use": "sig", "alg": USER_TOKEN_ALGORITHM, "kid": _thumbprint(required)}


def _thumbprint(required: Mapping[str, str]) -> str:
    """The id of a key computed from the key (RFC 7638): members in lexicographic order, no white space, SHA-256."""
    canonical = json.dumps(required, sort_keys=True, separators=(",", ":"))
    return _base64url(hashlib.sha256(canonical.encode()).digest())


def _coordinate(number: int) -> str:
    return _base64url(number.to_bytes(_COORDINATE_BYTES, "big"))


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
