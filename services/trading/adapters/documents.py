"""Orders and events as JSON documents and back, exact: decimals and times are texts."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import format_decimal
from services.shared.model.order import Fill, OrderStatus, OrderTerms, OrderType, Side, TimeInForce
from services.trading.domain.order import EventKind, FillRecord, Order, OrderEvent, Refusal, RefusalSource
from services.trading.domain.submission import OrderRequest


def encode(value: Any) -> str:
    """A dataclass of the domain as JSON text."""
    return json.dumps(dataclasses.asdict(value), default=_plain, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format_decimal(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no place in a document")


def terms_of(document: dict[str, Any]) -> OrderTerms:
    decimals = ("quantity", "limit_price", "stop_price", "trailing_distance", "trailing_percent")
    return OrderTerms(
        **{
            **document,
            "side": Side(document["side"]),
            "type": OrderType(document["type"]),
            "time_in_force": TimeInForce(document["time_in_force"]),
            "expire_time": _time(document["expire_time"]),
            **{name: _decimal(document[name]) for name in decimals},
        }
    )


def order_of(document: dict[str, Any]) -> Order:
    refusal = document["refusal"]
    return Order(
        **{
            **document,
            "terms": terms_of(document["terms"]),
            "status": OrderStatus(document["status"]),
            "submit_time": _time(document["submit_time"]),
            "update_time": _time(document["update_time"]),
            "filled_quantity": Decimal(document["filled_quantity"]),
            "filled_notional": Decimal(document["filled_notional"]),
            "fees": tuple((asset, Decimal(amount)) for asset, amount in document["fees"]),
            "refusal": refusal and Refusal(**{**refusal, "source": RefusalSource(refusal["source"])}),
            "reserve_price": Decimal(document["reserve_price"]),
            "origin": _origin(document["origin"]),
        }
    )


def fill_of(document: dict[str, Any]) -> FillRecord:
    fill = document["fill"]
    return FillRecord(
        **{
            **document,
            "fill": Fill(
                **{
                    **fill,
                    "side": Side(fill["side"]),
                    "time": _time(fill["time"]),
                    **{name: Decimal(fill[name]) for name in ("price", "quantity", "fee")},
                }
            ),
            "realized_pnl": Decimal(document["realized_pnl"]),
            "position_quantity": Decimal(document["position_quantity"]),
            "record_time": _time(document["record_time"]),
            "origin": _origin(document["origin"]),
        }
    )


def event_of(document: dict[str, Any]) -> OrderEvent:
    return OrderEvent(
        **{
            **document,
            "kind": EventKind(document["kind"]),
            "order": order_of(document["order"]),
            "event_time": _time(document["event_time"]),
            "fill": document["fill"] and fill_of(document["fill"]),
        }
    )


def request_of(order: Order) -> OrderRequest:
    """The request that made an order: its terms are never changed by us."""
    return OrderRequest(order.account_id, order.client_order_id, order.terms, order.note, order.strategy_id)


def _time(text: str | None) -> Any:
    return None if text is None else datetime.fromisoformat(text)


def _decimal(text: str | None) -> Any:
    return None if text is None else Decimal(text)


def _origin(text: str | None) -> DataOrigin | None:
    return None if text is None else DataOrigin(text)
