"""Who is let in, how often, and what stays inside: tokens, limits, internal calls, logs, TLS."""

from __future__ import annotations

import socket
import ssl
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import grpc
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from gateway.envoy import Budget, Limits, Tls
from tests.integration.gateway.conftest import RunningGateway, status_details
from tests.integration.gateway.probe import message
from tests.support.servers import wait_until
from tests.support.services import KEY_ID, _private_key, user_token

StartGateway = Callable[..., AbstractContextManager[RunningGateway]]
WIDE = {name: Budget(10_000, 10_000) for name in ("sign_in", "read", "write", "order", "cancel", "stream", "job")}


def _public_key_pem() -> str:
    encoding, style = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    return _private_key.public_key().public_bytes(encoding, style).decode()


def _unsigned_by_us() -> dict[str, str]:
    now = datetime.now(UTC)
    claims = {"iss": "algotrendy", "aud": "algotrendy", "sub": "admin", "iat": now, "exp": now + timedelta(minutes=5)}
    claims_for_ever = {name: value for name, value in claims.items() if name != "exp"}
    other = ec.generate_private_key(ec.SECP256R1())
    # A library refuses to use a public key as a shared secret, so an attacker would strip its armour first.
    secret = _public_key_pem().replace("-----", "").encode()
    return {
        "algorithm none": jwt.encode(claims, "", algorithm="none"),
        "HS256 with the public key": jwt.encode(claims, secret, algorithm="HS256", headers={"kid": KEY_ID}),
        "another key under our id": jwt.encode(claims, other, algorithm="ES256", headers={"kid": KEY_ID}),
        "an unknown key id": jwt.encode(claims, other, algorithm="ES256", headers={"kid": "../../etc/passwd"}),
        "a key brought along": jwt.encode(
            claims, other, algorithm="ES256", headers={"jwk": jwt.algorithms.ECAlgorithm.to_jwk(other, as_dict=True)}
        ),
        "another issuer": user_token(iss="somebody"),
        "another audience": user_token(aud="algotrendy-mesh"),
        "expired": user_token(exp=now - timedelta(minutes=1)),
        "never expires": jwt.encode(claims_for_ever, _private_key, algorithm="ES256", headers={"kid": KEY_ID}),
        "lives two hours": user_token(exp=now + timedelta(hours=2)),
        "not valid yet": user_token(nbf=now + timedelta(minutes=5)),
        "no token at all": "nonsense",
    }


@pytest.mark.parametrize("attack", sorted(_unsigned_by_us()))
def test_a_token_that_is_not_ours_is_refused_at_the_door(gateway: RunningGateway, attack: str) -> None:
    token = _unsigned_by_us()[attack]
    before = gateway.probe.attempts["attacked"]
    answer = gateway.http("GET", "/v1/probes/attacked", authorization=f"Bearer {token}")
    assert answer.status == 401
    assert answer.json["details"][0]["reason"] == "TOKEN_INVALID"
    assert gateway.probe.attempts["attacked"] == before


def test_a_token_in_the_query_is_not_looked_at(gateway: RunningGateway) -> None:
    assert gateway.http("GET", f"/v1/probes/a?access_token={user_token()}").status in {400, 401}


def test_our_own_token_is_let_in_and_handed_on(gateway: RunningGateway) -> None:
    token = user_token()
    answer = gateway.http("GET", "/v1/probes/a", authorization=f"Bearer {token}")
    assert answer.json["headers"]["authorization"] == f"Bearer {token}"


def test_an_open_call_needs_no_token_and_minds_no_broken_one(gateway: RunningGateway) -> None:
    assert gateway.http("GET", "/v1/knocks").status == 200
    assert gateway.http("GET", "/v1/knocks", authorization="Bearer broken").status == 200


def test_an_internal_call_exists_on_the_mesh_alone(gateway: RunningGateway) -> None:
    assert gateway.call("Settle", message("SettleRequest")(), mesh=True) is not None
    with pytest.raises(grpc.RpcError) as refused:
        gateway.call("Settle", message("SettleRequest")())
    assert refused.value.code() is grpc.StatusCode.UNIMPLEMENTED


@pytest.mark.parametrize("path", ["/grpc.health.v1.Health/Check", "/grpc.reflection.v1alpha.ServerReflection/Info"])
def test_health_and_reflection_are_not_on_the_public_door(gateway: RunningGateway, path: str) -> None:
    channel = grpc.insecure_channel(gateway.gateway.public)
    call: Any = channel.unary_unary(path)
    with pytest.raises(grpc.RpcError) as refused:
        call(b"", metadata=[("x-algotrendy-service", "probe")], timeout=5)
    assert refused.value.code() is grpc.StatusCode.UNIMPLEMENTED


def test_a_services_health_is_asked_on_the_mesh_by_its_name(gateway: RunningGateway) -> None:
    call: Any = grpc.insecure_channel(f"unix:{gateway.gateway.mesh}").unary_unary("/grpc.health.v1.Health/Check")
    assert call(b"", metadata=[("x-algotrendy-service", "probe")], timeout=5) == b"\x08\x01"


def test_the_public_keys_are_served_to_everybody(gateway: RunningGateway) -> None:
    for answer in (
        gateway.http("GET", "/.well-known/jwks.json"),
        gateway.over_socket(gateway.gateway.mesh, "/.well-known/jwks.json"),
    ):
        assert answer.json["keys"][0]["kid"] == KEY_ID


def test_readiness_follows_the_services_health(gateway: RunningGateway) -> None:
    gateway.probe.health.set("", 2)
    try:
        wait_until(lambda: gateway.http("GET", "/readyz").status == 503, 10, "readiness noticing the ill service")
        assert gateway.http("GET", "/healthz").status == 200
    finally:
        gateway.probe.health.set("", 1)
    wait_until(lambda: gateway.http("GET", "/readyz").status == 200, 10, "readiness noticing the recovery")


def test_one_users_budget_runs_out_without_touching_another_user_or_another_class(start_gateway: StartGateway) -> None:
    limits = Limits(per_client={**WIDE, "order": Budget(5, 0.01)}, clients_per_address=100)
    with start_gateway(limits=limits) as gateway:
        greedy, modest = f"Bearer {user_token('greedy')}", f"Bearer {user_token('modest')}"
        answers = [gateway.json("POST", "/v1/probes", {"probe_id": "x"}, authorization=greedy) for _ in range(12)]
        assert [answer.status for answer in answers] == [200] * 5 + [429] * 7
        refused = answers[-1]
        assert refused.json["details"][0]["reason"] == "RATE_LIMITED"
        assert refused.json["details"][1]["retryDelay"] == "1s"
        assert refused.headers["retry-after"] == "1"
        assert gateway.json("POST", "/v1/probes", {"probe_id": "y"}, authorization=modest).status == 200
        assert gateway.json("POST", "/v1/probes/1:cancel", authorization=greedy).status == 200
        with pytest.raises(grpc.RpcError) as exhausted:
            gateway.call("Submit", message("SubmitRequest")(), authorization=greedy)
        assert exhausted.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
        assert b"RATE_LIMITED" in status_details(exhausted.value)


def test_sign_in_is_limited_by_address_and_a_forged_address_does_not_help(start_gateway: StartGateway) -> None:
    with start_gateway(limits=Limits(per_client={**WIDE, "sign_in": Budget(4, 0.01)})) as gateway:
        statuses = [
            gateway.http("GET", "/v1/knocks", x_forwarded_for=f"203.0.113.{number}").status for number in range(10)
        ]
        assert statuses == [200] * 4 + [429] * 6


def test_one_addresss_flood_is_refused_before_any_work_and_the_next_address_is_served(
    start_gateway: StartGateway,
) -> None:
    limits = Limits(per_address=Budget(40, 0.01), per_client=WIDE)
    # Behind one trusted proxy the address is what the proxy says, which lets one machine play several.
    with start_gateway(limits=limits, trusted_proxies=1) as gateway:
        flood = [gateway.http("GET", "/nope", x_forwarded_for="198.51.100.7").status for _ in range(60)]
        assert flood.count(404) == 40
        assert flood.count(429) == 20
        assert gateway.http("GET", "/nope", x_forwarded_for="198.51.100.8").status == 404


def test_a_browser_may_call_from_a_listed_origin_only(start_gateway: StartGateway) -> None:
    with start_gateway(cors_origins=("https://desk.example.com",)) as gateway:

        def allowed(origin: str) -> str | None:
            preflight = gateway.http("OPTIONS", "/v1/probes", origin=origin, access_control_request_method="POST")
            return preflight.headers.get("access-control-allow-origin")

        assert allowed("https://desk.example.com") == "https://desk.example.com"
        assert allowed("https://evil.example.com") is None


def test_the_log_has_a_line_for_each_call_and_no_secret(gateway: RunningGateway) -> None:
    token = user_token("logged")
    gateway.http("GET", "/v1/probes/logged?behaviour=canary-query", authorization=f"Bearer {token}")
    gateway.http("POST", "/v1/hooks/canary-token", b"canary-body", content_type="text/plain")
    gateway.http("GET", "/v1/hooks/canary-typo")

    def mine() -> list[dict[str, Any]]:
        return [line for line in gateway.log_lines() if line["user"] == "logged"]

    wait_until(mine, 15, "the line in the access log")
    line = mine()[0]
    assert (line["path"], line["method"], line["status"], line["service"]) == (
        "/v1/probes/logged", "GET", 200, "probe",
    )  # fmt: skip
    text = gateway.gateway.access_log.read_text()
    for secret in ("canary-query", "canary-token", "canary-body", "canary-typo", token):
        assert secret not in text


def test_admin_answers_on_its_socket_alone(gateway: RunningGateway) -> None:
    assert gateway.gateway.admin.stat().st_mode & 0o077 == 0
    assert gateway.gateway.mesh.stat().st_mode & 0o077 == 0
    prometheus = gateway.over_socket(gateway.gateway.admin, "/stats/prometheus")
    assert b"envoy_http_downstream_rq_total" in prometheus.body


def test_a_service_that_is_away_is_unavailable_with_a_retry_delay(start_gateway: StartGateway) -> None:
    with start_gateway() as gateway:
        gateway.stop_service()
        answer = gateway.json("GET", "/v1/probes/a")
        assert answer.status == 503
        assert answer.json["details"][0]["reason"] == "DEPENDENCY_UNAVAILABLE"
        assert answer.headers["retry-after"] == "1"
        with pytest.raises(grpc.RpcError) as refused:
            gateway.call("Describe", message("DescribeRequest")())
        assert refused.value.code() is grpc.StatusCode.UNAVAILABLE
        wait_until(lambda: gateway.http("GET", "/readyz").status == 503, 5, "readiness noticing the absence")


def test_a_token_that_cannot_be_judged_yet_is_unavailable_and_not_refused(start_gateway: StartGateway) -> None:
    with start_gateway(keys_known=False) as gateway:
        wait_until(lambda: gateway.http("GET", "/readyz").status == 200, 20, "readiness")
        answer = gateway.json("GET", "/v1/probes/a")
        assert answer.status == 503
        assert answer.json["details"][0]["reason"] == "DEPENDENCY_UNAVAILABLE"
        with pytest.raises(grpc.RpcError) as refused:
            gateway.call("Describe", message("DescribeRequest")())
        assert refused.value.code() is grpc.StatusCode.UNAVAILABLE
        assert gateway.http("GET", "/v1/probes/a").json["details"][0]["reason"] == "TOKEN_MISSING"


def test_a_token_for_somebody_else_is_unauthenticated_over_grpc_too(gateway: RunningGateway) -> None:
    with pytest.raises(grpc.RpcError) as refused:
        gateway.call("Describe", message("DescribeRequest")(), authorization=f"Bearer {user_token(aud='other')}")
    assert refused.value.code() is grpc.StatusCode.UNAUTHENTICATED


def test_tls_is_1_3_and_nothing_older(start_gateway: StartGateway, tmp_path: Path) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    what = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"]
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        ["openssl", "req", "-x509", *what, *subject, "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    with start_gateway(tls=Tls(certificate, key)) as gateway:
        host, _, port = gateway.gateway.public.partition(":")
        address = (host, int(port))
        wait_until(lambda: _connects(address), 15, "the TLS listener")
        modern = ssl.create_default_context(cafile=str(certificate))
        with socket.create_connection(address) as plain, modern.wrap_socket(plain, server_hostname=host) as secure:
            assert secure.version() == "TLSv1.3"
            secure.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            assert b"strict-transport-security" in secure.recv(65536)
        old = ssl.create_default_context(cafile=str(certificate))
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        with socket.create_connection(address) as plain, pytest.raises(ssl.SSLError):
            old.wrap_socket(plain, server_hostname=host)


def _connects(address: tuple[str, int]) -> bool:
    try:
        socket.create_connection(address, timeout=1).close()
    except OSError:
        time.sleep(0)
        return False
    return True
