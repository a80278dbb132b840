"""Types of the gRPC services of algotrendy/trading/v1/position_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.trading.v1 import position_service_pb2

class PositionServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListPositions: aio.UnaryUnaryMultiCallable[position_service_pb2.ListPositionsRequest, position_service_pb2.ListPositionsResponse]
    GetPosition: aio.UnaryUnaryMultiCallable[position_service_pb2.GetPositionRequest, position_service_pb2.GetPositionResponse]
    WatchPositions: aio.UnaryStreamMultiCallable[position_service_pb2.WatchPositionsRequest, position_service_pb2.WatchPositionsResponse]
    ClosePosition: aio.UnaryUnaryMultiCallable[position_service_pb2.ClosePositionRequest, position_service_pb2.ClosePositionResponse]
    CloseAllPositions: aio.UnaryUnaryMultiCallable[position_service_pb2.CloseAllPositionsRequest, position_service_pb2.CloseAllPositionsResponse]
    ListProfitAndLoss: aio.UnaryUnaryMultiCallable[position_service_pb2.ListProfitAndLossRequest, position_service_pb2.ListProfitAndLossResponse]
    ListRoundTrips: aio.UnaryUnaryMultiCallable[position_service_pb2.ListRoundTripsRequest, position_service_pb2.ListRoundTripsResponse]

class PositionServiceServicer:
    def ListPositions(self, request: position_service_pb2.ListPositionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.ListPositionsResponse]: ...
    def GetPosition(self, request: position_service_pb2.GetPositionRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.GetPositionResponse]: ...
    def WatchPositions(self, request: position_service_pb2.WatchPositionsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[position_service_pb2.WatchPositionsResponse | bytes]: ...
    def ClosePosition(self, request: position_service_pb2.ClosePositionRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.ClosePositionResponse]: ...
    def CloseAllPositions(self, request: position_service_pb2.CloseAllPositionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.CloseAllPositionsResponse]: ...
    def ListProfitAndLoss(self, request: position_service_pb2.ListProfitAndLossRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.ListProfitAndLossResponse]: ...
    def ListRoundTrips(self, request: position_service_pb2.ListRoundTripsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[position_service_pb2.ListRoundTripsResponse]: ...

def add_PositionServiceServicer_to_server(servicer: PositionServiceServicer, server: aio.Server) -> None: ...
