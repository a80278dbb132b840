"""ChannelService: where market data come in."""

from __future__ import annotations

from typing import Any

from algotrendy.marketdata.v1 import channel_pb2, channel_service_pb2_grpc
from services.marketdata.servicer import wire
from services.marketdata.servicer.requests import page_start
from services.marketdata.use_cases.feed import Feed
from services.shared.runtime.wire import encode_token, page_of


class ChannelServicer(channel_service_pb2_grpc.ChannelServiceServicer):
    """Channels with their health; what is not here answers NOT_IMPLEMENTED."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed

    async def ListChannels(self, request: Any, _context: Any) -> channel_pb2.ListChannelsResponse:
        start, size = page_start(request, "ListChannels"), page_of(request.page_size, 100, 200)
        names = [name for name in sorted(self._feed.channels) if name > start]
        return channel_pb2.ListChannelsResponse(
            channels=[wire.channel_to_wire(*self._feed.get(name)) for name in names[:size]],
            next_page_token=encode_token("ListChannels", names[size - 1]) if len(names) > size else "",
        )

    async def GetChannel(self, request: Any, _context: Any) -> channel_pb2.GetChannelResponse:
        return channel_pb2.GetChannelResponse(channel=wire.channel_to_wire(*self._feed.get(request.channel_id)))
