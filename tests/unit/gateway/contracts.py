"""Small contracts made on the spot, as a new proto file would add them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from google.api import annotations_pb2
from google.protobuf import descriptor_pb2

from algotrendy.auth.v1 import rule_pb2
from gateway.envoy import Gateway, Upstream

READ: dict[str, Any] = {
    "permission": rule_pb2.PERMISSION_ORDERS_READ,
    "rate_class": rule_pb2.RATE_CLASS_READ,
    "idempotency": rule_pb2.IDEMPOTENCY_SAFE,
}
ORDER: dict[str, Any] = {
    "permission": rule_pb2.PERMISSION_ORDERS_WRITE,
    "rate_class": rule_pb2.RATE_CLASS_ORDER,
    "idempotency": rule_pb2.IDEMPOTENCY_KEYED,
}
INTERNAL: dict[str, Any] = {**ORDER, "permission": rule_pb2.PERMISSION_INTERNAL, "callers": ["risk"]}
OPEN: dict[str, Any] = {"open": True, "rate_class": rule_pb2.RATE_CLASS_SIGN_IN, "idempotency": 4}


def method(
    name: str, rule: dict[str, Any] | None, *, server: bool = False, client: bool = False, **http: str
) -> descriptor_pb2.MethodDescriptorProto:
    """An RPC; `http` is the HTTP rule, such as get="/v1/orders"."""
    made = descriptor_pb2.MethodDescriptorProto(
        name=name,
        input_type=".algotrendy.desk.v1.Request",
        output_type=".algotrendy.desk.v1.Response",
        server_streaming=server,
        client_streaming=client,
    )
    if rule is not None:
        made.options.Extensions[cast(Any, rule_pb2.rule)].CopyFrom(rule_pb2.Rule(**rule))
    for key, value in http.items():
        setattr(made.options.Extensions[annotations_pb2.http], key, value)
    return made


def write_contract(folder: Path, *methods: descriptor_pb2.MethodDescriptorProto) -> Path:
    """A descriptor set with one service, algotrendy.desk.v1.DeskService."""
    field = descriptor_pb2.FieldDescriptorProto
    request = descriptor_pb2.DescriptorProto(
        name="Request",
        field=[
            field(name="order_id", number=1, type=field.TYPE_STRING),
            field(name="raw", number=2, type=field.TYPE_MESSAGE, type_name=".google.api.HttpBody"),
        ],
    )
    response = descriptor_pb2.DescriptorProto(name="Response", field=request.field)
    file = descriptor_pb2.FileDescriptorProto(
        name="desk.proto",
        package="algotrendy.desk.v1",
        message_type=[request, response],
        service=[descriptor_pb2.ServiceDescriptorProto(name="DeskService", method=methods)],
    )
    target = folder / "contract.binpb"
    target.write_bytes(descriptor_pb2.FileDescriptorSet(file=[file]).SerializeToString())
    return target


def gateway_for(descriptor_set: Path, **options: Any) -> Gateway:
    """A gateway in front of that service."""
    folder = descriptor_set.parent
    defaults: dict[str, Any] = {
        "public": "127.0.0.1:8080",
        "mesh": folder / "mesh.sock",
        "admin": folder / "admin.sock",
        "services": {"desk": Upstream("unix:/run/desk.sock", metrics="unix:/run/desk-metrics.sock")},
        "descriptor_set": descriptor_set,
    }
    return Gateway(**{**defaults, **options})
