"""Wires the risk service: the only file that knows every other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from algotrendy.risk.v1 import (
    portfolio_risk_service_pb2_grpc,
    reservation_service_pb2_grpc,
    risk_service_pb2_grpc,
    sizing_service_pb2_grpc,
    trading_state_service_pb2_grpc,
)
from services.risk.adapters.marketdata_prices import MarketDataPrices
from services.risk.adapters.postgres_decisions import PostgresDecisions
from services.risk.adapters.postgres_journal import PostgresJournal
from services.risk.adapters.postgres_ledgers import PostgresLedgers
from services.risk.adapters.postgres_limits import PostgresLimits
from services.risk.adapters.postgres_states import PostgresStates
from services.risk.adapters.publisher import FeedPublisher
from services.risk.servicer.event_stream import EventStream
from services.risk.servicer.reservations import ReservationServicer
from services.risk.servicer.risk import RiskServicer, RiskUseCases
from services.risk.servicer.trading_state import TradingStateServicer
from services.risk.servicer.wire_event import encode_event
from services.risk.settings import Settings
from services.risk.use_cases.checks import CheckOrder, GetDecision, ListDecisions
from services.risk.use_cases.events import ReadEvents
from services.risk.use_cases.limits import ChangeLimits, Limits
from services.risk.use_cases.reservations import PreviewReservation, RecordAccount, ReserveOrder, SettleReservation
from services.risk.use_cases.trading_state import ChangeState, KillSwitch, ReadState
from services.shared.runtime.fanout import EventFeed
from services.shared.runtime.postgres import Database, open_database
from services.shared.runtime.server import Registration, Runtime

MIGRATIONS = Path(__file__).parent / "migrations"


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """Every gRPC service of `algotrendy.risk.v1`; those without a use case answer NOT_IMPLEMENTED."""
    database = await stack.enter_async_context(open_database(settings, schema="risk", migrations=MIGRATIONS))
    runtime.watch_dependency("postgres", database.answers)
    feed = EventFeed("risk-events", runtime.clock, runtime.draining)
    publisher = FeedPublisher(feed, encode_event)
    ledgers = PostgresLedgers(database, publisher)
    clock = runtime.clock
    reservations = ReservationServicer(
        ReserveOrder(ledgers, clock, runtime.ids),
        PreviewReservation(ledgers, clock),
        SettleReservation(ledgers, clock),
        RecordAccount(ledgers),
    )
    states = PostgresStates(database, publisher)
    trading_states = TradingStateServicer(
        ReadState(states, ledgers), ChangeState(states, ledgers, clock), KillSwitch(states, ledgers, clock)
    )
    return [
        Registration(
            risk_service_pb2_grpc.add_RiskServiceServicer_to_server,
            _risk(runtime, settings, database, ledgers, publisher, feed),
        ),
        Registration(reservation_service_pb2_grpc.add_ReservationServiceServicer_to_server, reservations),
        Registration(trading_state_service_pb2_grpc.add_TradingStateServiceServicer_to_server, trading_states),
        Registration(
            sizing_service_pb2_grpc.add_SizingServiceServicer_to_server,
            sizing_service_pb2_grpc.SizingServiceServicer(),
        ),
        Registration(
            portfolio_risk_service_pb2_grpc.add_PortfolioRiskServiceServicer_to_server,
            portfolio_risk_service_pb2_grpc.PortfolioRiskServiceServicer(),
        ),
    ]


def _risk(
    runtime: Runtime,
    settings: Settings,
    database: Database,
    ledgers: PostgresLedgers,
    publisher: FeedPublisher,
    feed: EventFeed,
) -> RiskServicer:
    limits = PostgresLimits(database, publisher)
    decisions = PostgresDecisions(database)
    events = ReadEvents(PostgresJournal(database), ledgers)
    use_cases = RiskUseCases(
        limits=Limits(limits, ledgers),
        change_limits=ChangeLimits(limits, ledgers, runtime.clock),
        check=CheckOrder(ledgers, MarketDataPrices(runtime.mesh, settings.quote_timeout), runtime.clock),
        list_decisions=ListDecisions(decisions, ledgers),
        get_decision=GetDecision(decisions, ledgers),
        events=events,
    )
    return RiskServicer(use_cases, EventStream(feed, events))
