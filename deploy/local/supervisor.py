"""Starts everything at once, waits until every service serves through the gateway, and ends everything in order."""

from __future__ import annotations

import asyncio
import functools
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from deploy.local import failpoints, leftovers, postgres, valkey
from deploy.local.children import EXIT_BAD_SETTINGS, Child, Program, State, shorten
from deploy.local.configuration import HOST, Configuration
from deploy.local.home import SERVICES, Home
from deploy.local.launch import launched
from deploy.local.postgres import Postgres, PostgresError
from deploy.local.refusal import Refusal, sentences_for_files
from deploy.local.valkey import Valkey

if TYPE_CHECKING:
    from deploy.local.envoy import Envoy
    from deploy.local.mesh_health import MeshHealth

START_SECONDS = 120.0
SECONDS_BETWEEN_LOG_CHECKS = 60.0
# A service gives calls in flight five seconds of its own; what is left after this is killed.
SERVICE_GRACE_SECONDS = 8.0
STORE_GRACE_SECONDS = 20.0
STOP_SIGNALS = {"postgres": postgres.STOP_SIGNAL, "valkey": valkey.STOP_SIGNAL}


class Supervisor:
    """The whole system of one home; `changed` is called with a child whenever its state changes."""

    def __init__(self, home: Home, configuration: Configuration, changed: Callable[[Child], None]) -> None:
        self.home = home
        self.configuration = configuration
        self.children: list[Child] = []
        self._tell = changed
        self._complete = False
        self._envoy: Envoy | None = None
        self._postgres = Postgres(home.postgres, home.sockets)
        self._valkey = Valkey(home.valkey, home.sockets)
        self._health: MeshHealth | None = None
        self._outcome: asyncio.Future[None] | None = None

    async def start(self) -> None:
        """Returns when every gRPC health check serves through the gateway; Refusal when that cannot be."""
        self._outcome = asyncio.get_running_loop().create_future()
        await self._end_leftovers()
        await self._check_stores_of_the_person()
        with sentences_for_files(self.home.root):
            # They need seconds to import what they use, and wait for the gateway and PostgreSQL by themselves.
            for service in SERVICES:
                self._add_service(service)
            await self._add_valkey()
            # Both to their end, also when one fails: nothing may be started after `stop`.
            for fault in await asyncio.gather(self._add_postgres(), self._add_gateway(), return_exceptions=True):
                if fault is not None:
                    raise fault
        await self._until_all_are_ready(self._outcome)
        self.home.note_running(self.configuration.address, self.home.socket("mesh"))

    async def stop(self) -> None:
        """Clients are sent away, services finish what they have, then the stores end; no process is left."""
        children = {child.name: child for child in self.children}
        if self._envoy is not None:
            await self._envoy.drain()
        await asyncio.gather(*(children[name].stop() for name in SERVICES if name in children))
        for name in ("envoy", "valkey", "postgres"):
            if name in children:
                await children[name].stop()
        if self._health is not None:
            await self._health.close()
        self.home.processes.unlink(missing_ok=True)

    async def keep_logs_short(self) -> None:
        """Never returns; keeps the logs of a system that runs for months from filling the disk."""
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_LOG_CHECKS)
            for log in self.home.logs.glob("*.log"):
                shorten(log)

    async def _end_leftovers(self) -> None:
        await asyncio.to_thread(leftovers.end_all, self.home.processes, self._postgres.running_pid())

    async def _check_stores_of_the_person(self) -> None:
        if self.configuration.postgres_url is None and self.configuration.valkey_url is None:
            return
        from deploy.local.stores import check_postgres, check_valkey  # a second of imports that most starts do without

        if self.configuration.postgres_url is not None:
            await check_postgres(self.configuration.postgres_url)
        if self.configuration.valkey_url is not None:
            await check_valkey(self.configuration.valkey_url)

    async def _add_valkey(self) -> None:
        if self.configuration.valkey_url is None:
            self._valkey.initialise()
            self._add("valkey", self._valkey.command(), _asynchronous(self._valkey.ready), {}, STORE_GRACE_SECONDS)

    async def _add_postgres(self) -> None:
        if self.configuration.postgres_url is not None:
            return
        try:
            await asyncio.to_thread(self._postgres.initialise)
        except PostgresError as error:
            raise _refusal_of_postgres(self.home, error) from error
        self._add("postgres", self._postgres.command(), _asynchronous(self._postgres.ready), {}, STORE_GRACE_SECONDS)

    async def _add_gateway(self) -> None:
        # Imported now, while the services import what they need: gRPC and the contract take most of a second.
        from deploy.local.envoy import Envoy
        from deploy.local.mesh_health import MeshHealth

        configuration = self.configuration
        envoy = Envoy(self.home, f"{HOST}:{configuration.port}", configuration.rate_limit_scale)
        await asyncio.to_thread(envoy.configure)
        self._envoy, self._health = envoy, MeshHealth(self.home.socket("mesh"))
        self._add("envoy", envoy.command(), envoy.ready, {})

    def _add_service(self, service: str) -> None:
        async def ready() -> bool:
            # Asking through the gateway for a service that has not even bound its socket would only cost it time.
            if self._health is None or not self.home.socket(service).exists():
                return False
            return await self._health.serves(service)

        command = launched([sys.executable, "-m", f"services.{service}"])
        self._add(service, command, ready, self._environment_of(service), SERVICE_GRACE_SECONDS)

    def _environment_of(self, service: str) -> dict[str, str]:
        home = self.home
        return {
            # A demonstration trades on paper from the first minute, unless the person says otherwise.
            "ALGOTRENDY_TRADING_DEMO": "on",
            **self._inherited(),
            "ALGOTRENDY_LISTEN": f"unix:{home.socket(service)}",
            "ALGOTRENDY_METRICS_LISTEN": str(home.socket(f"{service}-metrics")),
            "ALGOTRENDY_MESH": f"unix:{home.socket('mesh')}",
            "ALGOTRENDY_MESH_KEY_FILE": str(home.mesh_key),
            "ALGOTRENDY_POSTGRES_URL": self.configuration.postgres_url or self._postgres.url(),
            "ALGOTRENDY_VALKEY_URL": self.configuration.valkey_url or self._valkey.url(),
            "ALGOTRENDY_DATA_DIRECTORY": str(home.data),
            "GRPC_VERBOSITY": "ERROR",
        }

    def _inherited(self) -> dict[str, str]:
        # A failpoint found at every start would be a crash at every start; one is handed out by `failpoints`.
        return {name: text for name, text in self.configuration.environment.items() if name != failpoints.VARIABLE}

    def _add(
        self,
        name: str,
        command: list[str],
        ready: Callable[[], Awaitable[bool]],
        environment: Mapping[str, str],
        grace_seconds: float = 5.0,
    ) -> None:
        stop_signal = STOP_SIGNALS.get(name, signal.SIGTERM)
        program = Program(
            name, command, environment or self._inherited(), self.home.logs / f"{name}.log", stop_signal, grace_seconds
        )
        child = Child(program, ready, self._changed, functools.partial(failpoints.take, self.home.root))
        self.children.append(child)
        child.start()

    def _changed(self, child: Child) -> None:
        leftovers.note(self.home.processes, [each.pid for each in self.children if each.pid is not None])
        self._tell(child)
        if self._outcome is not None and not self._outcome.done():
            self._judge(child, self._outcome)

    def _judge(self, child: Child, outcome: asyncio.Future[None]) -> None:
        """Ends the waiting when starting again would not help, or when nothing is missing any more."""
        if child.state is State.CRASHED:
            if child.name in SERVICES and child.exit_code == EXIT_BAD_SETTINGS:
                outcome.set_exception(Refusal(child.last_words()))
            elif child.name == "envoy" and "ddress already in use" in child.last_words():
                outcome.set_exception(Refusal(f"Port {self.configuration.port} was taken meanwhile; start again."))
        elif self._complete and all(each.state is State.READY for each in self.children):
            outcome.set_result(None)

    async def _until_all_are_ready(self, outcome: asyncio.Future[None]) -> None:
        self._complete = True
        self._judge(self.children[-1], outcome)
        try:
            await asyncio.wait_for(outcome, START_SECONDS)
        except TimeoutError:
            raise Refusal(self._who_is_missing()) from None

    def _who_is_missing(self) -> str:
        missing = [child for child in self.children if child.state is not State.READY]
        names = ", ".join(child.name for child in missing)
        return (
            f"{names} did not become ready within {START_SECONDS:.0f} s; "
            f"{missing[0].program.log} ends with: {missing[0].last_words()}"
        )


def _asynchronous(question: Callable[[], bool]) -> Callable[[], Awaitable[bool]]:
    async def ask() -> bool:
        return question()

    return ask


def _refusal_of_postgres(home: Home, error: PostgresError) -> Refusal:
    if "No space left on device" in str(error):
        return Refusal(f"The disk of {home.root} is full; free some space and start again.")
    return Refusal(f"PostgreSQL cannot make its files in {home.postgres}: {str(error).splitlines()[-1]}")


async def supervised(
    supervisor: Supervisor, ready: Callable[[], Awaitable[None]], stopping: asyncio.Event, leaving: Callable[[], None]
) -> None:
    """Runs the system until `stopping` is set; calls `ready` once it serves and `leaving` when it begins to end."""
    async with AsyncExitStack() as stack:
        stack.push_async_callback(supervisor.stop)
        stack.callback(leaving)
        starting = asyncio.create_task(supervisor.start())
        stopped = asyncio.create_task(stopping.wait())
        stack.callback(stopped.cancel)
        await asyncio.wait({starting, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            await asyncio.gather(starting, return_exceptions=True)
            return
        await starting
        await ready()
        logs = asyncio.create_task(supervisor.keep_logs_short())
        stack.callback(logs.cancel)
        await stopped
