"""Types of the gRPC services of algotrendy/trading/v1/order_group_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.trading.v1 import order_group_service_pb2

class OrderGroupServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    SubmitBracket: aio.UnaryUnaryMultiCallable[order_group_service_pb2.SubmitBracketRequest, order_group_service_pb2.SubmitBracketResponse]
    SubmitOneCancelsOther: aio.UnaryUnaryMultiCallable[order_group_service_pb2.SubmitOneCancelsOtherRequest, order_group_service_pb2.SubmitOneCancelsOtherResponse]
    CancelOrderGroup: aio.UnaryUnaryMultiCallable[order_group_service_pb2.CancelOrderGroupRequest, order_group_service_pb2.CancelOrderGroupResponse]
    GetOrderGroup: aio.UnaryUnaryMultiCallable[order_group_service_pb2.GetOrderGroupRequest, order_group_service_pb2.GetOrderGroupResponse]
    ListOrderGroups: aio.UnaryUnaryMultiCallable[order_group_service_pb2.ListOrderGroupsRequest, order_group_service_pb2.ListOrderGroupsResponse]

class OrderGroupServiceServicer:
    def SubmitBracket(self, request: order_group_service_pb2.SubmitBracketRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_group_service_pb2.SubmitBracketResponse]: ...
    def SubmitOneCancelsOther(self, request: order_group_service_pb2.SubmitOneCancelsOtherRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_group_service_pb2.SubmitOneCancelsOtherResponse]: ...
    def CancelOrderGroup(self, request: order_group_service_pb2.CancelOrderGroupRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_group_service_pb2.CancelOrderGroupResponse]: ...
    def GetOrderGroup(self, request: order_group_service_pb2.GetOrderGroupRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_group_service_pb2.GetOrderGroupResponse]: ...
    def ListOrderGroups(self, request: order_group_service_pb2.ListOrderGroupsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[order_group_service_pb2.ListOrderGroupsResponse]: ...

def add_OrderGroupServiceServicer_to_server(servicer: OrderGroupServiceServicer, server: aio.Server) -> None: ...
