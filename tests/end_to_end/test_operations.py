"""What a browser and an operator rely on beside the calls themselves."""

from __future__ import annotations

import socket
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.support.stack import System

SERVICES = ("auth", "marketdata", "trading", "risk", "backtest", "ml")


class SocketConnection(HTTPConnection):
    """HTTP/1.1 over a Unix socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=10)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(10)
        self.sock.connect(str(self._path))


def _first_event(system: System, last_event_id: str | None) -> tuple[str, str]:
    """The id and data of a stream's first event, as an EventSource that just connected reads them."""
    resume = {} if last_event_id is None else {"last-event-id": last_event_id}
    headers = {"accept": "text/event-stream", "authorization": f"Bearer {system.sign_in()}", **resume}
    connection = HTTPConnection(system.address.removeprefix("http://"), timeout=20)
    try:
        connection.request("GET", "/v1/orders:watch?account_id=demo", headers=headers)
        response = connection.getresponse()
        assert response.status == 200, response.read()
        name, data = response.readline().decode(), response.readline().decode()
        return name.removeprefix("id: ").strip(), data.removeprefix("data: ")
    finally:
        connection.close()


def test_a_browser_that_reconnects_with_the_last_event_id_gets_no_second_snapshot(system: System) -> None:
    token, first = _first_event(system, None)
    assert '"snapshot"' in first
    again, next_event = _first_event(system, token)
    assert '"snapshot"' not in next_event
    assert again


@pytest.mark.parametrize("service", SERVICES)
def test_a_services_metrics_are_read_on_the_mesh_and_nowhere_else(system: System, service: str) -> None:
    inside = SocketConnection(system.home.socket("mesh"))
    inside.request("GET", f"/metrics/{service}")
    answer = inside.getresponse()
    assert answer.status == 200
    assert b"# HELP" in answer.read()
    outside = HTTPConnection(system.address.removeprefix("http://"), timeout=10)
    outside.request("GET", f"/metrics/{service}")
    assert outside.getresponse().status == 404
