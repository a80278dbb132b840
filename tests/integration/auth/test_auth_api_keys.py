"""Keys for programs: made once, narrowed, exchanged, revoked (SECURITY control S8)."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest

from algotrendy.auth.v1 import api_key_service_pb2 as pb
from algotrendy.auth.v1 import api_key_service_pb2_grpc, auth_service_pb2, rule_pb2, token_pb2
from services.auth.servicer.envoy_messages import SERVICE, CheckRequest, CheckResponse
from services.shared.model.errors import Reason
from services.shared.runtime.wire import timestamp
from tests.integration.auth.installation import Auth, bearer, failure


class Keys:
    """The administrator of a fresh installation, at work on keys."""

    def __init__(self, auth: Auth, token: str) -> None:
        self.auth = auth
        self.metadata = bearer(token)
        self.stub: Any = api_key_service_pb2_grpc.ApiKeyServiceStub(auth.running.channel)

    async def create(self, metadata: Any = None, **fields: Any) -> pb.CreateApiKeyResponse:
        request = pb.CreateApiKeyRequest(display_name="my script", **fields)
        response: pb.CreateApiKeyResponse = await self.stub.CreateApiKey(request, metadata=metadata or self.metadata)
        return response

    async def narrowed(self) -> pb.CreateApiKeyResponse:
        only = token_pb2.Restrictions(permissions=[rule_pb2.PERMISSION_MARKET_DATA_READ])
        return await self.create(restrictions=only)

    async def revoke(self, api_key_id: str) -> Any:
        return await self.stub.RevokeApiKey(pb.RevokeApiKeyRequest(api_key_id=api_key_id), metadata=self.metadata)

    async def list(self, **fields: Any) -> pb.ListApiKeysResponse:
        response: pb.ListApiKeysResponse = await self.stub.ListApiKeys(
            pb.ListApiKeysRequest(**fields), metadata=self.metadata
        )
        return response

    async def exchange(self, text: str) -> auth_service_pb2.ExchangeApiKeyResponse:
        request = auth_service_pb2.ExchangeApiKeyRequest(api_key=text)
        response: auth_service_pb2.ExchangeApiKeyResponse = await self.auth.stub.ExchangeApiKey(request)
        return response

    async def check(self, **headers: str) -> Any:
        """What Envoy would ask about a request with these headers."""
        ask = self.auth.running.channel.unary_unary(
            f"/{SERVICE}/Check", CheckRequest.SerializeToString, CheckResponse.FromString
        )
        request = CheckRequest()
        for name, value in headers.items():
            request.attributes.request.http.headers[name.replace("_", "-")] = value
        return await ask(request)


async def signed_in(auth: Auth) -> Keys:
    return Keys(auth, (await auth.set_up()).access_token)


def claims(token: str) -> dict[str, Any]:
    found: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return found


async def test_a_key_is_exchanged_for_a_short_token_of_its_owner_that_names_the_key(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.create()
    assert made.secret_key.startswith(f"alg_live_{made.api_key.api_key_id}_")
    answer = await keys.exchange(made.secret_key)
    said = claims(answer.access_token)
    assert (said["sub"], said["sid"]) == ("admin", f"key:{made.api_key.api_key_id}")
    assert 60 <= said["exp"] - said["iat"] <= 300
    me = await auth.who_am_i(answer.access_token)
    assert (me.session_id, me.api_key_id) == ("", made.api_key.api_key_id)
    assert "orders:write" in me.permissions
    assert not me.HasField("restrictions")


async def test_a_copy_of_the_database_signs_nobody_in(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.create()
    secret = made.secret_key.rpartition(f"{made.api_key.api_key_id}_")[2]
    (row,) = await auth.rows("select * from api_keys")
    assert row["secret_hash"] == hashlib.sha256(secret.encode()).digest()
    everything = [str(row), *(str(entry) for entry in await auth.rows("select * from audit_entries"))]
    assert all(secret not in text for text in everything)


async def test_a_narrowed_key_may_that_and_nothing_else(auth: Auth) -> None:
    keys = await signed_in(auth)
    token = (await keys.exchange((await keys.narrowed()).secret_key)).access_token
    assert claims(token)["scope"] == "market_data:read"
    refused = keys.stub.ListApiKeys(pb.ListApiKeysRequest(), metadata=bearer(token))
    assert (await failure(refused)).reason is Reason.PERMISSION_MISSING


async def test_a_key_cannot_make_a_key(auth: Auth) -> None:
    keys = await signed_in(auth)
    token = (await keys.exchange((await keys.create()).secret_key)).access_token
    assert (await failure(keys.create(metadata=bearer(token)))).reason is Reason.PERMISSION_MISSING
    assert len((await keys.list()).api_keys) == 1


@pytest.mark.parametrize(
    "restrictions",
    [
        {"account_ids": ["demo"]},
        {"instruments": ["NASDAQ:AAPL"]},
        {"methods": ["algotrendy.trading.v1.TradingService/SubmitOrder"]},
        {"max_notional": "100"},
        {"networks": ["203.0.113.0/24"]},
    ],
    ids=lambda found: next(iter(found)),
)
async def test_a_restriction_that_nobody_enforces_is_refused_by_name(auth: Auth, restrictions: dict[str, Any]) -> None:
    keys = await signed_in(auth)
    error = await failure(keys.create(restrictions=token_pb2.Restrictions(**restrictions)))
    assert error.reason is Reason.NOT_IMPLEMENTED
    assert [violation.field for violation in error.violations] == [f"restrictions.{next(iter(restrictions))}"]
    assert not (await keys.list()).api_keys


async def test_a_key_that_would_have_ended_already_is_not_made(auth: Auth) -> None:
    keys = await signed_in(auth)
    error = await failure(keys.create(expire_time=timestamp(datetime.now(UTC) - timedelta(seconds=1))))
    assert [violation.field for violation in error.violations] == ["expire_time"]


async def test_an_expired_key_signs_nobody_in(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.create(expire_time=timestamp(datetime.now(UTC) + timedelta(hours=1)))
    await keys.exchange(made.secret_key)
    await auth.rows("update api_keys set expire_time = now() - interval '1 second'")
    assert (await failure(keys.exchange(made.secret_key))).reason is Reason.CREDENTIALS_INVALID
    assert not (await keys.list()).api_keys
    assert len((await keys.list(include_ended=True)).api_keys) == 1


async def test_a_revoked_key_and_its_tokens_die_at_once(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.create()
    token = (await keys.exchange(made.secret_key)).access_token
    first = await keys.revoke(made.api_key.api_key_id)
    again = await keys.revoke(made.api_key.api_key_id)
    assert first.api_key.revoke_time == again.api_key.revoke_time
    assert (await failure(keys.exchange(made.secret_key))).reason is Reason.CREDENTIALS_INVALID
    assert (await failure(auth.who_am_i(token))).reason is Reason.TOKEN_INVALID
    metadata = auth.running.as_service("trading")
    stream = auth.stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=metadata)
    (revocation,) = (await stream.read()).snapshot.revocations
    stream.cancel()
    assert revocation.api_key_id == made.api_key.api_key_id


async def test_keys_are_listed_the_youngest_first_and_without_secrets(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = [(await keys.create()).api_key.api_key_id for _ in range(3)]
    first = await keys.list(page_size=2)
    second = await keys.list(page_size=2, page_token=first.next_page_token)
    assert [key.api_key_id for key in (*first.api_keys, *second.api_keys)] == made[::-1]
    assert not second.next_page_token


async def test_the_gateway_gets_a_token_for_a_key_and_takes_the_key_out(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.narrowed()
    answer = await keys.check(x_api_key=made.secret_key, x_forwarded_for="203.0.113.9")
    (option,) = answer.ok_response.headers
    assert option.header.key == "authorization"
    assert claims(option.header.value.removeprefix("Bearer "))["scope"] == "market_data:read"
    assert list(answer.ok_response.headers_to_remove) == ["x-api-key"]
    (key,) = (await keys.list()).api_keys
    assert key.last_use_address == "203.0.113.9"


@pytest.mark.parametrize("text", ["", "nonsense", "alg_live_x_" + "a" * 43, "alg_live_' or 1=1_" + "a" * 43])
async def test_the_gateway_is_told_to_refuse_what_is_no_key(auth: Auth, text: str) -> None:
    keys = await signed_in(auth)
    answer = await keys.check(x_api_key=text)
    assert answer.denied_response.status.code == 401
    assert not answer.HasField("ok_response")


async def test_the_secret_of_another_key_opens_nothing(auth: Auth) -> None:
    keys = await signed_in(auth)
    one, two = await keys.create(), await keys.create()
    mixed = one.secret_key.replace(one.api_key.api_key_id, two.api_key.api_key_id)
    assert (await keys.check(x_api_key=mixed)).denied_response.status.code == 401


async def test_a_token_beside_a_key_is_a_conflict(auth: Auth) -> None:
    keys = await signed_in(auth)
    made = await keys.create()
    answer = await keys.check(x_api_key=made.secret_key, authorization="Bearer x")
    assert answer.denied_response.status.code == 400
