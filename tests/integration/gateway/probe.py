"""A small real gRPC server behind the gateway, whose answers show what reached it."""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent import futures
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import grpc
import grpc_tools
from cryptography.hazmat.primitives.asymmetric import ec
from google.api import annotations_pb2, httpbody_pb2
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.rpc import error_details_pb2, status_pb2
from grpc_health.v1 import health, health_pb2, health_pb2_grpc

from algotrendy.auth.v1 import auth_service_pb2
from algotrendy.types.v1 import stream_pb2
from services.shared.runtime.server import SERVER_OPTIONS

ROOT = Path(__file__).resolve().parents[3]
PROBE = "algotrendy.probe.v1.ProbeService"
AUTH = "algotrendy.auth.v1.AuthService"
Handlers = Mapping[str, dict[str, "grpc.RpcMethodHandler[Any, Any]"]]
# Importing these registers what probe.proto is built on.
_FOUNDATIONS = (annotations_pb2, httpbody_pb2, stream_pb2, auth_service_pb2)


def build_descriptor_set(target: Path) -> Path:
    """AuthService's contract and the probe's with all that they import, as `make gen` would write it."""
    includes = [
        *(f"-I{ROOT / folder}" for folder in ("protos", "build/protos/googleapis", "build/protos/protovalidate")),
        f"-I{Path(__file__).parent}",
        f"-I{Path(grpc_tools.__file__).parent / '_proto'}",
    ]
    files = ["probe.proto", "algotrendy/auth/v1/auth_service.proto", "google/rpc/error_details.proto"]
    options = ["--include_imports", f"--descriptor_set_out={target}"]
    subprocess.run([sys.executable, "-m", "grpc_tools.protoc", *includes, *options, *files], check=True)
    _register(target)
    return target


def _register(descriptor_set: Path) -> None:
    for file in descriptor_pb2.FileDescriptorSet.FromString(descriptor_set.read_bytes()).file:
        if file.name == "probe.proto":
            descriptor_pool.Default().Add(file)


def message(name: str) -> Any:
    """A message class of the probe."""
    found = descriptor_pool.Default().FindMessageTypeByName(f"algotrendy.probe.v1.{name}")
    return message_factory.GetMessageClass(found)


class Probe:
    """Answers with the headers it got and counts how often each id was asked."""

    def __init__(self) -> None:
        self.attempts: Counter[str] = Counter()
        self.health = health.HealthServicer()
        self.open_streams = 0

    def Describe(self, request: Any, context: grpc.ServicerContext) -> Any:
        attempts = self._count(request.behaviour + request.instrument)
        if request.behaviour == "missing":
            _abort(context, 5, "NOT_FOUND", f"There is no {request.instrument}.")
        if request.behaviour == "unavailable-twice" and attempts <= 2:
            _abort(context, 14, "DEPENDENCY_UNAVAILABLE", "Not now.")
        text = "x" * 2_000_000 if request.behaviour == "large" else ""
        if request.behaviour == "slow":
            time.sleep(min(4.0, (context.time_remaining() or 4.0) + 0.5))
        if request.behaviour == "hung":
            time.sleep(17)
        return message("DescribeResponse")(
            instrument=request.instrument, headers=_headers(context), attempts=attempts, text=text
        )

    def Submit(self, request: Any, context: grpc.ServicerContext) -> Any:
        attempts = self._count(request.probe_id)
        if request.behaviour == "unavailable":
            _abort(context, 14, "OUTCOME_UNKNOWN", "Nobody knows. Repeat it.")
        return message("SubmitResponse")(probe_id=request.probe_id, headers=_headers(context), attempts=attempts)

    def Cancel(self, request: Any, context: grpc.ServicerContext) -> Any:
        return message("CancelResponse")(probe_id=request.probe_id)

    def Knock(self, request: Any, context: grpc.ServicerContext) -> Any:
        return message("KnockResponse")(headers=_headers(context))

    def Receive(self, request: Any, context: grpc.ServicerContext) -> Any:
        return message("ReceiveResponse")(
            content_type=request.body.content_type, data=request.body.data, headers=_headers(context)
        )

    def Settle(self, request: Any, context: grpc.ServicerContext) -> Any:
        return message("SettleResponse")()

    def WatchTicks(self, request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        self.open_streams += 1
        context.add_callback(self._closed)
        if request.resume_token and not request.resume_token.isdigit():
            _abort(context, 3, "TOKEN_MALFORMED", f"{request.resume_token} is none of my tokens.")
        first = int(request.resume_token or 0) + 1
        for number in range(first, first + request.count):
            time.sleep(request.pause_seconds if number > first else 0)
            ticks = [f"tick {number}", 'a "quoted"\nline, "resumeToken":"forged"}', "p" * request.padding]
            yield message("WatchTicksResponse")(batch={"ticks": ticks}, resume_token=str(number))
        if request.fail:
            _abort(context, 8, "READER_TOO_SLOW", "You read too slowly.")

    def _count(self, key: str) -> int:
        self.attempts[key] += 1
        return self.attempts[key]

    def _closed(self) -> None:
        self.open_streams -= 1


class Keys:
    """Publishes one public key the way AuthService does."""

    def __init__(self, key: ec.EllipticCurvePublicKey, key_id: str) -> None:
        numbers = key.public_numbers()
        self._key = auth_service_pb2.JsonWebKey(
            kty="EC", crv="P-256", use="sig", alg="ES256", kid=key_id, x=_base64url(numbers.x), y=_base64url(numbers.y)
        )

    def GetJwks(
        self, request: auth_service_pb2.GetJwksRequest, context: grpc.ServicerContext
    ) -> auth_service_pb2.GetJwksResponse:
        return auth_service_pb2.GetJwksResponse(keys=[self._key])


def probe_handlers(probe: Probe) -> Handlers:
    service = descriptor_pool.Default().FindServiceByName(PROBE)
    return {PROBE: {method.name: _handler(method, getattr(probe, method.name)) for method in service.methods}}


def key_handlers(keys: Keys) -> Handlers:
    get_jwks = grpc.unary_unary_rpc_method_handler(
        keys.GetJwks,
        request_deserializer=auth_service_pb2.GetJwksRequest.FromString,
        response_serializer=auth_service_pb2.GetJwksResponse.SerializeToString,
    )
    return {AUTH: {"GetJwks": get_jwks}}


@contextmanager
def serving(address: str, handlers: Handlers, state: health.HealthServicer) -> Iterator[grpc.Server]:
    """Answers on the address until the block ends."""
    server = grpc.server(futures.ThreadPoolExecutor(32), options=SERVER_OPTIONS)
    for name, methods in handlers.items():
        server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(name, methods),))
    health_pb2_grpc.add_HealthServicer_to_server(state, server)
    state.set("", health_pb2.HealthCheckResponse.SERVING)
    server.add_insecure_port(address)
    server.start()
    try:
        yield server
    finally:
        server.stop(0).wait()


def _handler(method: Any, call: Callable[[Any, grpc.ServicerContext], Any]) -> grpc.RpcMethodHandler[Any, Any]:
    make = grpc.unary_stream_rpc_method_handler if method.server_streaming else grpc.unary_unary_rpc_method_handler
    return make(
        call,
        request_deserializer=message(method.input_type.name).FromString,
        response_serializer=message(method.output_type.name).SerializeToString,
    )


def _headers(context: grpc.ServicerContext) -> Mapping[str, str]:
    return {key: value for key, value in context.invocation_metadata() if isinstance(value, str)}


def _abort(context: grpc.ServicerContext, code: int, reason: str, sentence: str) -> None:
    status = status_pb2.Status(code=code, message=sentence)
    status.details.add().Pack(error_details_pb2.ErrorInfo(reason=reason, domain="algotrendy"))
    context.set_trailing_metadata((("grpc-status-details-bin", status.SerializeToString()),))
    context.abort(next(entry for entry in grpc.StatusCode if entry.value[0] == code), sentence)


def _base64url(number: int) -> str:
    return base64.urlsafe_b64encode(number.to_bytes(32, "big")).decode().rstrip("=")
