"""Limits on the wire."""

from __future__ import annotations

from algotrendy.risk.v1 import limit_pb2
from services.risk.domain.limits import LimitKind, LimitScope, RiskLimit
from services.risk.servicer.wire_account import optional_text
from services.shared.model.errors import invalid_field
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.wire import decimal_text, optional_decimal, timestamp, word_from_wire, word_to_wire


def kind_from_wire(value: int) -> LimitKind:
    return word_from_wire(limit_pb2.LimitKind, "LIMIT_KIND", value, LimitKind)


def limit_from_wire(message: limit_pb2.RiskLimit) -> RiskLimit:
    """What a client may say about a limit; what the server sets is left out."""
    if message.HasField("trading_hours") and message.kind != limit_pb2.LIMIT_KIND_TRADING_HOURS:
        raise invalid_field("limit.trading_hours", "belongs to a TRADING_HOURS limit only")
    scope = message.scope
    instrument = optional_text(scope, "instrument")
    return RiskLimit(
        limit_id=message.limit_id,
        kind=kind_from_wire(message.kind),
        scope=LimitScope(
            account_id=optional_text(scope, "account_id"),
            strategy_id=optional_text(scope, "strategy_id"),
            instrument=normalise_instrument(instrument) if instrument else None,
        ),
        value=optional_decimal(message, "value"),
        instruments=tuple(sorted({normalise_instrument(name) for name in message.instruments})),
        enabled=message.enabled,
        note=message.note,
    )


def limit_to_wire(limit: RiskLimit) -> limit_pb2.RiskLimit:
    return limit_pb2.RiskLimit(
        limit_id=limit.limit_id,
        kind=word_to_wire(limit_pb2.LimitKind, "LIMIT_KIND", limit.kind),
        scope=limit_pb2.LimitScope(
            account_id=limit.scope.account_id,
            strategy_id=limit.scope.strategy_id,
            instrument=limit.scope.instrument,
        ),
        value=decimal_text(limit.value),
        instruments=limit.instruments,
        enabled=limit.enabled,
        note=limit.note,
        built_in=limit.is_built_in,
        changed_by=limit.changed_by,
        changed_time=timestamp(limit.changed_time) if limit.changed_time else None,
        etag=limit.etag,
    )
