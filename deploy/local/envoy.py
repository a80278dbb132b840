"""The gateway as a child: its configuration, whether it lives, and how it stops taking new connections."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from pathlib import Path

from deploy.local.home import SERVICES, Home
from deploy.local.launch import launched
from gateway.envoy import Gateway, Limits, Upstream, envoy_command, write_bootstrap

ADMIN_TIMEOUT_SECONDS = 2.0
WORKERS = 2
CONTRACT = Path(__file__).resolve().parents[2] / "gen" / "algotrendy.binpb"


@dataclass(frozen=True, slots=True)
class Envoy:
    """Envoy with its files in the home and its sockets beside the services'."""

    home: Home
    public: str
    """host:port of the one listener that is open to people."""
    rate_limit_scale: float = 1.0

    @property
    def config(self) -> Path:
        return self.home.root / "envoy.json"

    @property
    def admin(self) -> Path:
        return self.home.socket("envoy-admin")

    def configure(self) -> None:
        """Writes the configuration, built from the contract."""
        services = {
            name: Upstream(f"unix:{self.home.socket(name)}", metrics=f"unix:{self.home.socket(f'{name}-metrics')}")
            for name in SERVICES
        }
        gateway = Gateway(
            public=self.public,
            mesh=self.home.socket("mesh"),
            admin=self.admin,
            services=services,
            descriptor_set=CONTRACT,
            limits=Limits().scaled(self.rate_limit_scale),
            access_log=self.home.logs / "access.log",
        )
        write_bootstrap(gateway, self.config)

    def command(self) -> list[str]:
        return launched(envoy_command(self.config, concurrency=WORKERS))

    async def ready(self) -> bool:
        """Whether it has its configuration and listens."""
        return "LIVE" in await self._admin("GET", "/ready")

    async def drain(self) -> None:
        """Asks connected clients to go elsewhere; without effect when Envoy is gone."""
        await self._admin("POST", "/drain_listeners?graceful&skip_exit")

    async def _admin(self, method: str, path: str) -> str:
        """Envoy's whole answer, or nothing when it does not answer."""
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(ADMIN_TIMEOUT_SECONDS):
                reader, writer = await asyncio.open_unix_connection(str(self.admin))
                try:
                    writer.write(f"{method} {path} HTTP/1.1\r\nhost: admin\r\nconnection: close\r\n\r\n".encode())
                    answer = await reader.read()
                finally:
                    writer.close()
            return answer.decode(errors="replace")
        return ""
