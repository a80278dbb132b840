"""JSON over HTTP in front of a real gRPC server: what reaches it, and what a caller reads when it fails."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator

import pytest

from tests.integration.gateway.conftest import RunningGateway
from tests.support.services import user_token


def _reason(body: object) -> object:
    assert isinstance(body, dict)
    return body["details"][0]["reason"]


def test_a_get_becomes_a_call_with_the_instrument_unescaped(gateway: RunningGateway) -> None:
    for path in ("/v1/probes/BINANCE:BTC%2FUSDT", "/v1/probes/BINANCE:BTC/USDT", "/v1/probes/BINANCE%3ABTC%2FUSDT"):
        answer = gateway.json("GET", path)
        assert answer.status == 200
        assert answer.json["instrument"] == "BINANCE:BTC/USDT"
        assert answer.headers["content-type"] == "application/json"


def test_unset_fields_are_printed_and_absent_ones_are_not(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/probes/a").json
    assert (answer["unsetFlag"], answer["none"], answer["text"]) == (False, [], "")
    assert "absent" not in answer


def test_a_large_answer_arrives_whole(gateway: RunningGateway) -> None:
    assert len(gateway.json("GET", "/v1/probes/a?behaviour=large").json["text"]) == 2_000_000


def test_the_service_gets_a_copy_of_the_json_so_that_it_can_name_unknown_fields(gateway: RunningGateway) -> None:
    answer = gateway.json("POST", "/v1/probes", {"probe_id": "copy", "stopLoss": "1"})
    assert base64.b64decode(answer.json["headers"]["x-json-body"]) == b'{"probe_id": "copy", "stopLoss": "1"}'


def test_a_body_above_32_kb_is_served_without_the_copy(gateway: RunningGateway) -> None:
    answer = gateway.json("POST", "/v1/probes", {"probe_id": "big", "quantity": "1" * 40_000})
    assert answer.status == 200
    assert "x-json-body" not in answer.json["headers"]


def test_a_call_may_have_no_body_at_all(gateway: RunningGateway) -> None:
    assert gateway.json("POST", "/v1/probes/77:cancel").json == {"probeId": "77"}


def test_headers_by_which_services_trust_each_other_do_not_come_in_from_outside(gateway: RunningGateway) -> None:
    forged = {
        "x_json_body": "e30=",
        "x_user_id": "admin",
        "x_internal_role": "admin",
        "x_algotrendy_service": "trading",
        "x_principal": "admin",
        "x_envoy_retry_on": "5xx",
        "x_envoy_upstream_rq_timeout_ms": "1",
    }
    headers = gateway.json("GET", "/v1/probes/forged", **forged).json["headers"]
    assert not {name.replace("_", "-") for name in forged} & headers.keys()


def test_a_service_error_is_the_same_status_in_json(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/probes/a?behaviour=missing")
    assert answer.status == 404
    assert (answer.json["code"], answer.json["message"], _reason(answer.json)) == (5, "There is no a.", "NOT_FOUND")


def test_malformed_json_is_refused_with_what_is_wrong(gateway: RunningGateway) -> None:
    token = f"Bearer {user_token()}"
    answer = gateway.http("POST", "/v1/probes", b"{nope", content_type="application/json", authorization=token)
    assert answer.status == 400
    assert _reason(answer.json) == "REQUEST_INVALID"
    assert "nope" in answer.json["message"]


def test_an_unknown_query_parameter_is_refused_by_name(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/probes/a?behavior=missing")
    assert answer.status == 400
    assert "behavior" in answer.json["message"]


def test_a_body_that_says_it_is_no_json_is_refused_with_the_next_step(gateway: RunningGateway) -> None:
    token = f"Bearer {user_token()}"
    for content_type in ("text/plain", "application/x-www-form-urlencoded"):
        answer = gateway.http("POST", "/v1/probes", b"{}", content_type=content_type, authorization=token)
        assert answer.status == 415
        assert "content-type: application/json" in answer.json["message"]


def test_an_oversized_body_is_refused_before_it_was_read(gateway: RunningGateway) -> None:
    answer = gateway.http("POST", "/v1/probes", None, content_type="application/json", content_length="5000000")
    assert answer.status == 413
    assert _reason(answer.json) == "TOO_LARGE"


def test_an_oversized_body_of_unknown_length_is_refused_too(gateway: RunningGateway) -> None:
    def chunks() -> Iterator[bytes]:
        yield b'{"probe_id": "'
        for _ in range(80):
            yield b"x" * 65_536

    answer = gateway.http("POST", "/v1/probes", chunks(), content_type="application/json")  # type: ignore[arg-type]
    assert answer.status == 413
    assert _reason(answer.json) == "TOO_LARGE"


def test_an_unknown_path_or_method_says_where_to_look(gateway: RunningGateway) -> None:
    for method, path in (("GET", "/v2/orders"), ("PUT", "/v1/probes"), ("GET", "/admin"), ("GET", "/stats")):
        answer = gateway.json(method, path)
        assert answer.status == 404
        assert "GET / lists" in answer.json["message"]


def test_a_slow_answer_ends_at_the_callers_deadline_and_is_asked_for_once(gateway: RunningGateway) -> None:
    started = time.monotonic()
    answer = gateway.json("GET", "/v1/probes/deadline?behaviour=slow", grpc_timeout="300m")
    # Whoever notices first answers, the gateway or the service: the code is the same.
    assert (answer.status, answer.json["code"]) == (504, 4)
    assert time.monotonic() - started < 3
    assert gateway.probe.attempts["slowdeadline"] == 1


def test_a_unary_call_without_an_answer_ends_although_nobody_set_a_deadline(gateway: RunningGateway) -> None:
    answer = gateway.json("GET", "/v1/probes/hung?behaviour=hung")
    assert (answer.status, answer.json["code"]) == (504, 4)
    assert gateway.probe.attempts["hunghung"] == 1


def test_a_read_is_tried_again_and_a_write_is_not(gateway: RunningGateway) -> None:
    read = gateway.json("GET", "/v1/probes/again?behaviour=unavailable-twice")
    assert (read.status, read.json["attempts"]) == (200, 3)
    write = gateway.json("POST", "/v1/probes", {"probe_id": "once", "behaviour": "unavailable"})
    assert (write.status, _reason(write.json)) == (503, "OUTCOME_UNKNOWN")
    assert gateway.probe.attempts["once"] == 1


def test_a_webhook_arrives_as_the_bytes_that_were_sent(gateway: RunningGateway) -> None:
    for content_type, body in (("text/plain", b"buy 1\n"), ("application/json", b'{ "a":1 }')):
        answer = gateway.http("POST", "/v1/hooks/s3cret-token", body, content_type=content_type)
        assert base64.b64decode(answer.json["data"]) == body
        assert answer.json["contentType"] == content_type
        assert "x-json-body" not in answer.json["headers"]


def test_every_answer_carries_the_security_headers_and_a_request_id(gateway: RunningGateway) -> None:
    for path in ("/", "/nope", "/v1/probes/a"):
        headers = gateway.http("GET", path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
        assert len(headers["x-request-id"]) == 36
        assert "x-envoy-upstream-service-time" not in headers


def test_the_front_page_says_what_is_served(gateway: RunningGateway) -> None:
    page = gateway.http("GET", "/")
    assert page.headers["content-type"].startswith("text/html")
    assert b"algotrendy.probe.v1.ProbeService</td><td>6<" in page.body


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_told_without_signing_in(gateway: RunningGateway, path: str) -> None:
    assert gateway.http("GET", path).status == 200
