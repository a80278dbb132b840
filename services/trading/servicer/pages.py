"""Pages: which part of a list a client asks for, and the answer with the token for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from algotrendy.trading.v1 import account_service_pb2, position_service_pb2, strategy_service_pb2, trading_service_pb2
from services.shared.runtime.fanout import EventFeed
from services.shared.runtime.wire import decode_token, encode_token, page_of
from services.trading.domain.account import Account
from services.trading.domain.order import FillRecord, Order, OrderEvent
from services.trading.domain.strategy import Signal, StrategyInstance
from services.trading.ports import AccountSnapshot
from services.trading.servicer.requests import optional
from services.trading.servicer.wire import (
    balance_to_wire,
    event_to_wire,
    fill_to_wire,
    order_to_wire,
    position_to_wire,
    signal_to_wire,
    strategy_to_wire,
)
from services.trading.use_cases.positions import MarkedPosition


def _after(token: str, purpose: str) -> str:
    return decode_token(token, purpose)[0] if token else ""


def _below(token: str, purpose: str) -> int | None:
    return int(decode_token(token, purpose)[0]) if token else None


def orders_page(request: Any) -> tuple[tuple[datetime, str] | None, int]:
    """Where the page of orders goes on, and how many it holds: 50, at most 500."""
    limit = page_of(request.page_size, 50, 500)
    if not request.page_token:
        return None, limit
    submit_time, client_order_id = decode_token(request.page_token, "orders")
    return (datetime.fromisoformat(submit_time), client_order_id), limit


def orders_to_wire(
    request: Any, account: Account, orders: Sequence[Order], feed: EventFeed
) -> trading_service_pb2.ListOrdersResponse:
    more = ""
    if len(orders) == orders_page(request)[1]:
        more = encode_token("orders", orders[-1].submit_time.isoformat(), orders[-1].client_order_id)
    return trading_service_pb2.ListOrdersResponse(
        orders=[order_to_wire(order) for order in orders],
        next_page_token=more,
        resume_token=feed.token(account.account_id, account.last_sequence),
        sequence=account.last_sequence,
    )


def events_page(request: Any) -> tuple[int, int, str | None]:
    """The sequence behind which the page begins, how many it holds (100, at most 1000), and of which order."""
    after = _below(request.page_token, "order-events") or request.after_sequence
    return after, page_of(request.page_size, 100, 1000), optional(request, "client_order_id")


def events_to_wire(
    request: Any, events: Sequence[OrderEvent], feed: EventFeed
) -> trading_service_pb2.ListOrderEventsResponse:
    after, limit, _ = events_page(request)
    newest = events[-1].sequence if events else after
    return trading_service_pb2.ListOrderEventsResponse(
        events=[event_to_wire(event) for event in events],
        next_page_token=encode_token("order-events", newest) if len(events) == limit else "",
        resume_token=feed.token(request.account_id, newest),
    )


def fills_page(request: Any) -> tuple[int | None, int]:
    """Where the page of fills goes on, and how many it holds: 100, at most 1000."""
    return _below(request.page_token, "fills"), page_of(request.page_size, 100, 1000)


def fills_to_wire(request: Any, fills: Sequence[FillRecord]) -> trading_service_pb2.ListFillsResponse:
    more = len(fills) == fills_page(request)[1]
    return trading_service_pb2.ListFillsResponse(
        fills=[fill_to_wire(fill) for fill in fills],
        next_page_token=encode_token("fills", fills[-1].sequence) if more else "",
    )


def accounts_page(request: Any) -> tuple[str, int]:
    """The account_id behind which the page begins, and how many it holds: 50, at most 200."""
    return _after(request.page_token, "accounts"), page_of(request.page_size, 50, 200)


def accounts_token(request: Any, snapshots: Sequence[AccountSnapshot]) -> str:
    """For the next page of accounts."""
    more = len(snapshots) == accounts_page(request)[1]
    return encode_token("accounts", snapshots[-1].account.account_id) if more else ""


def balances_to_wire(request: Any, snapshot: AccountSnapshot) -> account_service_pb2.ListBalancesResponse:
    """A page of balances: 100, at most 500."""
    limit, after = page_of(request.page_size, 100, 500), _after(request.page_token, "balances")
    balances = [balance for balance in snapshot.balances if balance.asset > after]
    return account_service_pb2.ListBalancesResponse(
        balances=[balance_to_wire(balance) for balance in balances[:limit]],
        next_page_token=encode_token("balances", balances[limit - 1].asset) if len(balances) > limit else "",
        sequence=snapshot.account.last_sequence,
    )


def positions_to_wire(
    request: Any, snapshot: AccountSnapshot, marked: Sequence[MarkedPosition]
) -> position_service_pb2.ListPositionsResponse:
    """A page of positions: 200, at most 1000."""
    limit, after = page_of(request.page_size, 200, 1000), _after(request.page_token, "positions-page")
    rest = [entry for entry in marked if entry.position.instrument > after]
    more = encode_token("positions-page", rest[limit - 1].position.instrument) if len(rest) > limit else ""
    return position_service_pb2.ListPositionsResponse(
        positions=[position_to_wire(entry) for entry in rest[:limit]],
        next_page_token=more,
        sequence=snapshot.account.last_sequence,
    )


def strategies_page(request: Any) -> tuple[str | None, str, int]:
    """Of which account, the strategy_id behind which the page begins, and how many it holds: 50, at most 200."""
    limit = page_of(request.page_size, 50, 200)
    return optional(request, "account_id"), _after(request.page_token, "strategies"), limit


def strategies_to_wire(
    request: Any, instances: Sequence[StrategyInstance]
) -> strategy_service_pb2.ListStrategiesResponse:
    more = len(instances) == strategies_page(request)[2]
    return strategy_service_pb2.ListStrategiesResponse(
        strategies=[strategy_to_wire(instance) for instance in instances],
        next_page_token=encode_token("strategies", instances[-1].strategy_id) if more else "",
    )


def signals_page(request: Any) -> tuple[int | None, int]:
    """Where the page of signals goes on, and how many it holds: 100, at most 1000."""
    return _below(request.page_token, "signals"), page_of(request.page_size, 100, 1000)


def signals_to_wire(
    request: Any, signals: Sequence[Signal], feed: EventFeed
) -> strategy_service_pb2.ListSignalsResponse:
    more = len(signals) == signals_page(request)[1]
    return strategy_service_pb2.ListSignalsResponse(
        signals=[signal_to_wire(signal) for signal in signals],
        next_page_token=encode_token("signals", signals[-1].sequence) if more else "",
        resume_token=feed.token(request.strategy_id, signals[0].sequence if signals else 0),
    )
