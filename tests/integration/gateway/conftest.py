"""The real Envoy in front of the probe, started once for these tests."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health

from gateway.envoy import Gateway, Limits, Upstream, envoy_command, validate, write_bootstrap
from tests.integration.gateway.probe import (
    Keys,
    Probe,
    build_descriptor_set,
    key_handlers,
    message,
    probe_handlers,
    serving,
)
from tests.support.servers import short_directory, wait_until
from tests.support.services import KEY_ID, _private_key, user_token


@dataclass(frozen=True)
class Answer:
    """An HTTP answer read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class UnixConnection(HTTPConnection):
    """HTTP/1.1 over a Unix socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=10)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


@dataclass(frozen=True)
class RunningGateway:
    """A gateway that serves, with the probe behind it."""

    gateway: Gateway
    process: subprocess.Popen[bytes]
    probe: Probe
    stop_service: Callable[[], object]

    def open(self, method: str, path: str, body: bytes | None = None, **headers: str) -> HTTPResponse:
        """Sends a request and returns before the body is read; underscores in header names become dashes."""
        connection = HTTPConnection(self.gateway.public, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with suppress(ConnectionResetError, BrokenPipeError):  # an answer may come before the body was sent
            connection.request(method, path, body, named)
        return connection.getresponse()

    def http(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        return _read(self.open(method, path, body, **headers))

    def json(self, method: str, path: str, value: object = None, **headers: str) -> Answer:
        """A JSON request of a signed-in person."""
        body = None if value is None else json.dumps(value).encode()
        content = {} if value is None else {"content_type": "application/json"}
        return self.http(method, path, body, **content, **{"authorization": f"Bearer {user_token()}", **headers})

    def over_socket(self, path: Path, target: str) -> Answer:
        connection = UnixConnection(path)
        connection.request("GET", target)
        return _read(connection.getresponse())

    def call(self, name: str, request: Any, *, mesh: bool = False, timeout: float = 10, **metadata: str) -> Any:
        """A unary or streaming gRPC call of the probe; streams return the call itself."""
        channel = grpc.insecure_channel(f"unix:{self.gateway.mesh}" if mesh else self.gateway.public)
        make: Callable[..., Any] = channel.unary_stream if name.startswith("Watch") else channel.unary_unary
        stub = make(
            f"/algotrendy.probe.v1.ProbeService/{name}",
            request_serializer=lambda value: value.SerializeToString(),
            response_deserializer=message(f"{name}Response").FromString,
        )
        entries = {"authorization": f"Bearer {user_token()}", **metadata}
        return stub(request, timeout=timeout, metadata=[(k.replace("_", "-"), v) for k, v in entries.items() if v])

    def log_lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.gateway.access_log.read_text().splitlines()]


def _read(response: HTTPResponse) -> Answer:
    headers = {name.lower(): value for name, value in response.getheaders()}
    return Answer(response.status, headers, response.read())


def status_details(error: Any) -> bytes:
    """The encoded google.rpc.Status of a failed gRPC call."""
    details: bytes = {entry[0]: entry[1] for entry in error.trailing_metadata()}["grpc-status-details-bin"]
    return details


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def descriptor_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_descriptor_set(tmp_path_factory.mktemp("contract") / "contract.binpb")


@contextmanager
def running_gateway(
    descriptor_set: Path, limits: Limits | None = None, *, keys_known: bool = True, **options: Any
) -> Iterator[RunningGateway]:
    with short_directory() as directory:
        auth, address = f"unix:{directory}/auth.sock", f"unix:{directory}/probe.sock"
        gateway = Gateway(
            public=f"127.0.0.1:{free_port()}",
            mesh=directory / "mesh.sock",
            admin=directory / "admin.sock",
            services={"auth": Upstream(auth), "probe": Upstream(address)},
            descriptor_set=descriptor_set,
            access_log=directory / "access.log",
            limits=limits or Limits(),
        )
        gateway = replace(gateway, **options)
        written = write_bootstrap(gateway, directory / "envoy.json")
        validate(written)
        probe, keys = Probe(), Keys(_private_key.public_key(), KEY_ID)
        with (
            serving(auth, key_handlers(keys) if keys_known else {}, health.HealthServicer()),
            serving(address, probe_handlers(probe), probe.health) as server,
            running_envoy(written, directory) as process,
        ):
            running = RunningGateway(gateway, process, probe, lambda: server.stop(0).wait())
            if not gateway.tls:
                wait_until(lambda: _ready(running, keys_known), 20, "the gateway's readiness")
            yield running


@contextmanager
def running_envoy(config: Path, directory: Path) -> Iterator[subprocess.Popen[bytes]]:
    log = directory / "envoy.log"
    with log.open("wb") as output:
        process = subprocess.Popen(envoy_command(config, concurrency=2), stdout=output, stderr=output)
    try:
        yield process
        assert process.poll() is None, f"Envoy died:\n{log.read_text()}"
    finally:
        process.terminate()
        process.wait(15)


def _ready(running: RunningGateway, keys_known: bool) -> bool:
    try:
        ready = running.http("GET", "/readyz").status == 200
        return ready and (not keys_known or running.json("GET", "/v1/probes/ready").status == 200)
    except OSError:
        return False


@pytest.fixture(scope="session")
def gateway(descriptor_set: Path) -> Iterator[RunningGateway]:
    with running_gateway(descriptor_set) as running:
        yield running


@pytest.fixture(scope="session")
def start_gateway(descriptor_set: Path) -> Callable[..., AbstractContextManager[RunningGateway]]:
    """Starts a further gateway with other limits or options."""
    return lambda **options: running_gateway(descriptor_set, **options)
