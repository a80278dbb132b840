"""A program with a key: in by both doors, no further than the key allows, out when it is revoked."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

import grpc
import pytest

from algotrendy.auth.v1 import auth_service_pb2, auth_service_pb2_grpc
from algotrendy.marketdata.v1 import market_data_service_pb2_grpc, quote_pb2
from tests.support.servers import wait_until
from tests.support.stack import System


@dataclass(frozen=True)
class Answer:
    """An HTTP answer read to its end."""

    status: int
    json: Any

    @property
    def reason(self) -> str:
        reason: str = self.json["details"][0]["reason"]
        return reason


def ask(system: System, verb: str, path: str, body: object = None, **headers: str) -> Answer:
    connection = HTTPConnection(system.address.removeprefix("http://"), timeout=20)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        content = None if body is None else json.dumps(body)
        connection.request(verb, path, content, {"content-type": "application/json", **sent})
        response = connection.getresponse()
        return Answer(response.status, json.loads(response.read()))
    finally:
        connection.close()


def make_key(system: System, **restrictions: Any) -> Any:
    body = {"display_name": "a script", "restrictions": restrictions}
    made = ask(system, "POST", "/v1/api-keys", body, authorization=f"Bearer {system.sign_in()}")
    assert made.status == 200, made.json
    return made.json


def quotes(system: System, key: str, **headers: str) -> Answer:
    return ask(system, "GET", "/v1/quotes?instruments=NASDAQ:AAPL", x_api_key=key, **headers)


def test_a_key_made_over_json_calls_over_json_and_over_grpc(system: System) -> None:
    key = make_key(system)["secretKey"]
    over_json = quotes(system, key)
    assert over_json.status == 200, over_json.json
    with grpc.insecure_channel(system.address.removeprefix("http://")) as channel:
        metadata = (("x-api-key", key),)
        stub: Any = market_data_service_pb2_grpc.MarketDataServiceStub(channel)
        stub.ListQuotes(quote_pb2.ListQuotesRequest(instruments=["NASDAQ:AAPL"]), metadata=metadata, timeout=10)
        auth: Any = auth_service_pb2_grpc.AuthServiceStub(channel)
        me = auth.WhoAmI(auth_service_pb2.WhoAmIRequest(), metadata=metadata, timeout=10)
    assert (me.user.user_id, me.session_id) == ("admin", "")
    assert me.api_key_id in key


def test_a_wrong_key_is_refused_with_the_reason_and_the_next_step(system: System) -> None:
    refused = quotes(system, "alg_live_x_" + "a" * 43)
    assert (refused.status, refused.reason) == (401, "CREDENTIALS_INVALID")
    assert "/v1/api-keys" in refused.json["message"]
    with grpc.insecure_channel(system.address.removeprefix("http://")) as channel:
        stub: Any = market_data_service_pb2_grpc.MarketDataServiceStub(channel)
        with pytest.raises(grpc.RpcError) as found:
            stub.ListQuotes(quote_pb2.ListQuotesRequest(), metadata=(("x-api-key", "nonsense"),), timeout=10)
    error: Any = found.value
    assert error.code() is grpc.StatusCode.UNAUTHENTICATED
    assert b"CREDENTIALS_INVALID" in dict(error.trailing_metadata())["grpc-status-details-bin"]


def test_without_a_key_a_call_is_refused_as_before(system: System) -> None:
    assert ask(system, "GET", "/v1/quotes").reason == "TOKEN_MISSING"


def test_a_key_beside_a_token_is_a_conflict_that_is_named(system: System) -> None:
    key = make_key(system)["secretKey"]
    refused = quotes(system, key, authorization=f"Bearer {system.sign_in()}")
    assert (refused.status, refused.reason) == (400, "REQUEST_INVALID")
    assert "`x-api-key`" in refused.json["message"]


def test_a_revoked_key_and_the_token_made_from_it_die_within_two_seconds(system: System) -> None:
    made = make_key(system)
    key, key_id = made["secretKey"], made["apiKey"]["apiKeyId"]
    exchanged = ask(system, "POST", "/v1/auth/api-key", {"api_key": key}).json["accessToken"]
    assert ask(system, "GET", "/v1/quotes", authorization=f"Bearer {exchanged}").status == 200
    revoked = ask(system, "POST", f"/v1/api-keys/{key_id}:revoke", {}, authorization=f"Bearer {system.sign_in()}")
    assert revoked.status == 200
    since = time.monotonic()
    assert quotes(system, key).reason == "CREDENTIALS_INVALID"
    # The key was looked up and is gone; the token that it was exchanged for before is known to each service itself.
    refused = lambda: ask(system, "GET", "/v1/quotes", authorization=f"Bearer {exchanged}").status == 401  # noqa: E731
    wait_until(refused, 2.0, "the end of the token")
    assert time.monotonic() - since < 2.0


def test_a_key_that_may_only_look_cannot_trade(system: System) -> None:
    key = make_key(system, permissions=["PERMISSION_MARKET_DATA_READ"])["secretKey"]
    assert quotes(system, key).status == 200
    order = {"instrument": "NASDAQ:AAPL", "side": "SIDE_BUY", "type": "ORDER_TYPE_MARKET", "quantity": "1"}
    body = {"account_id": "demo", "client_order_id": "a-key-cannot", "order": order}
    refused = ask(system, "POST", "/v1/orders", body, x_api_key=key)
    assert (refused.status, refused.reason) == (403, "PERMISSION_MISSING")


def test_no_log_has_a_key(system: System) -> None:
    key = make_key(system)["secretKey"]
    assert quotes(system, key).status == 200
    secret = key[-43:]
    # Envoy writes its log every ten seconds.
    access_log = system.home.logs / "access.log"
    wait_until(lambda: b'"path":"/v1/quotes"' in access_log.read_bytes(), 15.0, "the request's line in the access log")
    logs = list(system.home.logs.iterdir())
    assert len(logs) > 6
    assert not [file.name for file in logs if secret.encode() in file.read_bytes()]
