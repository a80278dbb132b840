"""Wires TradingService; the only file that knows every other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from algotrendy.trading.v1 import (
    account_service_pb2_grpc,
    broker_service_pb2_grpc,
    notification_service_pb2_grpc,
    order_control_service_pb2_grpc,
    order_group_service_pb2_grpc,
    position_service_pb2_grpc,
    reconciliation_service_pb2_grpc,
    strategy_service_pb2_grpc,
    trading_service_pb2_grpc,
    webhook_service_pb2_grpc,
)
from services.shared.runtime.fanout import EventFeed
from services.shared.runtime.postgres import Database, open_database
from services.shared.runtime.server import Registration, Runtime
from services.shared.runtime.tasks import Tasks
from services.trading.adapters.mesh_market_data import MeshBars, MeshFedInstruments, MeshInstruments, MeshQuotes
from services.trading.adapters.mesh_risk import MeshRisk
from services.trading.adapters.paper_venue import PaperVenue
from services.trading.adapters.postgres_accounts import PostgresAccounts
from services.trading.adapters.postgres_journal import PostgresJournal
from services.trading.adapters.postgres_lease import hold_lease
from services.trading.adapters.postgres_outbox import PostgresOutbox
from services.trading.adapters.postgres_reads import PostgresReads
from services.trading.adapters.postgres_strategies import PostgresStrategies
from services.trading.domain.account import AccountKind
from services.trading.domain.demo import DemoWish
from services.trading.domain.strategy import StrategyInstance
from services.trading.ports import Lease, Listeners
from services.trading.servicer.accounts import AccountServicer
from services.trading.servicer.feeds import OrderFeed, PositionFeeds, SignalFeed
from services.trading.servicer.positions import PositionServicer
from services.trading.servicer.strategies import StrategyServicer
from services.trading.servicer.trading import TradingServicer, TradingUseCases
from services.trading.settings import Settings
from services.trading.use_cases.accounts import CreateAccount, GetAccount, ListAccounts
from services.trading.use_cases.demo import SeedDemo
from services.trading.use_cases.desk import Desk
from services.trading.use_cases.dispatch import Dispatcher
from services.trading.use_cases.orders import CancelOrder, Judge, PreviewOrder, SubmitOrder
from services.trading.use_cases.positions import PositionBoard
from services.trading.use_cases.reading import OrderReading
from services.trading.use_cases.settle import SettleReservations
from services.trading.use_cases.strategies import Strategies
from services.trading.use_cases.strategy_runner import StrategyRunner

MIGRATIONS = Path(__file__).parent / "migrations"


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """Opens the journal, starts the desk and the strategies, and returns all gRPC services."""
    database = await stack.enter_async_context(open_database(settings, schema="trading", migrations=MIGRATIONS))
    runtime.watch_dependency("postgres", database.answers)
    accounts, reads = PostgresAccounts(database), PostgresReads(database)
    journal, store = PostgresJournal(database, runtime.clock), PostgresStrategies(database)
    listeners = Listeners()
    quotes = MeshQuotes(runtime.mesh, [])
    instruments = MeshInstruments(runtime.mesh)
    risk = MeshRisk(runtime.mesh, quotes, runtime.clock)

    desk = _desk(runtime, settings, database, accounts, journal, risk, quotes, listeners)
    settle = SettleReservations(PostgresOutbox(database), risk)
    order_feed = OrderFeed(EventFeed("orders", runtime.clock, runtime.draining))
    signal_feed = SignalFeed(EventFeed("signals", runtime.clock, runtime.draining))
    position_feeds = PositionFeeds(runtime.clock, runtime.draining)
    board = PositionBoard(reads, quotes, position_feeds)
    quotes.listeners.append(board.on_quote)
    listeners.members += [order_feed, settle, board]

    judge = Judge(accounts, reads, instruments, quotes, risk)
    submit = SubmitOrder(judge, journal, desk, listeners, runtime.clock, runtime.ids)
    runner = StrategyRunner(store, MeshBars(runtime.mesh), journal, reads, submit, runtime.clock, signal_feed.signaled)
    strategies = Strategies(store, accounts, instruments, runtime.clock, _follow_strategies(runtime.tasks, runner))
    create_account = CreateAccount(accounts, reads, risk, desk, runtime.clock)
    get_account = GetAccount(accounts, reads)

    runtime.tasks.spawn("quotes", quotes.follow)
    runtime.tasks.spawn("desk", desk.run)
    runtime.tasks.spawn("settle reservations", settle.run)
    runtime.tasks.spawn("positions", board.run)
    for instance in await store.running():
        _follow_strategies(runtime.tasks, runner)(instance)
    if settings.demo:
        wish = DemoWish(settings.demo_instrument, settings.demo_interval, settings.demo_quantity)
        fed = MeshFedInstruments(runtime.mesh)
        seed = SeedDemo(accounts, store, create_account, strategies, fed, quotes, wish)
        runtime.tasks.spawn("demo", seed.when_fed)

    use = TradingUseCases(
        submit=submit,
        preview=PreviewOrder(judge),
        cancel=CancelOrder(accounts, journal, desk, listeners),
        reading=OrderReading(accounts, journal, reads),
    )
    return [
        Registration(
            account_service_pb2_grpc.add_AccountServiceServicer_to_server,
            AccountServicer(create_account, get_account, ListAccounts(accounts, reads), quotes, desk),
        ),
        Registration(
            trading_service_pb2_grpc.add_TradingServiceServicer_to_server, TradingServicer(use, order_feed.feed)
        ),
        Registration(
            position_service_pb2_grpc.add_PositionServiceServicer_to_server,
            PositionServicer(get_account, board, position_feeds),
        ),
        Registration(
            strategy_service_pb2_grpc.add_StrategyServiceServicer_to_server,
            StrategyServicer(strategies, signal_feed.feed),
        ),
        *_not_served_yet(),
    ]


def _desk(
    runtime: Runtime,
    settings: Settings,
    database: Database,
    accounts: PostgresAccounts,
    journal: PostgresJournal,
    risk: MeshRisk,
    quotes: MeshQuotes,
    listeners: Listeners,
) -> Desk:
    """The desk of the paper venue, which hears of executions and is fed with every quote."""
    venue = PaperVenue(database, runtime.clock, accounts, quotes, lambda account, order: desk.heard(account, order))
    quotes.listeners.append(venue.on_quote)

    def dispatcher(lease: Lease) -> Dispatcher:
        return Dispatcher(journal, venue, risk, listeners, runtime.clock, lease, settings.resend_within)

    desk = Desk(lambda: hold_lease(database, venue.name), dispatcher, accounts, AccountKind.PAPER, settings.retry_pause)
    return desk


def _follow_strategies(tasks: Tasks, runner: StrategyRunner) -> Callable[[StrategyInstance], None]:
    """Starts to look at an instance's bars; one that is looked at already sees its new state at the next bar."""

    def follow(instance: StrategyInstance) -> None:
        name = f"strategy {instance.strategy_id}"

        def work() -> Awaitable[None]:
            return runner.run(instance.strategy_id)

        if instance.state.looks_at_bars and not tasks.is_running(name):
            tasks.spawn(name, work)

    return follow


def _not_served_yet() -> list[Registration]:
    """What the contract has and this version answers with NOT_IMPLEMENTED."""
    return [
        Registration(
            order_group_service_pb2_grpc.add_OrderGroupServiceServicer_to_server,
            order_group_service_pb2_grpc.OrderGroupServiceServicer(),
        ),
        Registration(
            order_control_service_pb2_grpc.add_OrderControlServiceServicer_to_server,
            order_control_service_pb2_grpc.OrderControlServiceServicer(),
        ),
        Registration(
            broker_service_pb2_grpc.add_BrokerServiceServicer_to_server,
            broker_service_pb2_grpc.BrokerServiceServicer(),
        ),
        Registration(
            reconciliation_service_pb2_grpc.add_ReconciliationServiceServicer_to_server,
            reconciliation_service_pb2_grpc.ReconciliationServiceServicer(),
        ),
        Registration(
            webhook_service_pb2_grpc.add_WebhookServiceServicer_to_server,
            webhook_service_pb2_grpc.WebhookServiceServicer(),
        ),
        Registration(
            notification_service_pb2_grpc.add_NotificationServiceServicer_to_server,
            notification_service_pb2_grpc.NotificationServiceServicer(),
        ),
    ]
