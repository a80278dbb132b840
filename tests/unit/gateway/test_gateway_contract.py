"""What the gateway reads from a contract, and what it refuses to serve."""

from __future__ import annotations

from pathlib import Path

import pytest

from gateway.envoy.contract import read_contract
from tests.unit.gateway.contracts import INTERNAL, OPEN, ORDER, READ, method, write_contract


def test_an_rpc_brings_its_rule_and_its_http_path(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("SubmitOrder", ORDER, post="/v1/orders/{order_id}:submit", body="*"))
    (rpc,) = read_contract(contract)
    assert (rpc.service, rpc.path) == ("desk", "/algotrendy.desk.v1.DeskService/SubmitOrder")
    assert (rpc.rate_class, rpc.safe, rpc.open, rpc.internal, rpc.streaming) == ("order", False, False, False, False)
    (binding,) = rpc.bindings
    assert (binding.method, binding.template) == ("POST", "/v1/orders/{order_id}:submit")


def test_an_rpc_without_a_rule_is_refused_by_name(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("SubmitOrder", None, post="/v1/orders"))
    with pytest.raises(ValueError, match="DeskService/SubmitOrder has no"):
        read_contract(contract)


def test_a_rule_that_names_no_permission_is_refused(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("SubmitOrder", {**ORDER, "permission": 0}))
    with pytest.raises(ValueError, match="names no permission"):
        read_contract(contract)


def test_an_internal_rpc_with_an_http_path_is_refused(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("SettleOrder", INTERNAL, post="/v1/settle"))
    with pytest.raises(ValueError, match="internal and has an HTTP rule"):
        read_contract(contract)


def test_two_rpcs_on_one_path_are_refused_even_if_they_name_the_variable_differently(tmp_path: Path) -> None:
    one, two = method("GetOrder", READ, get="/v1/orders/{order_id}"), method("ReadOrder", READ, get="/v1/orders/{raw}")
    with pytest.raises(ValueError, match=r"belongs to both .*GetOrder and .*ReadOrder"):
        read_contract(write_contract(tmp_path, one, two))


def test_an_answer_that_envoy_cannot_unwrap_is_refused(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetOrder", READ, get="/v1/orders", response_body="order_id"))
    with pytest.raises(ValueError, match=r"response_body.*remove the option"):
        read_contract(contract)


def test_a_raw_answer_may_be_unwrapped(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("GetReport", READ, get="/v1/reports", response_body="raw"))
    assert read_contract(contract)[0].bindings[0].template == "/v1/reports"


def test_a_webhook_is_known_by_its_raw_body(tmp_path: Path) -> None:
    contract = write_contract(tmp_path, method("Receive", OPEN, post="/v1/hooks/{order_id}", body="raw"))
    binding = read_contract(contract)[0].bindings[0]
    assert binding.raw_body
    assert (binding.literal_prefix, binding.pattern) == ("/v1/hooks/", "/v1/hooks/[^/?]+")
