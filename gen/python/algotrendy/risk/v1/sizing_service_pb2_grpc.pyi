"""Types of the gRPC services of algotrendy/risk/v1/sizing_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.risk.v1 import sizing_service_pb2

class SizingServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ComputePositionSize: aio.UnaryUnaryMultiCallable[sizing_service_pb2.ComputePositionSizeRequest, sizing_service_pb2.ComputePositionSizeResponse]
    PlanExits: aio.UnaryUnaryMultiCallable[sizing_service_pb2.PlanExitsRequest, sizing_service_pb2.PlanExitsResponse]

class SizingServiceServicer:
    def ComputePositionSize(self, request: sizing_service_pb2.ComputePositionSizeRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[sizing_service_pb2.ComputePositionSizeResponse]: ...
    def PlanExits(self, request: sizing_service_pb2.PlanExitsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[sizing_service_pb2.PlanExitsResponse]: ...

def add_SizingServiceServicer_to_server(servicer: SizingServiceServicer, server: aio.Server) -> None: ...
