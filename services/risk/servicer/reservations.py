"""ReservationService on the wire."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.risk.v1 import reservation_service_pb2 as pb
from algotrendy.risk.v1 import reservation_service_pb2_grpc
from services.risk.servicer.wire_account import (
    order_from_wire,
    reference_from_wire,
    reservation_to_wire,
    view_from_wire,
)
from services.risk.servicer.wire_decision import decision_to_wire, state_to_wire
from services.risk.use_cases.reservations import (
    PreviewReservation,
    RecordAccount,
    Reserved,
    ReserveOrder,
    Settled,
    SettleReservation,
)


class ReservationServicer(reservation_service_pb2_grpc.ReservationServiceServicer):
    """What Trading calls."""

    def __init__(
        self, reserve: ReserveOrder, preview: PreviewReservation, settle: SettleReservation, record: RecordAccount
    ) -> None:
        self._reserve = reserve
        self._preview = preview
        self._settle = settle
        self._record = record

    async def ReserveOrder(self, request: pb.ReserveOrderRequest, context: Any) -> pb.ReserveOrderResponse:
        order = order_from_wire(request, request.client_order_id)
        reserved = await self._reserve(order, view_from_wire(request.account), reference_from_wire(request))
        return _reserved(reserved)

    async def PreviewReservation(
        self, request: pb.PreviewReservationRequest, context: Any
    ) -> pb.PreviewReservationResponse:
        view, reference = view_from_wire(request.account), reference_from_wire(request)
        decision = await self._preview(order_from_wire(request), view, reference)
        return pb.PreviewReservationResponse(decision=decision_to_wire(decision))

    async def SettleReservation(
        self, request: pb.SettleReservationRequest, context: Any
    ) -> pb.SettleReservationResponse:
        filled, news = Decimal(request.filled_quantity), (request.closed, request.account_sequence)
        return _settled(await self._settle(request.account_id, request.client_order_id, filled, *news))

    async def RecordAccount(self, request: pb.RecordAccountRequest, context: Any) -> pb.RecordAccountResponse:
        return pb.RecordAccountResponse(account_sequence=await self._record(view_from_wire(request.account)))


def _reserved(reserved: Reserved) -> pb.ReserveOrderResponse:
    return pb.ReserveOrderResponse(
        decision=decision_to_wire(reserved.decision),
        reservation=reservation_to_wire(reserved.reservation) if reserved.reservation else None,
        trading_state=state_to_wire(reserved.trading_state),
        replayed=reserved.replayed,
    )


def _settled(settled: Settled) -> pb.SettleReservationResponse:
    return pb.SettleReservationResponse(
        reservation=reservation_to_wire(settled.reservation), trading_state=state_to_wire(settled.trading_state)
    )
