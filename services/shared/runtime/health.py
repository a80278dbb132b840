"""Health per service and per dependency, over grpc.health.v1."""

from __future__ import annotations

from grpc_health.v1 import health_pb2
from grpc_health.v1._async import HealthServicer

from services.shared.runtime.telemetry import DEPENDENCY_UP

_SERVING = health_pb2.HealthCheckResponse.SERVING
_NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


class Health:
    """What `grpc.health.v1.Health/Check` answers: `` for the service itself, `postgres` … for a dependency."""

    def __init__(self) -> None:
        self.servicer = HealthServicer()
        self._dependencies: dict[str, bool] = {}

    async def set_serving(self, serving: bool) -> None:
        """Says whether the service takes calls."""
        await self.servicer.set("", _SERVING if serving else _NOT_SERVING)

    async def set_dependency(self, name: str, up: bool) -> None:
        """Says whether a dependency answers; the service itself stays up and degrades."""
        if self._dependencies.get(name) is up:
            return
        self._dependencies[name] = up
        DEPENDENCY_UP.labels(name).set(1 if up else 0)
        await self.servicer.set(name, _SERVING if up else _NOT_SERVING)

    async def drain(self) -> None:
        """Answers NOT_SERVING from now on, for good."""
        await self.servicer.enter_graceful_shutdown()
