"""Types of the gRPC services of algotrendy/backtest/v1/parity_report_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.backtest.v1 import parity_report_service_pb2

class ParityReportServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateParityReport: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.CreateParityReportRequest, parity_report_service_pb2.CreateParityReportResponse]
    GetParityReport: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.GetParityReportRequest, parity_report_service_pb2.GetParityReportResponse]
    ListParityReports: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.ListParityReportsRequest, parity_report_service_pb2.ListParityReportsResponse]
    WatchParityReport: aio.UnaryStreamMultiCallable[parity_report_service_pb2.WatchParityReportRequest, parity_report_service_pb2.WatchParityReportResponse]
    CancelParityReport: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.CancelParityReportRequest, parity_report_service_pb2.CancelParityReportResponse]
    DeleteParityReport: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.DeleteParityReportRequest, parity_report_service_pb2.DeleteParityReportResponse]
    ListParityDifferences: aio.UnaryUnaryMultiCallable[parity_report_service_pb2.ListParityDifferencesRequest, parity_report_service_pb2.ListParityDifferencesResponse]

class ParityReportServiceServicer:
    def CreateParityReport(self, request: parity_report_service_pb2.CreateParityReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.CreateParityReportResponse]: ...
    def GetParityReport(self, request: parity_report_service_pb2.GetParityReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.GetParityReportResponse]: ...
    def ListParityReports(self, request: parity_report_service_pb2.ListParityReportsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.ListParityReportsResponse]: ...
    def WatchParityReport(self, request: parity_report_service_pb2.WatchParityReportRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[parity_report_service_pb2.WatchParityReportResponse | bytes]: ...
    def CancelParityReport(self, request: parity_report_service_pb2.CancelParityReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.CancelParityReportResponse]: ...
    def DeleteParityReport(self, request: parity_report_service_pb2.DeleteParityReportRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.DeleteParityReportResponse]: ...
    def ListParityDifferences(self, request: parity_report_service_pb2.ListParityDifferencesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[parity_report_service_pb2.ListParityDifferencesResponse]: ...

def add_ParityReportServiceServicer_to_server(servicer: ParityReportServiceServicer, server: aio.Server) -> None: ...
