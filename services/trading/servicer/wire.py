"""From Trading's words to its messages and back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.trading.v1 import account_pb2, order_pb2, position_pb2, strategy_pb2, trading_service_pb2
from algotrendy.types.v1 import order_pb2 as terms_pb2
from algotrendy.types.v1 import words_pb2
from services.shared.matching import Costs
from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import format_decimal
from services.shared.runtime.wire import (
    decimal_text,
    order_terms_to_wire,
    origin_to_wire,
    side_to_wire,
    timestamp,
    word_to_wire,
)
from services.shared.strategies import STRATEGIES
from services.trading.domain.account import Account, Balance
from services.trading.domain.order import FillRecord, Order, OrderEvent, Refusal
from services.trading.domain.strategy import Signal, StrategyInstance
from services.trading.use_cases.orders import Preview
from services.trading.use_cases.positions import MarkedPosition, Valuation

_PERCENT = Decimal(100)


def account_to_wire(account: Account, valuation: Valuation, is_reconciled: bool) -> account_pb2.Account:
    state = account_pb2.ACCOUNT_STATE_OPEN if is_reconciled else account_pb2.ACCOUNT_STATE_RECONCILING
    return account_pb2.Account(
        account_id=account.account_id,
        kind=word_to_wire(words_pb2.AccountKind, "ACCOUNT_KIND", account.kind),
        display_name=account.display_name,
        owner_user_id=account.owner_user_id,
        quote_asset=account.quote_asset,
        state=state if account.state.value == "OPEN" else account_pb2.ACCOUNT_STATE_CLOSED,
        paper=_paper_to_wire(account.costs),
        equity=decimal_text(valuation.equity),
        realized_pnl=format_decimal(valuation.realized_pnl),
        unrealized_pnl=decimal_text(valuation.unrealized_pnl),
        last_sequence=account.last_sequence,
        create_time=timestamp(account.create_time),
    )


def _paper_to_wire(costs: Costs) -> account_pb2.PaperSettings:
    return account_pb2.PaperSettings(
        taker_fee_percent=format_decimal(costs.taker_fee * _PERCENT),
        maker_fee_percent=format_decimal(costs.maker_fee * _PERCENT),
        slippage_percent=format_decimal(costs.slippage * _PERCENT),
    )


def costs_from_wire(message: account_pb2.PaperSettings) -> Costs:
    def fraction(name: str) -> Decimal:
        return Decimal(getattr(message, name) or "0") / _PERCENT

    return Costs(fraction("maker_fee_percent"), fraction("taker_fee_percent"), fraction("slippage_percent"))


def balance_to_wire(balance: Balance) -> account_pb2.Balance:
    return account_pb2.Balance(
        asset=balance.asset,
        total=format_decimal(balance.total),
        free=format_decimal(balance.free),
        locked=format_decimal(balance.locked),
        update_time=timestamp(balance.update_time) if balance.update_time else None,
    )


def _amounts(fees: tuple[tuple[str, Decimal], ...]) -> list[account_pb2.AssetAmount]:
    return [account_pb2.AssetAmount(asset=asset, amount=format_decimal(amount)) for asset, amount in fees]


def _origin(origin: DataOrigin | None) -> Any:
    return words_pb2.DATA_ORIGIN_UNSPECIFIED if origin is None else origin_to_wire(origin)


def refusal_to_wire(refusal: Refusal) -> order_pb2.Refusal:
    return order_pb2.Refusal(
        source=word_to_wire(order_pb2.RefusalSource, "REFUSAL_SOURCE", refusal.source),
        rule=refusal.rule,
        message=refusal.message,
        decision_id=refusal.decision_id,
    )


def order_to_wire(order: Order) -> order_pb2.Order:
    return order_pb2.Order(
        account_id=order.account_id,
        client_order_id=order.client_order_id,
        venue_order_id=order.venue_order_id,
        venue_client_order_id=order.venue_client_order_id,
        terms=order_terms_to_wire(order.terms),
        status=word_to_wire(order_pb2.OrderStatus, "ORDER_STATUS", order.status),
        filled_quantity=format_decimal(order.filled_quantity),
        leaves_quantity=format_decimal(order.leaves_quantity),
        average_fill_price=decimal_text(order.average_fill_price),
        fees=_amounts(order.fees),
        refusal=refusal_to_wire(order.refusal) if order.refusal else None,
        strategy_id=order.strategy_id,
        sequence=order.sequence,
        submit_time=timestamp(order.submit_time),
        update_time=timestamp(order.update_time),
        data_origin=_origin(order.origin),
        note=order.note,
    )


def fill_to_wire(record: FillRecord) -> order_pb2.Fill:
    fill = record.fill
    return order_pb2.Fill(
        account_id=record.account_id,
        client_order_id=record.client_order_id,
        execution_id=fill.execution_id,
        instrument=fill.instrument,
        side=side_to_wire(fill.side),
        price=format_decimal(fill.price),
        quantity=format_decimal(fill.quantity),
        fee=account_pb2.AssetAmount(asset=fill.fee_asset, amount=format_decimal(fill.fee)),
        is_maker=fill.is_maker,
        realized_pnl=format_decimal(record.realized_pnl),
        position_quantity=format_decimal(record.position_quantity),
        market_time=timestamp(fill.time),
        record_time=timestamp(record.record_time),
        sequence=record.sequence,
        strategy_id=record.strategy_id,
        data_origin=_origin(record.origin),
    )


def event_to_wire(event: OrderEvent) -> order_pb2.OrderEvent:
    return order_pb2.OrderEvent(
        account_id=event.order.account_id,
        sequence=event.sequence,
        kind=word_to_wire(order_pb2.OrderEventKind, "ORDER_EVENT_KIND", event.kind),
        order=order_to_wire(event.order),
        fill=fill_to_wire(event.fill) if event.fill else None,
        message=event.message,
        from_reconciliation=event.from_reconciliation,
        event_time=timestamp(event.event_time),
    )


def position_to_wire(marked: MarkedPosition) -> position_pb2.Position:
    position, quote = marked.position, marked.quote
    return position_pb2.Position(
        account_id=marked.account_id,
        instrument=position.instrument,
        quantity=format_decimal(position.quantity),
        average_entry_price=decimal_text(position.average_entry_price),
        realized_pnl=format_decimal(position.realized_pnl),
        unrealized_pnl=decimal_text(marked.unrealized_pnl),
        fees=_amounts(position.fees),
        mark_price=decimal_text(marked.mark_price),
        mark_time=timestamp(quote.time) if quote else None,
        mark_origin=_origin(quote.origin if quote else None),
        sequence=position.sequence,
        update_time=timestamp(position.update_time) if position.update_time else None,
    )


def preview_to_wire(preview: Preview) -> trading_service_pb2.PreviewOrderResponse:
    fee = None
    if preview.fee is not None:
        fee = account_pb2.AssetAmount(asset=preview.quote_asset, amount=format_decimal(preview.fee))
    return trading_service_pb2.PreviewOrderResponse(
        accepted=not preview.refusals,
        refusals=[refusal_to_wire(refusal) for refusal in preview.refusals],
        largest_quantity=decimal_text(preview.largest_quantity),
        estimated_price=decimal_text(preview.price),
        estimated_notional=decimal_text(preview.notional),
        estimated_fee=fee,
        price_time=timestamp(preview.quote.time) if preview.quote else None,
        data_origin=_origin(preview.quote.origin if preview.quote else None),
    )


def strategy_to_wire(instance: StrategyInstance) -> strategy_pb2.Strategy:
    return strategy_pb2.Strategy(
        strategy_id=instance.strategy_id,
        account_id=instance.account_id,
        config=terms_pb2.StrategyConfig(strategy=instance.strategy, parameters=instance.parameters),
        instrument=instance.instrument,
        bar_interval=instance.bar_interval,
        quantity=format_decimal(instance.quantity),
        state=word_to_wire(strategy_pb2.StrategyState, "STRATEGY_STATE", instance.state),
        history_start_time=timestamp(instance.history_start_time) if instance.history_start_time else None,
        last_bar_time=timestamp(instance.last_bar_time) if instance.last_bar_time else None,
        target_quantity=decimal_text(instance.target_quantity),
        error_message=instance.error_message,
        create_time=timestamp(instance.create_time),
        data_origin=_origin(instance.origin),
    )


def signal_to_wire(signal: Signal) -> strategy_pb2.Signal:
    return strategy_pb2.Signal(
        strategy_id=signal.strategy_id,
        sequence=signal.sequence,
        instrument=signal.instrument,
        value=signal.value,
        reason=signal.reason,
        bar_open_time=timestamp(signal.bar_open_time),
        close=signal.close,
        target_quantity=format_decimal(signal.target_quantity),
        outcome=word_to_wire(strategy_pb2.SignalOutcome, "SIGNAL_OUTCOME", signal.outcome),
        explanation=signal.explanation,
        client_order_id=signal.client_order_id,
        signal_time=timestamp(signal.signal_time),
        data_origin=_origin(signal.origin),
    )


def definitions_to_wire() -> list[strategy_pb2.StrategyDefinition]:
    """The strategy library, by name."""

    def bound(value: float | None) -> str | None:
        return None if value is None else f"{value:g}"

    return [
        strategy_pb2.StrategyDefinition(
            strategy=name,
            description=kind.description,
            goes_short=kind.goes_short,
            parameters=[
                strategy_pb2.StrategyParameter(
                    name=spec.name,
                    description=spec.description,
                    default_value=spec.default,
                    minimum=bound(spec.minimum),
                    maximum=bound(spec.maximum),
                )
                for spec in kind.parameters
            ],
        )
        for name, kind in sorted(STRATEGIES.items())
    ]
