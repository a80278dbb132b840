"""Types of the gRPC services of algotrendy/trading/v1/order_control_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.trading.v1 import order_control_service_pb2

class OrderControlServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CancelOrdersInScope: aio.UnaryUnaryMultiCallable[order_control_service_pb2.CancelOrdersInScopeRequest, order_control_service_pb2.CancelOrdersInScopeResponse]
    FlattenScope: aio.UnaryUnaryMultiCallable[order_control_service_pb2.FlattenScopeRequest, order_control_service_pb2.FlattenScopeResponse]
    GetScopeExposure: aio.UnaryUnaryMultiCallable[order_control_service_pb2.GetScopeExposureRequest, order_control_service_pb2.GetScopeExposureResponse]

class OrderControlServiceServicer:
    def CancelOrdersInScope(self, request: order_control_service_pb2.CancelOrdersInScopeRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_control_service_pb2.CancelOrdersInScopeResponse]: ...
    def FlattenScope(self, request: order_control_service_pb2.FlattenScopeRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_control_service_pb2.FlattenScopeResponse]: ...
    def GetScopeExposure(self, request: order_control_service_pb2.GetScopeExposureRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_control_service_pb2.GetScopeExposureResponse]: ...

def add_OrderControlServiceServicer_to_server(servicer: OrderControlServiceServicer, server: aio.Server) -> None: ...
