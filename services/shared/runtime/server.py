"""The process every service is: settings, logs, server, health, background tasks, and an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import grpc
import uvloop
from google.protobuf import descriptor_pool
from google.protobuf.message_factory import GetMessageClass
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from services.shared.model.clock import Clock, SystemClock
from services.shared.model.ids import IdSource, RandomIds
from services.shared.runtime.client import Mesh
from services.shared.runtime.contract import rules_of
from services.shared.runtime.health import Health
from services.shared.runtime.identity import Identity, MeshIdentity, PublicKeys
from services.shared.runtime.keys import MeshKeys, revocation_follower
from services.shared.runtime.migrations import MigrationError
from services.shared.runtime.pipeline import Limits, Pipeline
from services.shared.runtime.settings import ServiceSettings, SettingsError, read_settings
from services.shared.runtime.tasks import Tasks
from services.shared.runtime.telemetry import configure_logs, logger, serve_metrics
from services.shared.runtime.validation import warm_up

EXIT_BAD_SETTINGS = 2
SECONDS_BETWEEN_DEPENDENCY_CHECKS = 2.0
# Time for streams to hand over their last batch and the Drain message before they are cut.
DRAIN_NOTICE_SECONDS = 1.5
SERVER_OPTIONS = (
    ("grpc.max_receive_message_length", 4 * 1024 * 1024),
    ("grpc.max_send_message_length", 8 * 1024 * 1024),
    # The gateway copies JSON bodies of up to 32 KB into a header.
    ("grpc.max_metadata_size", 128 * 1024),
    ("grpc.absolute_max_metadata_size", 192 * 1024),
    ("grpc.http2.min_recv_ping_interval_without_data_ms", 5000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.ping_timeout_ms", 2000),
    ("grpc.so_reuseport", 0),
)
_log = logger("server")

SettingsType = TypeVar("SettingsType", bound=ServiceSettings)


@dataclass(frozen=True, slots=True)
class Registration:
    """One gRPC service: its generated `add_…Servicer_to_server` and the servicer that implements it."""

    add_to_server: Callable[[Any, Any], None]
    servicer: Any


@dataclass(slots=True)
class Runtime:
    """What the process offers to the service's `build`."""

    service: str
    clock: Clock
    ids: IdSource
    mesh: Mesh
    identity: Identity
    health: Health
    tasks: Tasks
    draining: asyncio.Event

    def use_keys(self, keys: PublicKeys) -> None:
        """Verifies people's tokens with these keys instead of asking AuthService; for AuthService itself."""
        self.identity.keys = keys

    def watch_dependency(self, name: str, answers: Callable[[], Awaitable[bool]]) -> None:
        """Asks every two seconds whether a dependency answers, and tells it as the health of `name`."""

        async def ask() -> None:
            while True:
                await self.health.set_dependency(name, await answers())
                await asyncio.sleep(SECONDS_BETWEEN_DEPENDENCY_CHECKS)

        self.tasks.spawn(f"health of {name}", ask)


Build: TypeAlias = Callable[[Runtime, SettingsType, AsyncExitStack], Awaitable[Sequence[Registration]]]


def run(service: str, settings_class: type[SettingsType], build: Build[SettingsType]) -> None:
    """Runs a service until SIGTERM or SIGINT; exits with 2 and one clear sentence when its settings are wrong."""
    try:
        settings = read_settings(settings_class, service, os.environ)
        configure_logs(service, settings.log_level, settings.log_format == "pretty")
        uvloop.run(_serve(service, settings, build))
    except (SettingsError, MigrationError) as error:
        print(f"{service}: {error}", file=sys.stderr)
        sys.exit(EXIT_BAD_SETTINGS)


async def _serve(service: str, settings: SettingsType, build: Build[SettingsType]) -> None:
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    started = asyncio.Event()

    async def until_stopped() -> None:
        async with serving(service, settings, build):
            started.set()
            await stopping.wait()

    work, stop = asyncio.create_task(until_stopped()), asyncio.create_task(stopping.wait())
    await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not started.is_set():
        # Told to stop while it still waits for its database: there is nothing to drain.
        work.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await work


@asynccontextmanager
async def serving(
    service: str, settings: SettingsType, build: Build[SettingsType], keys: PublicKeys | None = None
) -> AsyncIterator[Runtime]:
    """The service serves inside the block and drains when it ends; `keys` replaces AuthService's, for tests."""
    async with AsyncExitStack() as stack:
        runtime = await _runtime(service, settings, stack)
        if keys is not None:
            runtime.use_keys(keys)
        registrations = await build(runtime, settings, stack)
        # What build opened closes after the background tasks that use it have ended.
        stack.push_async_callback(runtime.tasks.stop)
        limits = Limits(settings)
        server = _server(runtime, settings, limits, registrations)
        await server.start()
        stack.push_async_callback(_drain, runtime, server, limits, settings.drain_grace.total_seconds())
        if settings.metrics_listen:
            stack.push_async_callback((await serve_metrics(settings.metrics_listen)).cleanup)
        if keys is None:
            runtime.tasks.spawn("revocations", revocation_follower(runtime.mesh, runtime.identity))
        await runtime.health.set_serving(True)
        _log.info("serving", listen=settings.listen, pid=os.getpid())
        yield runtime


async def _runtime(service: str, settings: ServiceSettings, stack: AsyncExitStack) -> Runtime:
    clock = SystemClock()
    mesh_identity = MeshIdentity(service, settings.mesh_key_file, clock)
    mesh = Mesh(settings.mesh, mesh_identity)
    stack.push_async_callback(mesh.close)
    tasks = Tasks()
    stack.push_async_callback(tasks.stop)
    return Runtime(
        service=service,
        clock=clock,
        ids=RandomIds(clock),
        mesh=mesh,
        identity=Identity(clock, mesh_identity, MeshKeys(mesh, clock)),
        health=Health(),
        tasks=tasks,
        draining=asyncio.Event(),
    )


def _server(
    runtime: Runtime, settings: ServiceSettings, limits: Limits, registrations: Sequence[Registration]
) -> grpc.aio.Server:
    pipeline = Pipeline(runtime.identity, limits, runtime.ids, settings.call_timeout)
    server = grpc.aio.server(interceptors=[pipeline], options=SERVER_OPTIONS)
    names = _Names(server)
    for registration in registrations:
        _load_descriptors(registration)
        registration.add_to_server(registration.servicer, names)
    services = [descriptor_pool.Default().FindServiceByName(name) for name in names.found]
    for service in services:
        rules_of(service)
    requests = [GetMessageClass(method.input_type) for service in services for method in service.methods]
    runtime.tasks.spawn("warm up", lambda: warm_up(requests))
    health_pb2_grpc.add_HealthServicer_to_server(runtime.health.servicer, server)
    health_name = health_pb2.DESCRIPTOR.services_by_name["Health"].full_name
    reflection.enable_server_reflection([*names.found, health_name, reflection.SERVICE_NAME], server)
    if settings.listen.startswith("unix:"):
        Path(settings.listen.removeprefix("unix:")).unlink(missing_ok=True)
    if server.add_insecure_port(settings.listen) == 0:
        raise SettingsError(f"ALGOTRENDY_LISTEN={settings.listen} cannot be bound: is another process serving there?")
    return server


def _load_descriptors(registration: Registration) -> None:
    """Imports the service's own file: its stubs import only the files of its messages, which may be others."""
    module = registration.add_to_server.__module__
    if module.endswith("_pb2_grpc"):
        importlib.import_module(module.removesuffix("_grpc"))


class _Names:
    """Hands registrations on to the server and remembers the gRPC services' names."""

    def __init__(self, server: grpc.aio.Server) -> None:
        self._server = server
        self.found: list[str] = []

    def add_generic_rpc_handlers(self, handlers: Sequence[Any]) -> None:
        self.found.extend(handler.service_name() for handler in handlers)
        self._server.add_generic_rpc_handlers(tuple(handlers))

    def add_registered_method_handlers(self, service: str, handlers: Any) -> None:
        self._server.add_registered_method_handlers(service, handlers)


async def _drain(runtime: Runtime, server: grpc.aio.Server, limits: Limits, grace: float) -> None:
    """No new calls, streams told where to go on, calls in flight finished, then the end."""
    _log.info("draining")
    await runtime.health.drain()
    runtime.draining.set()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(limits.no_streams.wait(), DRAIN_NOTICE_SECONDS)
    await server.stop(grace)
    _log.info("stopped")
