"""Types of the generated gRPC stubs and servicers, as grpc.aio uses them.

A streaming servicer method may yield messages or their encoding: the fan-out serializes an update once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from google.protobuf.descriptor_pb2 import FileDescriptorProto, MethodDescriptorProto, ServiceDescriptorProto

HEAD = '''"""Types of the gRPC services of {name}. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio
'''


def servicer_types(file: FileDescriptorProto, modules: Mapping[str, str]) -> str:
    """The text of the `_pb2_grpc.pyi` of one proto file; `modules` tells where each message type was generated."""
    names = _Names(modules)
    body: list[str] = []
    for service in file.service:
        body += ["", *_stub(service, names), "", *_servicer(service, names), "", *_registration(service)]
    imports = [f"from {module.rpartition('.')[0]} import {module.rpartition('.')[2]}" for module in sorted(names.used)]
    return "\n".join([HEAD.format(name=file.name), *imports, *body]) + "\n"


def modules_of(files: Iterable[FileDescriptorProto]) -> dict[str, str]:
    """The Python module of every message type, by its full name with a leading dot."""
    return {
        f".{file.package}.{message.name}": file.name.removesuffix(".proto").replace("/", ".") + "_pb2"
        for file in files
        for message in file.message_type
    }


class _Names:
    """How a message type is written in the stub, and which modules that needs."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules
        self.used: set[str] = set()

    def __call__(self, kind: str) -> str:
        module = self._modules[kind]
        self.used.add(module)
        return f"{module.rpartition('.')[2]}.{kind.rpartition('.')[2]}"


def _stub(service: ServiceDescriptorProto, names: _Names) -> list[str]:
    lines = [f"class {service.name}Stub:", "    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ..."]
    for method in service.method:
        kind = f"{_word(method.client_streaming)}{_word(method.server_streaming)}MultiCallable"
        lines.append(f"    {method.name}: aio.{kind}[{names(method.input_type)}, {names(method.output_type)}]")
    return lines


def _word(streaming: bool) -> str:
    return "Stream" if streaming else "Unary"


def _servicer(service: ServiceDescriptorProto, names: _Names) -> list[str]:
    return [f"class {service.name}Servicer:", *[_method(method, names) for method in service.method]]


def _method(method: MethodDescriptorProto, names: _Names) -> str:
    request, response = names(method.input_type), names(method.output_type)
    given = f"request_iterator: AsyncIterator[{request}]" if method.client_streaming else f"request: {request}"
    answer = f"AsyncIterator[{response} | bytes]" if method.server_streaming else f"Awaitable[{response}]"
    return f"    def {method.name}(self, {given}, context: aio.ServicerContext[Any, Any]) -> {answer}: ..."


def _registration(service: ServiceDescriptorProto) -> list[str]:
    servicer = f"{service.name}Servicer"
    return [f"def add_{servicer}_to_server(servicer: {servicer}, server: aio.Server) -> None: ..."]
