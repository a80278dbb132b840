"""Types of the gRPC services of algotrendy/risk/v1/reservation_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.risk.v1 import reservation_service_pb2

class ReservationServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ReserveOrder: aio.UnaryUnaryMultiCallable[reservation_service_pb2.ReserveOrderRequest, reservation_service_pb2.ReserveOrderResponse]
    PreviewReservation: aio.UnaryUnaryMultiCallable[reservation_service_pb2.PreviewReservationRequest, reservation_service_pb2.PreviewReservationResponse]
    SettleReservation: aio.UnaryUnaryMultiCallable[reservation_service_pb2.SettleReservationRequest, reservation_service_pb2.SettleReservationResponse]
    RecordAccount: aio.UnaryUnaryMultiCallable[reservation_service_pb2.RecordAccountRequest, reservation_service_pb2.RecordAccountResponse]

class ReservationServiceServicer:
    def ReserveOrder(self, request: reservation_service_pb2.ReserveOrderRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reservation_service_pb2.ReserveOrderResponse]: ...
    def PreviewReservation(self, request: reservation_service_pb2.PreviewReservationRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reservation_service_pb2.PreviewReservationResponse]: ...
    def SettleReservation(self, request: reservation_service_pb2.SettleReservationRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reservation_service_pb2.SettleReservationResponse]: ...
    def RecordAccount(self, request: reservation_service_pb2.RecordAccountRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reservation_service_pb2.RecordAccountResponse]: ...

def add_ReservationServiceServicer_to_server(servicer: ReservationServiceServicer, server: aio.Server) -> None: ...
