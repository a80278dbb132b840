"""Types of the gRPC services of algotrendy/ml/v1/backtest_analysis_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.ml.v1 import backtest_analysis_service_pb2

class BacktestAnalysisServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    AnalyzeBacktest: aio.UnaryUnaryMultiCallable[backtest_analysis_service_pb2.AnalyzeBacktestRequest, backtest_analysis_service_pb2.AnalyzeBacktestResponse]
    GetBacktestAnalysis: aio.UnaryUnaryMultiCallable[backtest_analysis_service_pb2.GetBacktestAnalysisRequest, backtest_analysis_service_pb2.GetBacktestAnalysisResponse]
    ListBacktestAnalyses: aio.UnaryUnaryMultiCallable[backtest_analysis_service_pb2.ListBacktestAnalysesRequest, backtest_analysis_service_pb2.ListBacktestAnalysesResponse]
    WatchBacktestAnalysis: aio.UnaryStreamMultiCallable[backtest_analysis_service_pb2.WatchBacktestAnalysisRequest, backtest_analysis_service_pb2.WatchBacktestAnalysisResponse]
    CancelBacktestAnalysis: aio.UnaryUnaryMultiCallable[backtest_analysis_service_pb2.CancelBacktestAnalysisRequest, backtest_analysis_service_pb2.CancelBacktestAnalysisResponse]

class BacktestAnalysisServiceServicer:
    def AnalyzeBacktest(self, request: backtest_analysis_service_pb2.AnalyzeBacktestRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[backtest_analysis_service_pb2.AnalyzeBacktestResponse]: ...
    def GetBacktestAnalysis(self, request: backtest_analysis_service_pb2.GetBacktestAnalysisRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[backtest_analysis_service_pb2.GetBacktestAnalysisResponse]: ...
    def ListBacktestAnalyses(self, request: backtest_analysis_service_pb2.ListBacktestAnalysesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[backtest_analysis_service_pb2.ListBacktestAnalysesResponse]: ...
    def WatchBacktestAnalysis(self, request: backtest_analysis_service_pb2.WatchBacktestAnalysisRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[backtest_analysis_service_pb2.WatchBacktestAnalysisResponse | bytes]: ...
    def CancelBacktestAnalysis(self, request: backtest_analysis_service_pb2.CancelBacktestAnalysisRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[backtest_analysis_service_pb2.CancelBacktestAnalysisResponse]: ...

def add_BacktestAnalysisServiceServicer_to_server(servicer: BacktestAnalysisServiceServicer, server: aio.Server) -> None: ...
