"""SessionService on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from algotrendy.auth.v1 import session_service_pb2 as pb
from algotrendy.auth.v1 import session_service_pb2_grpc
from services.auth.servicer.wire import client_of, session_message, session_page, sessions_after
from services.auth.use_cases.sessions import GetSession, ListSessions, RevokeOtherSessions, RevokeSession
from services.shared.runtime.identity import caller
from services.shared.runtime.wire import page_of

DEFAULT_PAGE, MOST_PER_PAGE = 50, 200


@dataclass(frozen=True, slots=True)
class SessionUseCases:
    """What SessionServicer serves."""

    get: GetSession
    list: ListSessions
    revoke: RevokeSession
    revoke_others: RevokeOtherSessions


class SessionServicer(session_service_pb2_grpc.SessionServiceServicer):
    """Implements SessionService."""

    def __init__(self, use_cases: SessionUseCases) -> None:
        self._use_cases = use_cases

    async def GetSession(self, request: pb.GetSessionRequest, context: Any) -> pb.GetSessionResponse:
        session = await self._use_cases.get(caller(), request.session_id)
        return pb.GetSessionResponse(session=session_message(session, caller()))

    async def ListSessions(self, request: pb.ListSessionsRequest, context: Any) -> pb.ListSessionsResponse:
        page = await self._use_cases.list(
            caller(),
            include_ended=request.include_ended,
            after=sessions_after(request.page_token),
            limit=page_of(request.page_size, DEFAULT_PAGE, MOST_PER_PAGE),
        )
        return pb.ListSessionsResponse(**session_page(page, caller()))

    async def RevokeSession(self, request: pb.RevokeSessionRequest, context: Any) -> pb.RevokeSessionResponse:
        session = await self._use_cases.revoke(caller(), request.session_id, client_of(context))
        return pb.RevokeSessionResponse(session=session_message(session, caller()))

    async def RevokeOtherSessions(
        self, request: pb.RevokeOtherSessionsRequest, context: Any
    ) -> pb.RevokeOtherSessionsResponse:
        return pb.RevokeOtherSessionsResponse(
            revoked_count=await self._use_cases.revoke_others(caller(), client_of(context))
        )
