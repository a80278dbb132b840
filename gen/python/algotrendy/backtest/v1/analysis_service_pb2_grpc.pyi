"""Types of the gRPC services of algotrendy/backtest/v1/analysis_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.backtest.v1 import analysis_service_pb2

class AnalysisServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateAnalysis: aio.UnaryUnaryMultiCallable[analysis_service_pb2.CreateAnalysisRequest, analysis_service_pb2.CreateAnalysisResponse]
    GetAnalysis: aio.UnaryUnaryMultiCallable[analysis_service_pb2.GetAnalysisRequest, analysis_service_pb2.GetAnalysisResponse]
    ListAnalyses: aio.UnaryUnaryMultiCallable[analysis_service_pb2.ListAnalysesRequest, analysis_service_pb2.ListAnalysesResponse]
    SimulateRoundTrips: aio.UnaryUnaryMultiCallable[analysis_service_pb2.SimulateRoundTripsRequest, analysis_service_pb2.SimulateRoundTripsResponse]
    CheckLookAhead: aio.UnaryUnaryMultiCallable[analysis_service_pb2.CheckLookAheadRequest, analysis_service_pb2.CheckLookAheadResponse]

class AnalysisServiceServicer:
    def CreateAnalysis(self, request: analysis_service_pb2.CreateAnalysisRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[analysis_service_pb2.CreateAnalysisResponse]: ...
    def GetAnalysis(self, request: analysis_service_pb2.GetAnalysisRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[analysis_service_pb2.GetAnalysisResponse]: ...
    def ListAnalyses(self, request: analysis_service_pb2.ListAnalysesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[analysis_service_pb2.ListAnalysesResponse]: ...
    def SimulateRoundTrips(self, request: analysis_service_pb2.SimulateRoundTripsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[analysis_service_pb2.SimulateRoundTripsResponse]: ...
    def CheckLookAhead(self, request: analysis_service_pb2.CheckLookAheadRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[analysis_service_pb2.CheckLookAheadResponse]: ...

def add_AnalysisServiceServicer_to_server(servicer: AnalysisServiceServicer, server: aio.Server) -> None: ...
