"""Envoy's own answers speak the contract's words."""

from __future__ import annotations

import base64

from google.rpc import error_details_pb2, status_pb2

from algotrendy.types.v1 import error_pb2
from gateway.envoy.refusals import KEYS_MISSING, REFUSALS, TOKEN_MISSING, local_replies


def test_every_refusal_gives_a_reason_of_the_contract_and_a_next_step() -> None:
    for refusal in (KEYS_MISSING, TOKEN_MISSING, *REFUSALS):
        assert f"ERROR_REASON_{refusal.reason}" in error_pb2.ErrorReason.keys()  # noqa: SIM118
        assert refusal.message.endswith((".", "`."))
        assert 1 <= refusal.code <= 16


def test_grpc_callers_get_the_same_status_as_json_callers() -> None:
    mappers = local_replies()["mappers"]
    for_grpc, for_json = mappers[: len(mappers) // 2], mappers[len(mappers) // 2 :]
    for grpc_mapper, json_mapper in zip(for_grpc, for_json, strict=True):
        header = grpc_mapper["headers_to_add"][0]["header"]
        status = status_pb2.Status.FromString(base64.b64decode(header["value"] + "=="))
        info = error_details_pb2.ErrorInfo()
        status.details[0].Unpack(info)
        body = json_mapper["body_format_override"]["json_format"]
        assert (status.code, info.reason, info.domain) == (
            body["code"],
            body["details"][0]["reason"],
            body["details"][0]["domain"],
        )
        assert body["message"].startswith(status.message)
