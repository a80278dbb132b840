"""PositionService on the wire."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from algotrendy.trading.v1 import position_service_pb2, position_service_pb2_grpc
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.fanout import watch_latest
from services.shared.runtime.identity import caller
from services.trading.servicer.feeds import PositionFeeds
from services.trading.servicer.pages import positions_to_wire
from services.trading.servicer.requests import least_sequence
from services.trading.servicer.wire import position_to_wire
from services.trading.use_cases.accounts import GetAccount
from services.trading.use_cases.positions import PositionBoard


class PositionServicer(position_service_pb2_grpc.PositionServiceServicer):
    """Positions."""

    def __init__(self, get_account: GetAccount, board: PositionBoard, feeds: PositionFeeds) -> None:
        self._get_account = get_account
        self._board = board
        self._feeds = feeds

    async def ListPositions(self, request: Any, _context: Any) -> position_service_pb2.ListPositionsResponse:
        snapshot = await self._get_account(caller().user_id, request.account_id, least_sequence(request))
        return positions_to_wire(request, snapshot, self._board.marked(snapshot, request.include_flat))

    async def GetPosition(self, request: Any, _context: Any) -> position_service_pb2.GetPositionResponse:
        snapshot = await self._get_account(caller().user_id, request.account_id, least_sequence(request))
        marked = self._board.one(snapshot, normalise_instrument(request.instrument))
        return position_service_pb2.GetPositionResponse(position=position_to_wire(marked))

    def WatchPositions(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        return self._watch(caller().user_id, request)

    async def _watch(self, user_id: str, request: Any) -> AsyncGenerator[bytes, None]:
        await self._get_account(user_id, request.account_id)
        feed = self._feeds.feed(request.account_id, await self._board.watch(request.account_id))
        async for response in watch_latest(feed, resume_token=request.resume_token):
            yield response
