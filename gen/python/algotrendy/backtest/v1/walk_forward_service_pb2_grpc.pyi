"""Types of the gRPC services of algotrendy/backtest/v1/walk_forward_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.backtest.v1 import walk_forward_service_pb2

class WalkForwardServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateWalkForward: aio.UnaryUnaryMultiCallable[walk_forward_service_pb2.CreateWalkForwardRequest, walk_forward_service_pb2.CreateWalkForwardResponse]
    GetWalkForward: aio.UnaryUnaryMultiCallable[walk_forward_service_pb2.GetWalkForwardRequest, walk_forward_service_pb2.GetWalkForwardResponse]
    ListWalkForwards: aio.UnaryUnaryMultiCallable[walk_forward_service_pb2.ListWalkForwardsRequest, walk_forward_service_pb2.ListWalkForwardsResponse]
    WatchWalkForward: aio.UnaryStreamMultiCallable[walk_forward_service_pb2.WatchWalkForwardRequest, walk_forward_service_pb2.WatchWalkForwardResponse]
    CancelWalkForward: aio.UnaryUnaryMultiCallable[walk_forward_service_pb2.CancelWalkForwardRequest, walk_forward_service_pb2.CancelWalkForwardResponse]
    DeleteWalkForward: aio.UnaryUnaryMultiCallable[walk_forward_service_pb2.DeleteWalkForwardRequest, walk_forward_service_pb2.DeleteWalkForwardResponse]
    ReadWalkForwardEquity: aio.UnaryStreamMultiCallable[walk_forward_service_pb2.ReadWalkForwardEquityRequest, walk_forward_service_pb2.ReadWalkForwardEquityResponse]

class WalkForwardServiceServicer:
    def CreateWalkForward(self, request: walk_forward_service_pb2.CreateWalkForwardRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[walk_forward_service_pb2.CreateWalkForwardResponse]: ...
    def GetWalkForward(self, request: walk_forward_service_pb2.GetWalkForwardRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[walk_forward_service_pb2.GetWalkForwardResponse]: ...
    def ListWalkForwards(self, request: walk_forward_service_pb2.ListWalkForwardsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[walk_forward_service_pb2.ListWalkForwardsResponse]: ...
    def WatchWalkForward(self, request: walk_forward_service_pb2.WatchWalkForwardRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[walk_forward_service_pb2.WatchWalkForwardResponse | bytes]: ...
    def CancelWalkForward(self, request: walk_forward_service_pb2.CancelWalkForwardRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[walk_forward_service_pb2.CancelWalkForwardResponse]: ...
    def DeleteWalkForward(self, request: walk_forward_service_pb2.DeleteWalkForwardRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[walk_forward_service_pb2.DeleteWalkForwardResponse]: ...
    def ReadWalkForwardEquity(self, request: walk_forward_service_pb2.ReadWalkForwardEquityRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[walk_forward_service_pb2.ReadWalkForwardEquityResponse | bytes]: ...

def add_WalkForwardServiceServicer_to_server(servicer: WalkForwardServiceServicer, server: aio.Server) -> None: ...
