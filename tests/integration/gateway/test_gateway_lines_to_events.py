"""The filter that turns lines of JSON into events, fed in pieces that end anywhere."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from gateway.envoy import Gateway, Upstream
from gateway.envoy.filters import public_filters
from gateway.envoy.routes import LUA
from gateway.envoy.shapes import Data, owner_only_pipe, socket_address, typed
from tests.integration.gateway.conftest import free_port, running_envoy
from tests.support.servers import short_directory, wait_until

LINES = [f'{{"batch":{{"ticks":["{number}"]}},"resumeToken":"t{number}"}}\n'.encode() for number in range(1, 4)]
EVENTS = b"".join(b"id: t%d\ndata: %s\n" % (number, line) for number, line in enumerate(LINES, 1))


@contextmanager
def _source(pieces: list[bytes]) -> Iterator[int]:
    """An HTTP server that sends the pieces one by one, so that each arrives by itself."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            for piece in pieces:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                self.wfile.flush()
                time.sleep(0.005)
            self.wfile.write(b"0\r\n\r\n")

        def log_message(self, format: str, *args: object) -> None:
            """Tests print what fails, not what is asked."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def _config(gateway: Gateway, source: int) -> Data:
    """The filter as the gateway configures it, between a listener and a plain HTTP source."""
    chosen = [entry for entry in public_filters(gateway, []) if entry["name"] in {LUA, "envoy.filters.http.router"}]
    told = {"metadata": {"filter_metadata": {LUA: {"stream": True}}}}
    host = {"name": "a", "domains": ["*"], "routes": [{"match": {"prefix": "/"}, "route": {"cluster": "a"}, **told}]}
    manager = typed(
        "extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        stat_prefix="test",
        http_filters=chosen,
        route_config={"virtual_hosts": [host]},
    )
    chain = {"filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": manager}]}
    endpoint = {"endpoint": {"address": socket_address(f"127.0.0.1:{source}")}}
    cluster = {"name": "a", "load_assignment": {"cluster_name": "a", "endpoints": [{"lb_endpoints": [endpoint]}]}}
    return {
        "admin": {"address": owner_only_pipe(gateway.admin)},
        "static_resources": {
            "listeners": [{"name": "a", "address": socket_address(gateway.public), "filter_chains": [chain]}],
            "clusters": [cluster],
        },
    }


def _read_events(public: str) -> bytes:
    connection = HTTPConnection(public, timeout=20)
    connection.request("GET", "/", headers={"accept": "text/event-stream"})
    return connection.getresponse().read()


def _answers(public: str) -> bool:
    try:
        return bool(_read_events(public))
    except OSError:
        return False


@pytest.mark.parametrize("size", [1, 7, 50, 10_000])
def test_events_are_whole_wherever_the_pieces_end(size: int) -> None:
    whole = b"".join(LINES)
    pieces = [whole[start : start + size] for start in range(0, len(whole), size)]
    with short_directory() as directory, _source(pieces) as source:
        gateway = Gateway(
            public=f"127.0.0.1:{free_port()}",
            mesh=directory / "mesh.sock",
            admin=directory / "admin.sock",
            services={"probe": Upstream("unix:/nowhere")},
            descriptor_set=directory / "unused",
        )
        written = directory / "envoy.json"
        written.write_text(json.dumps(_config(gateway, source)))
        with running_envoy(written, directory):
            wait_until(lambda: _answers(gateway.public), 15, "the listener")
            assert _read_events(gateway.public) == EVENTS
