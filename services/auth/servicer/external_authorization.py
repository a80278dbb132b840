"""Envoy asks here, on this service's own socket, about each request that carries an API key; no other request waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import grpc

from services.auth.servicer.envoy_messages import SERVICE, CheckRequest, CheckResponse
from services.auth.use_cases.key_sign_in import KeyToken, SignInWithKey
from services.auth.use_cases.tokens import Client
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.errors import CODES

KEY_HEADER = "x-api-key"
_UNAUTHORIZED, _BAD_REQUEST = 401, 400


class ExternalAuthorization:
    """Exchanges the key of a request for a short token, which then passes every check that a person's token does."""

    def __init__(self, sign_in: SignInWithKey) -> None:
        self._sign_in = sign_in

    async def check(self, request: Any, context: Any) -> Any:
        """An allowed request leaves with a token and without the key; a refused one is answered by the gateway."""
        headers = request.attributes.request.http.headers
        if "authorization" in headers:
            return _denied(Reason.REQUEST_INVALID, _BAD_REQUEST, "Send `authorization` or `x-api-key`, not both.")
        try:
            return _allowed(await self._sign_in(headers.get(KEY_HEADER, ""), _client(headers)))
        except DomainError as error:
            if error.reason is not Reason.CREDENTIALS_INVALID:
                raise
            return _denied(error.reason, _UNAUTHORIZED, error.message)


def add_to_server(servicer: ExternalAuthorization, server: Any) -> None:
    """Registers the service as generated code would."""
    check = grpc.unary_unary_rpc_method_handler(
        servicer.check,
        request_deserializer=CheckRequest.FromString,
        response_serializer=CheckResponse.SerializeToString,
    )
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(SERVICE, {"Check": check}),))


def _client(headers: Mapping[str, str]) -> Client:
    nearest = headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    return Client(address=headers.get("x-envoy-external-address", nearest)[:64])


def _allowed(token: KeyToken) -> Any:
    response = CheckResponse()
    response.status.code = 0
    option = response.ok_response.headers.add()
    option.header.key, option.header.value = "authorization", f"Bearer {token.access_token}"
    # Set, never added to what is there.
    option.append.value = False
    response.ok_response.headers_to_remove.append(KEY_HEADER)
    return response


def _denied(reason: Reason, http: int, message: str) -> Any:
    response = CheckResponse()
    response.status.code, response.status.message = CODES[reason].value[0], message
    response.denied_response.status.code = http
    response.denied_response.body = message
    return response
