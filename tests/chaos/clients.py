"""Clients that submit orders and repeat each under its id until it is acknowledged, as every client should."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import grpc

from algotrendy.trading.v1 import trading_service_pb2, trading_service_pb2_grpc
from algotrendy.types.v1 import order_pb2, words_pb2
from services.shared.model.errors import Reason
from services.shared.runtime.errors import from_rpc_error
from tests.support.stack import System

ACCOUNT = "chaos"
INSTRUMENT = "NASDAQ:AAPL"
CALL_SECONDS = 3.0
PAUSE_SECONDS = 0.1
LONGEST_PAUSE_SECONDS = 0.5
# An answer with one of these says nothing about the order; anything else would be a fault of the system or the test.
REPEATABLE = frozenset(
    {
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        grpc.StatusCode.INTERNAL,
        grpc.StatusCode.UNKNOWN,
        grpc.StatusCode.CANCELLED,
        grpc.StatusCode.ABORTED,
        grpc.StatusCode.RESOURCE_EXHAUSTED,
    }
)


@dataclass(slots=True)
class ClientLog:
    """What the clients saw."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    """client_order_id -> venue_client_order_id, from every first acknowledgement."""
    contradictions: list[str] = field(default_factory=list)
    """Acknowledgements of one id that named different orders."""
    acknowledge_times: list[float] = field(default_factory=list)
    """time.monotonic() of every first acknowledgement, in order."""
    repeats: int = 0
    rejections: dict[str, int] = field(default_factory=dict)

    def note(self, client_order_id: str, venue_id: str, rejection: str) -> None:
        known = self.acknowledged.setdefault(client_order_id, venue_id)
        if known != venue_id:
            self.contradictions.append(f"{client_order_id}: {known} and {venue_id}")
            return
        self.acknowledge_times.append(time.monotonic())
        if rejection:
            self.rejections[rejection] = self.rejections.get(rejection, 0) + 1


class Clients:
    """Submits orders through the public gateway, some at the same time, for as long as the block lasts."""

    def __init__(self, system: System, token: str, log: ClientLog, together: int = 4) -> None:
        self._system = system
        self._metadata = (("authorization", f"Bearer {token}"),)
        self._together = together
        self._number = 0
        self._stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.log = log

    async def __aenter__(self) -> Clients:
        self._tasks = [asyncio.create_task(self._submit_orders(number)) for number in range(self._together)]
        return self

    async def __aexit__(self, *_details: object) -> None:
        self._stopping.set()
        await asyncio.gather(*self._tasks)

    async def until(self, condition: Callable[[], bool], seconds: float, what: str) -> None:
        """Returns when the condition holds; AssertionError when it does not in time or a client failed."""
        deadline = time.monotonic() + seconds
        while True:
            for task in self._tasks:
                if task.done() and task.exception() is not None:
                    task.result()
            if condition():
                return
            assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s; {self.log.rejections}"
            await asyncio.sleep(0.02)

    async def _submit_orders(self, client: int) -> None:
        # The repeats have to reach the gateway again at once, not after gRPC's own growing pauses.
        options = (("grpc.initial_reconnect_backoff_ms", 50), ("grpc.max_reconnect_backoff_ms", 200))
        address = self._system.address.removeprefix("http://")
        async with grpc.aio.insecure_channel(
            address, options=(*options, ("grpc.use_local_subchannel_pool", 1))
        ) as channel:
            stub = trading_service_pb2_grpc.TradingServiceStub(channel)
            while not self._stopping.is_set():
                self._number += 1
                await self._submit(stub, f"chaos-{client}-{self._number}", buy=self._number % 2 == 1)
                await asyncio.sleep(PAUSE_SECONDS)

    async def _submit(self, stub: trading_service_pb2_grpc.TradingServiceStub, identifier: str, buy: bool) -> None:
        request = trading_service_pb2.SubmitOrderRequest(
            account_id=ACCOUNT,
            client_order_id=identifier,
            order=order_pb2.OrderTerms(
                instrument=INSTRUMENT,
                side=words_pb2.SIDE_BUY if buy else words_pb2.SIDE_SELL,
                type=words_pb2.ORDER_TYPE_MARKET,
                quantity="1",
            ),
        )
        for attempt in itertools.count():
            try:
                answer = await stub.SubmitOrder(request, timeout=CALL_SECONDS, metadata=self._metadata)
            except grpc.aio.AioRpcError as error:
                # After a restart Trading compares its books with the venue's first, and says so.
                reconciling = from_rpc_error(error).reason is Reason.NOT_RECONCILED
                if error.code() not in REPEATABLE and not reconciling:
                    raise
                self.log.repeats += 1
                await asyncio.sleep(min(PAUSE_SECONDS * 1.5**attempt, LONGEST_PAUSE_SECONDS))
                continue
            refusal = answer.order.refusal.rule if answer.order.HasField("refusal") else ""
            self.log.note(identifier, answer.order.venue_client_order_id, refusal)
            return
