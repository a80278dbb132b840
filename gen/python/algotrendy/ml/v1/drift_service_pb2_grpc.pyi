"""Types of the gRPC services of algotrendy/ml/v1/drift_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.ml.v1 import drift_service_pb2

class DriftServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateDriftReport: aio.UnaryUnaryMultiCallable[drift_service_pb2.CreateDriftReportRequest, drift_service_pb2.CreateDriftReportResponse]
    GetDriftReport: aio.UnaryUnaryMultiCallable[drift_service_pb2.GetDriftReportRequest, drift_service_pb2.GetDriftReportResponse]
    ListDriftReports: aio.UnaryUnaryMultiCallable[drift_service_pb2.ListDriftReportsRequest, drift_service_pb2.ListDriftReportsResponse]
    WatchDriftReports: aio.UnaryStreamMultiCallable[drift_service_pb2.WatchDriftReportsRequest, drift_service_pb2.WatchDriftReportsResponse]

class DriftServiceServicer:
    def CreateDriftReport(self, request: drift_service_pb2.CreateDriftReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[drift_service_pb2.CreateDriftReportResponse]: ...
    def GetDriftReport(self, request: drift_service_pb2.GetDriftReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[drift_service_pb2.GetDriftReportResponse]: ...
    def ListDriftReports(self, request: drift_service_pb2.ListDriftReportsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[drift_service_pb2.ListDriftReportsResponse]: ...
    def WatchDriftReports(self, request: drift_service_pb2.WatchDriftReportsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[drift_service_pb2.WatchDriftReportsResponse | bytes]: ...

def add_DriftServiceServicer_to_server(servicer: DriftServiceServicer, server: aio.Server) -> None: ...
