"""Asks each service by grpc.health.v1, through the gateway's mesh listener, whether it serves."""

from __future__ import annotations

from pathlib import Path

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

TIMEOUT_SECONDS = 1.0
# By which the mesh listener knows whose health (or reflection) is asked for.
SERVICE_HEADER = "x-algotrendy-service"


class MeshHealth:
    """Health checks over one connection."""

    def __init__(self, mesh_socket: Path) -> None:
        # A connection refused while the gateway starts must be tried again at once, not after gRPC's usual seconds.
        options = (("grpc.initial_reconnect_backoff_ms", 50), ("grpc.max_reconnect_backoff_ms", 200))
        self._channel = grpc.aio.insecure_channel(f"unix:{mesh_socket}", options=options)
        self._stub = health_pb2_grpc.HealthStub(self._channel)

    async def close(self) -> None:
        await self._channel.close()

    async def serves(self, service: str) -> bool:
        """Whether the service answers SERVING through the gateway now."""
        try:
            answer = await self._stub.Check(
                health_pb2.HealthCheckRequest(), timeout=TIMEOUT_SECONDS, metadata=((SERVICE_HEADER, service),)
            )
        except grpc.aio.AioRpcError:
            return False
        return bool(answer.status == health_pb2.HealthCheckResponse.SERVING)
