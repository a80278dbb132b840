"""The server's twin: calls to other services, through the mesh, with identity, deadlines and typed errors."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any, TypeVar

import grpc
import structlog

from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.errors import broken_stream, from_rpc_error
from services.shared.runtime.identity import MeshIdentity, caller_token

DEFAULT_TIMEOUT_SECONDS = 5.0
# A stream that is silent for longer than this many heartbeats is dead, whatever the connection says.
SILENCE_SECONDS = 5.0
FIRST_PAUSE_SECONDS = 0.05
LONGEST_PAUSE_SECONDS = 2.0
CHANNEL_OPTIONS = (
    # Without it a frozen server is noticed after 60 s whatever the keepalive says.
    ("grpc.http2.ping_timeout_ms", 2000),
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 2000),
    # The window that the client grows by itself would hoard megabytes of stale data.
    ("grpc.http2.bdp_probe", 0),
    ("grpc.max_receive_message_length", 8 * 1024 * 1024),
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 500),
    ("grpc.default_authority", "mesh"),
)

Stub = TypeVar("Stub")


class Mesh:
    """One channel to the mesh listener; every service is reached through it by its gRPC name."""

    def __init__(self, address: str, identity: MeshIdentity) -> None:
        self._identity = identity
        self._channel = grpc.aio.insecure_channel(address, options=CHANNEL_OPTIONS)

    def stub(self, stub_class: Callable[[Any], Stub]) -> Stub:
        """A generated stub on the mesh."""
        return stub_class(self._channel)

    async def call(
        self,
        method: Callable[..., Any],
        request: Any,
        *,
        timeout: float = DEFAULT_TIMEOUT_SECONDS,
        as_caller: bool = False,
    ) -> Any:
        """The response of a unary call; DomainError with the other side's reason when it fails.

        `timeout` in seconds. `as_caller` sends the token of whoever called the RPC being served, so that the other
        service checks their permission; otherwise the call is made in this service's own name.
        """
        try:
            # A gateway that restarts is back within the deadline; failing at once would only pass the trouble on.
            return await method(request, timeout=timeout, metadata=self._metadata(as_caller), wait_for_ready=True)
        except grpc.aio.AioRpcError as error:
            raise from_rpc_error(error) from error

    async def read(
        self, method: Callable[..., Any], request: Any, *, timeout: float = 60.0, as_caller: bool = False
    ) -> AsyncGenerator[Any, None]:
        """The responses of a finite stream (`ReadX`); DomainError when it breaks."""
        call = method(request, timeout=timeout, metadata=self._metadata(as_caller))
        try:
            async for response in call:
                yield response
        except grpc.aio.AioRpcError as error:
            raise from_rpc_error(error) from error
        finally:
            call.cancel()

    async def watch(self, method: Callable[..., Any], request: Any) -> AsyncGenerator[Any, None]:
        """The responses of an endless stream (`WatchX`), resumed for ever by its token; heartbeats are left out.

        `request` is changed: its `resume_token` is kept at the last one delivered. A DomainError that waiting does
        not mend (permission, bad request) is raised; an expired token is dropped, and a snapshot follows.
        """
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                async with aclosing(self._watch_once(method, request)) as responses:
                    async for response in responses:
                        pause = FIRST_PAUSE_SECONDS
                        request.resume_token = response.resume_token
                        if response.WhichOneof("update") not in {"heartbeat", "drain"}:
                            yield response
            except DomainError as error:
                if error.reason is Reason.RESUME_TOKEN_EXPIRED:
                    request.ClearField("resume_token")
                elif error.reason not in _MENDED_BY_WAITING:
                    raise
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _watch_once(self, method: Callable[..., Any], request: Any) -> AsyncGenerator[Any, None]:
        call = method(request, metadata=self._metadata(as_caller=False))
        try:
            while True:
                async with asyncio.timeout(SILENCE_SECONDS):
                    response = await call.read()
                if response is grpc.aio.EOF:
                    return
                yield response
        except TimeoutError as error:
            raise DomainError(Reason.DEPENDENCY_UNAVAILABLE, "The stream fell silent.") from error
        except grpc.aio.AioRpcError as error:
            if broken_stream(error):
                raise DomainError(Reason.DEPENDENCY_UNAVAILABLE, "The stream broke.") from error
            raise from_rpc_error(error) from error
        finally:
            call.cancel()

    def _metadata(self, as_caller: bool) -> tuple[tuple[str, str], ...]:
        token = caller_token() if as_caller else self._identity.token()
        context = structlog.contextvars.get_contextvars()
        passed_on = tuple((name, str(context[name])) for name in ("x-request-id", "traceparent") if name in context)
        return (("authorization", f"Bearer {token}"), *passed_on)

    async def close(self) -> None:
        """Closes the channel."""
        await self._channel.close()


_MENDED_BY_WAITING = {
    Reason.DEPENDENCY_UNAVAILABLE,
    Reason.DRAINING,
    Reason.READER_TOO_SLOW,
    Reason.RATE_LIMITED,
    Reason.TOO_MANY_CALLS,
    Reason.TOKEN_INVALID,
    Reason.INTERNAL,
}
