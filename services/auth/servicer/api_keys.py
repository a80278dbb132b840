"""ApiKeyService on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from algotrendy.auth.v1 import api_key_pb2, api_key_service_pb2_grpc, token_pb2
from algotrendy.auth.v1 import api_key_service_pb2 as pb
from services.auth.domain.api_key import ApiKey
from services.auth.servicer.wire import client_of, keys_after, keys_page_token, restrictions_message
from services.auth.use_cases.api_keys import CreateApiKey, GetApiKey, ListApiKeys, NewKey, RevokeApiKey
from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.runtime.contract import permission_word
from services.shared.runtime.identity import caller
from services.shared.runtime.wire import instant, page_of, timestamp

DEFAULT_PAGE, MOST_PER_PAGE = 50, 200
# The one restriction that every service enforces today, because it is the token's scope.
_ENFORCED = "permissions"


@dataclass(frozen=True, slots=True)
class ApiKeyUseCases:
    """What ApiKeyServicer serves."""

    create: CreateApiKey
    get: GetApiKey
    list: ListApiKeys
    revoke: RevokeApiKey


class ApiKeyServicer(api_key_service_pb2_grpc.ApiKeyServiceServicer):
    """Implements ApiKeyService but UpdateApiKey, which answers NOT_IMPLEMENTED."""

    def __init__(self, use_cases: ApiKeyUseCases) -> None:
        self._use_cases = use_cases

    async def CreateApiKey(self, request: pb.CreateApiKeyRequest, context: Any) -> pb.CreateApiKeyResponse:
        key, text = await self._use_cases.create(caller(), new_key(request), client_of(context))
        return pb.CreateApiKeyResponse(api_key=key_message(key), secret_key=text)

    async def GetApiKey(self, request: pb.GetApiKeyRequest, context: Any) -> pb.GetApiKeyResponse:
        return pb.GetApiKeyResponse(api_key=key_message(await self._use_cases.get(caller(), request.api_key_id)))

    async def ListApiKeys(self, request: pb.ListApiKeysRequest, context: Any) -> pb.ListApiKeysResponse:
        page = await self._use_cases.list(
            caller(),
            include_ended=request.include_ended,
            after=keys_after(request.page_token),
            limit=page_of(request.page_size, DEFAULT_PAGE, MOST_PER_PAGE),
        )
        return pb.ListApiKeysResponse(
            api_keys=map(key_message, page.keys), next_page_token=keys_page_token(page.next_after)
        )

    async def RevokeApiKey(self, request: pb.RevokeApiKeyRequest, context: Any) -> pb.RevokeApiKeyResponse:
        key = await self._use_cases.revoke(caller(), request.api_key_id, client_of(context))
        return pb.RevokeApiKeyResponse(api_key=key_message(key))


def new_key(request: pb.CreateApiKeyRequest) -> NewKey:
    """What to make; DomainError NOT_IMPLEMENTED for a restriction that nobody would enforce yet."""
    _refuse_unenforced(request.restrictions)
    return NewKey(
        display_name=request.display_name,
        permissions=frozenset(map(permission_word, request.restrictions.permissions)),
        expire_time=instant(request.expire_time) if request.HasField("expire_time") else None,
    )


def _refuse_unenforced(restrictions: token_pb2.Restrictions) -> None:
    for field, _ in restrictions.ListFields():
        if field.name != _ENFORCED:
            raise DomainError(
                Reason.NOT_IMPLEMENTED,
                f"`restrictions.{field.name}` is not enforced yet, so a key with it would be stronger than it looks: "
                "leave it out and narrow the key by `restrictions.permissions`.",
                violations=(FieldViolation(f"restrictions.{field.name}", "is not served yet"),),
            )


def key_message(key: ApiKey) -> api_key_pb2.ApiKey:
    message = api_key_pb2.ApiKey(
        api_key_id=key.api_key_id,
        user_id=key.user_id,
        display_name=key.display_name,
        restrictions=restrictions_message(key),
        create_time=timestamp(key.create_time),
        last_use_address=key.last_use_address,
        etag=str(key.version),
    )
    for field, time in (("expire", key.expire_time), ("last_use", key.last_use_time), ("revoke", key.revoke_time)):
        if time is not None:
            getattr(message, f"{field}_time").CopyFrom(timestamp(time))
    return message
