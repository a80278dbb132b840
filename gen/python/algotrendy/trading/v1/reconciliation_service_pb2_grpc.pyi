"""Types of the gRPC services of algotrendy/trading/v1/reconciliation_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.trading.v1 import reconciliation_service_pb2

class ReconciliationServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateReconciliation: aio.UnaryUnaryMultiCallable[reconciliation_service_pb2.CreateReconciliationRequest, reconciliation_service_pb2.CreateReconciliationResponse]
    GetReconciliation: aio.UnaryUnaryMultiCallable[reconciliation_service_pb2.GetReconciliationRequest, reconciliation_service_pb2.GetReconciliationResponse]
    ListReconciliations: aio.UnaryUnaryMultiCallable[reconciliation_service_pb2.ListReconciliationsRequest, reconciliation_service_pb2.ListReconciliationsResponse]

class ReconciliationServiceServicer:
    def CreateReconciliation(self, request: reconciliation_service_pb2.CreateReconciliationRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reconciliation_service_pb2.CreateReconciliationResponse]: ...
    def GetReconciliation(self, request: reconciliation_service_pb2.GetReconciliationRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reconciliation_service_pb2.GetReconciliationResponse]: ...
    def ListReconciliations(self, request: reconciliation_service_pb2.ListReconciliationsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[reconciliation_service_pb2.ListReconciliationsResponse]: ...

def add_ReconciliationServiceServicer_to_server(servicer: ReconciliationServiceServicer, server: aio.Server) -> None: ...
