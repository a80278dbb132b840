"""Types of the gRPC services of algotrendy/marketdata/v1/series_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.marketdata.v1 import series_pb2

class SeriesServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListSeries: aio.UnaryUnaryMultiCallable[series_pb2.ListSeriesRequest, series_pb2.ListSeriesResponse]
    GetSeries: aio.UnaryUnaryMultiCallable[series_pb2.GetSeriesRequest, series_pb2.GetSeriesResponse]
    ListSeriesPoints: aio.UnaryUnaryMultiCallable[series_pb2.ListSeriesPointsRequest, series_pb2.ListSeriesPointsResponse]
    ReadSeriesPoints: aio.UnaryStreamMultiCallable[series_pb2.ReadSeriesPointsRequest, series_pb2.ReadSeriesPointsResponse]
    WatchSeries: aio.UnaryStreamMultiCallable[series_pb2.WatchSeriesRequest, series_pb2.WatchSeriesResponse]

class SeriesServiceServicer:
    def ListSeries(self, request: series_pb2.ListSeriesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[series_pb2.ListSeriesResponse]: ...
    def GetSeries(self, request: series_pb2.GetSeriesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[series_pb2.GetSeriesResponse]: ...
    def ListSeriesPoints(self, request: series_pb2.ListSeriesPointsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[series_pb2.ListSeriesPointsResponse]: ...
    def ReadSeriesPoints(self, request: series_pb2.ReadSeriesPointsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[series_pb2.ReadSeriesPointsResponse | bytes]: ...
    def WatchSeries(self, request: series_pb2.WatchSeriesRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[series_pb2.WatchSeriesResponse | bytes]: ...

def add_SeriesServiceServicer_to_server(servicer: SeriesServiceServicer, server: aio.Server) -> None: ...
