"""Types of the gRPC services of algotrendy/marketdata/v1/news_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.marketdata.v1 import news_pb2

class NewsServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListNews: aio.UnaryUnaryMultiCallable[news_pb2.ListNewsRequest, news_pb2.ListNewsResponse]
    GetNewsArticle: aio.UnaryUnaryMultiCallable[news_pb2.GetNewsArticleRequest, news_pb2.GetNewsArticleResponse]
    WatchNews: aio.UnaryStreamMultiCallable[news_pb2.WatchNewsRequest, news_pb2.WatchNewsResponse]

class NewsServiceServicer:
    def ListNews(self, request: news_pb2.ListNewsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[news_pb2.ListNewsResponse]: ...
    def GetNewsArticle(self, request: news_pb2.GetNewsArticleRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[news_pb2.GetNewsArticleResponse]: ...
    def WatchNews(self, request: news_pb2.WatchNewsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[news_pb2.WatchNewsResponse | bytes]: ...

def add_NewsServiceServicer_to_server(servicer: NewsServiceServicer, server: aio.Server) -> None: ...
