"""Every RPC of the contract obeys the house rules."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from algotrendy.auth.v1 import rule_pb2
from tests.house.contract import (
    DECIMAL_RULES,
    ROOT,
    SERVICES,
    STRING_RULES,
    Field,
    Method,
    field_at,
    field_named,
    has_shared_rule,
    http_binding,
    is_repeated,
    messages,
    methods,
    reachable,
    string_rules,
)
from tests.house.every import each

ENVELOPE = {
    "heartbeat": (3, ".algotrendy.types.v1.Heartbeat"),
    "gap": (4, ".algotrendy.types.v1.Gap"),
    "drain": (5, ".algotrendy.types.v1.Drain"),
}
RAW_BODY = ".google.api.HttpBody"
# Its batch carries several kinds of items side by side and is put together by its own writer.
MULTIPLEXED = {"WatchMarketData"}
MONEY = re.compile(
    r"(^|_)(price|quantity|notional|equity|fee|fees|pnl|balance|cash|cost|capital|commission|slippage|margin)$"
)
DECLARATION = re.compile(
    r"^\s*(message|enum|service|rpc|oneof)\s+\w+|^\s*((repeated|optional)\s+)?(map<[^>]*>|[\w.]+)\s+\w+\s+=\s+\d+"
)
every_method = each(methods(), lambda method: method.path)
streams = [method for method in methods() if method.name.startswith("Watch")]
lists = [method for method in methods() if method.name.startswith("List")]


def test_there_is_a_contract_for_every_service() -> None:
    assert {method.folder for method in methods()} == set(SERVICES)
    for folder in SERVICES:
        assert len([method for method in methods() if method.folder == folder]) >= 10, folder


@every_method
def test_an_rpc_says_what_it_demands_of_its_caller(method: Method) -> None:
    rule = method.rule
    assert rule.open != (rule.permission != rule_pb2.PERMISSION_UNSPECIFIED), "either open or with a permission"
    assert rule.rate_class != rule_pb2.RATE_CLASS_UNSPECIFIED
    assert rule.idempotency != rule_pb2.IDEMPOTENCY_UNSPECIFIED
    assert set(rule.callers) <= set(SERVICES)


@every_method
def test_an_rpc_has_a_request_and_a_response_of_its_own(method: Method) -> None:
    assert method.descriptor.input_type == f".{method.package}.{method.name}Request"
    assert method.descriptor.output_type == f".{method.package}.{method.name}Response"


@every_method
def test_an_rpc_is_reachable_over_http_unless_only_services_or_native_clients_call_it(method: Method) -> None:
    if method.is_internal:
        assert method.rule.callers, "an internal RPC names its callers"
    native_only = method.is_internal or method.descriptor.client_streaming
    assert (method.http is None) == native_only


@every_method
def test_an_http_rule_is_one_that_the_gateway_can_transcode(method: Method) -> None:
    if method.http is None:
        return
    verb, path = http_binding(method)
    assert path.startswith(("/v1/", "/.well-known/"))
    if not _is_raw_body(method, method.http.body):
        assert method.http.body == ("*" if verb in {"post", "put", "patch"} else "")
    if method.http.response_body:
        field = field_named(method.response, method.http.response_body)
        assert field is not None
        assert field.type_name == RAW_BODY, "Envoy unwraps HttpBody only"
    if verb == "get":
        assert method.rule.idempotency == rule_pb2.IDEMPOTENCY_SAFE, "a GET changes nothing"


def _is_raw_body(method: Method, name: str) -> bool:
    field = field_named(method.request, name)
    return field is not None and field.type_name == RAW_BODY


def test_http_paths_are_unique() -> None:
    bound = defaultdict(list)
    for method in methods():
        if method.http is not None:
            bound[http_binding(method)].append(method.path)
    assert {binding: paths for binding, paths in bound.items() if len(paths) > 1} == {}


@every_method
def test_the_object_whose_owner_is_checked_is_a_field_of_the_request(method: Method) -> None:
    if method.rule.object:
        assert field_at(method.request, method.rule.object) is not None


@every_method
def test_a_keyed_write_says_whether_it_was_a_repeat(method: Method) -> None:
    if method.rule.idempotency == rule_pb2.IDEMPOTENCY_KEYED and not method.descriptor.client_streaming:
        assert field_named(method.response, "replayed") is not None


@every_method
def test_a_partial_update_names_its_fields_and_the_version_it_read(method: Method) -> None:
    mask = field_named(method.request, "update_mask")
    if mask is not None:
        assert mask.type_name == ".google.protobuf.FieldMask"
        inside = [messages()[field.type_name] for field in method.request.field if field.type_name in messages()]
        assert any(field_named(message, "etag") is not None for message in [method.request, *inside])


@each(streams, lambda method: method.path)
def test_a_watch_has_the_standard_envelope(method: Method) -> None:
    assert method.descriptor.server_streaming
    update = {field.name: field for field in method.response.field if field.HasField("oneof_index")}
    assert set(update) == {"snapshot", "batch", *ENVELOPE}
    for name, (number, type_name) in ENVELOPE.items():
        assert (update[name].number, update[name].type_name) == (number, type_name)
    token = field_named(method.response, "resume_token")
    assert token is not None
    assert (update["snapshot"].number, update["batch"].number, token.number) == (1, 2, 6)
    wanted = field_named(method.request, "resume_token")
    assert wanted is not None
    assert wanted.proto3_optional


@each(streams, lambda method: method.path)
def test_the_items_of_a_snapshot_and_of_a_batch_are_their_first_field(method: Method) -> None:
    for field in (field_named(method.response, "snapshot"), field_named(method.response, "batch")):
        assert field is not None
        [items] = [item for item in messages()[field.type_name].field if item.number == 1]
        assert is_repeated(items), f"field 1 of {field.type_name} repeats the items"
    if method.name not in MULTIPLEXED:
        batch = messages()[method.response.field[1].type_name]
        second = next((item for item in batch.field if item.number == 2), None)
        assert second is None or (second.name, second.type) == ("conflated_count", Field.TYPE_UINT64)


@each(lists, lambda method: method.path)
def test_a_list_has_pages(method: Method) -> None:
    size, token = field_named(method.request, "page_size"), field_named(method.request, "page_token")
    assert size is not None
    assert size.type == Field.TYPE_INT32
    assert token is not None
    assert field_named(method.response, "next_page_token") is not None


def test_money_is_written_as_a_checked_decimal() -> None:
    unchecked = [
        f"{name}.{field.name}"
        for name, message in messages().items()
        for field in message.field
        if field.type == Field.TYPE_STRING and MONEY.search(field.name) and not has_shared_rule(field, DECIMAL_RULES)
    ]
    assert unchecked == []


def test_every_text_that_a_client_sends_is_bounded() -> None:
    unbounded = {
        path
        for method in methods()
        for path, field in reachable(method.request)
        if field.type == Field.TYPE_STRING and not _is_bounded(field)
    }
    assert sorted(unbounded) == []


def _is_bounded(field: Field) -> bool:
    rules = string_rules(field)
    own = any(rules.HasField(name) for name in ("max_len", "len", "max_bytes", "pattern", "const", "uuid", "email"))
    return own or len(getattr(rules, "in")) > 0 or has_shared_rule(field, STRING_RULES)


def test_instants_are_named_as_times() -> None:
    misnamed = [
        f"{name}.{field.name}"
        for name, message in messages().items()
        for field in message.field
        if field.type_name == ".google.protobuf.Timestamp" and not re.search(r"(^|_)times?$", field.name)
    ]
    assert misnamed == []


@each(sorted(ROOT.glob("protos/algotrendy/*/v1/*.proto")), str)
def test_every_declaration_has_a_comment(file: Path) -> None:
    lines = file.read_text().splitlines()
    bare = [
        f"{number + 1}: {line.strip()}"
        for number, line in enumerate(lines)
        if DECLARATION.search(line) and not lines[number - 1].strip().startswith("//")
    ]
    assert bare == []
