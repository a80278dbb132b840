"""The doors into the system: each makes any call of the contract, its own way on the wire."""

from __future__ import annotations

import json
import re
import struct
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import Any, Protocol, TypeAlias
from urllib.parse import quote, urlencode

import grpc
from google.api import annotations_pb2, http_pb2
from google.protobuf import descriptor_pool, json_format, message_factory
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message

SECONDS = 30.0
# Closing it ends the call.
Stream: TypeAlias = Generator[Any, None, None]


class RefusedError(Exception):
    """A call that was refused: the HTTP status or gRPC code by name, and the sentence that came with it."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


class Door(Protocol):
    """One way in. Methods are written `algotrendy.trading.v1.TradingService/SubmitOrder`."""

    def call(self, method: str, request: Message) -> Any:
        """The answer of a unary call; RefusedError when it fails."""
        ...

    def watch(self, method: str, request: Message) -> Stream:
        """The messages of a stream until it ends or the iterator is closed; RefusedError when it fails."""
        ...


def find(method: str) -> MethodDescriptor:
    service, _, name = method.partition("/")
    return descriptor_pool.Default().FindServiceByName(service).methods_by_name[name]


def _answer(method: str) -> type[Message]:
    return message_factory.GetMessageClass(find(method).output_type)


class GrpcDoor:
    """gRPC over HTTP/2, as programs call."""

    def __init__(self, target: str, token: str = "") -> None:
        self._channel = grpc.insecure_channel(target)
        self._metadata = (("authorization", f"Bearer {token}"),) if token else ()

    def call(self, method: str, request: Message) -> Any:
        call = self._channel.unary_unary(f"/{method}", _encode, _answer(method).FromString)
        try:
            return call(request, timeout=SECONDS, metadata=self._metadata)
        except grpc.RpcError as error:
            raise _refused(error) from None

    def watch(self, method: str, request: Message) -> Stream:
        open_stream = self._channel.unary_stream(f"/{method}", _encode, _answer(method).FromString)
        stream = open_stream(request, timeout=SECONDS, metadata=self._metadata)
        try:
            yield from stream
        except grpc.RpcError as error:
            raise _refused(error) from None
        finally:
            stream.cancel()


class PatientDoor:
    """Another door whose user does as every error says: when a call is UNAVAILABLE, make the same call again."""

    def __init__(self, door: Door, seconds: float) -> None:
        self._door = door
        self._seconds = seconds

    def call(self, method: str, request: Message) -> Any:
        deadline = time.monotonic() + self._seconds
        while True:
            try:
                return self._door.call(method, request)
            except RefusedError as error:
                if error.code != "UNAVAILABLE" or time.monotonic() > deadline:
                    raise
            time.sleep(0.1)

    def watch(self, method: str, request: Message) -> Stream:
        return self._door.watch(method, request)


class HttpDoor:
    """JSON over HTTP/1.1, as curl and scripts call; streams are lines of JSON."""

    accept = "application/json"

    def __init__(self, target: str, token: str = "") -> None:
        self._target = target
        self._headers = {"authorization": f"Bearer {token}"} if token else {}

    def call(self, method: str, request: Message) -> Any:
        with self._open(method, request) as response:
            return json_format.Parse(response.read(), _answer(method)())

    def watch(self, method: str, request: Message) -> Stream:
        with self._open(method, request) as response:
            for text in self.texts(response):
                yield json_format.Parse(text, _answer(method)())

    def texts(self, response: HTTPResponse) -> Iterator[bytes]:
        """The JSON of each message of a stream."""
        return iter(response.readline, b"")

    @contextmanager
    def _open(self, method: str, request: Message) -> Iterator[HTTPResponse]:
        verb, path, body = transcode(find(method), request)
        content = {} if body is None else {"content-type": "application/json"}
        connection = HTTPConnection(self._target, timeout=SECONDS)
        try:
            connection.request(verb, path, body, {**self._headers, **content, "accept": self.accept})
            response = connection.getresponse()
            if response.status != 200:
                raise RefusedError(str(response.status), json.loads(response.read())["message"])
            yield response
        finally:
            connection.close()


class EventsDoor(HttpDoor):
    """JSON over HTTP/1.1 whose streams are Server-Sent Events, as a browser's EventSource reads them."""

    accept = "text/event-stream"

    def texts(self, response: HTTPResponse) -> Iterator[bytes]:
        assert (response.getheader("content-type") or "").startswith("text/event-stream")
        for line in iter(response.readline, b""):
            if line.startswith(b"data: "):
                yield line.removeprefix(b"data: ")


class GrpcWebDoor:
    """gRPC-Web over HTTP/1.1, as the dashboard calls."""

    def __init__(self, target: str, token: str = "") -> None:
        self._target = target
        self._headers = {"content-type": "application/grpc-web+proto", "x-grpc-web": "1"}
        if token:
            self._headers["authorization"] = f"Bearer {token}"

    def call(self, method: str, request: Message) -> Any:
        (answer,) = self.watch(method, request)
        return answer

    def watch(self, method: str, request: Message) -> Stream:
        payload = request.SerializeToString()
        connection = HTTPConnection(self._target, timeout=SECONDS)
        try:
            connection.request("POST", f"/{method}", b"\0" + struct.pack(">I", len(payload)) + payload, self._headers)
            response = connection.getresponse()
            _refuse_unless_ok(dict(response.getheaders()))
            while head := response.read(5):
                body = response.read(struct.unpack(">I", head[1:])[0])
                if head[0] & 0x80:
                    _refuse_unless_ok(dict(line.split(":", 1) for line in body.decode().split("\r\n") if line))
                else:
                    yield _answer(method).FromString(body)
        finally:
            connection.close()


def transcode(method: MethodDescriptor, request: Message) -> tuple[str, str, bytes | None]:
    """Verb, path with query, and body of a request by the method's HTTP rule."""
    rule: http_pb2.HttpRule = method.GetOptions().Extensions[annotations_pb2.http]
    verb = rule.WhichOneof("pattern")
    assert verb, f"{method.full_name} has no HTTP rule"
    fields = json_format.MessageToDict(request, preserving_proto_field_name=True)
    path = re.sub(r"\{(\w+)[^}]*\}", lambda found: quote(str(fields.pop(found[1])), safe=":"), getattr(rule, verb))
    if rule.body == "*":
        return verb.upper(), path, json.dumps(fields).encode()
    query = urlencode(fields, doseq=True)
    return verb.upper(), f"{path}?{query}" if query else path, None


def _encode(message: Message) -> bytes:
    return message.SerializeToString()


def _refused(error: Any) -> RefusedError:
    return RefusedError(error.code().name, error.details() or "")


def _refuse_unless_ok(trailers: dict[str, str]) -> None:
    status = {name.lower(): value.strip() for name, value in trailers.items()}
    if status.get("grpc-status", "0") != "0":
        raise RefusedError(status["grpc-status"], status.get("grpc-message", ""))
