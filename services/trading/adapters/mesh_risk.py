"""Risk, asked over the mesh."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.risk.v1 import (
    account_view_pb2,
    decision_pb2,
    reservation_service_pb2,
    reservation_service_pb2_grpc,
    trading_state_pb2,
)
from algotrendy.types.v1 import words_pb2
from services.shared.model.clock import Clock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO, format_decimal
from services.shared.runtime.client import Mesh
from services.shared.runtime.wire import (
    decimal_text,
    order_terms_to_wire,
    origin_to_wire,
    side_to_wire,
    timestamp,
    word_to_wire,
)
from services.trading.domain.order import Order
from services.trading.domain.submission import OrderRequest
from services.trading.ports import AccountSnapshot, QuoteBoard, ReferencePrice, RiskVerdict

_TIMEOUT_SECONDS = 3.0


class MeshRisk:
    """RiskGate over RiskService's ReservationService."""

    def __init__(self, mesh: Mesh, quotes: QuoteBoard, clock: Clock) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(reservation_service_pb2_grpc.ReservationServiceStub)
        self._quotes = quotes
        self._clock = clock

    async def reserve(
        self, request: OrderRequest, snapshot: AccountSnapshot, reference: ReferencePrice | None, lot_size: Decimal
    ) -> RiskVerdict:
        message = reservation_service_pb2.ReserveOrderRequest(
            client_order_id=request.client_order_id, **self._asked(request, snapshot, reference, lot_size)
        )
        answer = await self._call(self._stub.ReserveOrder, message)
        return _verdict(answer.decision)

    async def preview(
        self, request: OrderRequest, snapshot: AccountSnapshot, reference: ReferencePrice | None, lot_size: Decimal
    ) -> RiskVerdict:
        message = reservation_service_pb2.PreviewReservationRequest(
            **self._asked(request, snapshot, reference, lot_size)
        )
        answer = await self._call(self._stub.PreviewReservation, message)
        return _verdict(answer.decision)

    async def settle(self, account_id: str, client_order_id: str, filled: Decimal, closed: bool, sequence: int) -> bool:
        message = reservation_service_pb2.SettleReservationRequest(
            account_id=account_id,
            client_order_id=client_order_id,
            filled_quantity=format_decimal(filled),
            closed=closed,
            account_sequence=sequence,
        )
        answer = await self._call(self._stub.SettleReservation, message)
        return bool(answer.trading_state != trading_state_pb2.TRADING_STATE_HALTED)

    async def record_account(self, snapshot: AccountSnapshot) -> None:
        message = reservation_service_pb2.RecordAccountRequest(account=self._view(snapshot))
        await self._call(self._stub.RecordAccount, message)

    async def _call(self, method: Any, message: Any) -> Any:
        try:
            return await self._mesh.call(method, message, timeout=_TIMEOUT_SECONDS)
        except DomainError as error:
            if error.reason in {Reason.DEADLINE_PASSED, Reason.OUTCOME_UNKNOWN, Reason.DRAINING, Reason.INTERNAL}:
                raise DomainError(
                    Reason.DEPENDENCY_UNAVAILABLE,
                    "Risk does not answer, and nothing is accepted without its word. Nothing was done; try again.",
                    dependency="risk",
                ) from error
            raise

    def _asked(
        self, request: OrderRequest, snapshot: AccountSnapshot, reference: ReferencePrice | None, lot_size: Decimal
    ) -> dict[str, Any]:
        return {
            "order": order_terms_to_wire(request.terms),
            "account": self._view(snapshot),
            "reference": _reference(reference),
            "strategy_id": request.strategy_id,
            "lot_size": format_decimal(lot_size),
        }

    def _view(self, snapshot: AccountSnapshot) -> account_view_pb2.AccountView:
        account = snapshot.account
        held = [position for position in snapshot.positions if position.quantity]
        marks = {
            position.instrument: self._mark(position.instrument, position.average_entry_price) for position in held
        }
        cash = sum((balance.total for balance in snapshot.balances if balance.asset == account.quote_asset), ZERO)
        equity = cash + sum((position.quantity * marks[position.instrument] for position in held), ZERO)
        return account_view_pb2.AccountView(
            account_id=account.account_id,
            owner_user_id=account.owner_user_id,
            kind=word_to_wire(words_pb2.AccountKind, "ACCOUNT_KIND", account.kind),
            quote_asset=account.quote_asset,
            equity=format_decimal(equity.quantize(Decimal("1e-18"))),
            account_sequence=account.last_sequence,
            view_time=timestamp(self._clock.now()),
            positions=[
                account_view_pb2.AccountPosition(
                    instrument=position.instrument,
                    quantity=format_decimal(position.quantity),
                    mark_price=format_decimal(marks[position.instrument]),
                )
                for position in held
            ],
            open_orders=[_open_order(order) for order in snapshot.open_orders],
        )

    def _mark(self, instrument: str, entry_price: Decimal | None) -> Decimal:
        """The latest price; what was paid, while there is none."""
        quote = self._quotes.latest(instrument)
        price = quote and (quote.last_price or quote.bid_price or quote.ask_price)
        return price or entry_price or ZERO


def _open_order(order: Order) -> account_view_pb2.OpenOrder:
    prices = [price for price in (order.terms.limit_price, order.terms.stop_price) if price is not None]
    return account_view_pb2.OpenOrder(
        client_order_id=order.client_order_id,
        instrument=order.terms.instrument,
        side=side_to_wire(order.terms.side),
        leaves_quantity=format_decimal(order.leaves_quantity),
        price=decimal_text(max(prices)) if prices else None,
        strategy_id=order.strategy_id,
        reduce_only=order.terms.reduce_only,
    )


def _reference(reference: ReferencePrice | None) -> account_view_pb2.ReferencePrice | None:
    if reference is None:
        return None
    quote = reference.quote
    replayed = quote.origin is DataOrigin.REPLAY
    return account_view_pb2.ReferencePrice(
        price=format_decimal(reference.price),
        price_time=timestamp(quote.time),
        feed_time=timestamp(reference.feed_time or quote.time) if replayed else None,
        received_time=timestamp(quote.received_time),
        origin=origin_to_wire(quote.origin),
    )


def _verdict(decision: decision_pb2.RiskDecision) -> RiskVerdict:
    largest = decision.largest_passing_quantity if decision.HasField("largest_passing_quantity") else None
    return RiskVerdict(
        approved=decision.outcome == decision_pb2.DECISION_OUTCOME_APPROVED,
        reason=decision.reason,
        decision_id=decision.decision_id,
        largest_quantity=None if largest is None else Decimal(largest),
    )
