"""Between AuthService's words and its messages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from algotrendy.auth.v1 import auth_service_pb2, rule_pb2, session_pb2, token_pb2, user_pb2
from services.auth.domain.access import Permission
from services.auth.domain.api_key import ApiKey
from services.auth.domain.passwords import MIN_LENGTH
from services.auth.domain.session import Session
from services.auth.domain.user import FIRST_ADMIN_ID, Role, User
from services.auth.use_cases.key_sign_in import KeyToken
from services.auth.use_cases.profile import Profile
from services.auth.use_cases.sessions import SessionPage
from services.auth.use_cases.tokens import Client, Tokens
from services.shared.model.clock import from_unix_ns, unix_ns
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal
from services.shared.runtime.contract import permission_word
from services.shared.runtime.wire import decode_token, encode_token, page_of, timestamp, word_to_wire

_SESSIONS_PAGE, _PERMISSIONS_PAGE, _KEYS_PAGE = "sessions", "permissions", "api keys"
_MOST_PERMISSIONS = 100
_DIGITS = re.compile(r"[0-9]{1,19}")
_PERMISSION_BY_WORD: Mapping[str, Any] = {permission_word(value): value for value in rule_pb2.Permission.values()}


def client_of(context: Any, name: str = "") -> Client:
    """The other end as the gateway saw it, whatever the client claims.

    Envoy alone sets `x-envoy-external-address`; for callers inside its own network it sets none and appends theirs to
    `x-forwarded-for`, so there the last entry counts.
    """
    metadata = dict(context.invocation_metadata() or ())
    nearest = str(metadata.get("x-forwarded-for", "")).rpartition(",")[2].strip()
    return Client(address=str(metadata.get("x-envoy-external-address", nearest))[:64], name=name)


def signing_in(
    request: auth_service_pb2.LoginRequest | auth_service_pb2.RedeemSetupTokenRequest, context: Any
) -> Client:
    """The client that signs in; DomainError NOT_IMPLEMENTED, before anything is done, when it wants a cookie."""
    if request.delivery == token_pb2.REFRESH_TOKEN_DELIVERY_COOKIE:
        raise DomainError(
            Reason.NOT_IMPLEMENTED, "Refresh tokens in cookies are not served yet; leave `delivery` out to get it here."
        )
    return client_of(context, request.client_name)


def redemption(request: auth_service_pb2.RedeemSetupTokenRequest, context: Any) -> tuple[str, str, str, Client]:
    """The setup token, the password, the user name and the client."""
    name = request.user_name if request.HasField("user_name") else FIRST_ADMIN_ID
    return request.setup_token, request.password, name, signing_in(request, context)


def tokens_message(tokens: Tokens) -> token_pb2.Tokens:
    return token_pb2.Tokens(
        access_token=tokens.access_token,
        access_expire_time=timestamp(tokens.access_expire_time),
        refresh_token=tokens.refresh_token,
        refresh_expire_time=timestamp(tokens.refresh_expire_time),
        session_id=tokens.session_id,
        user_id=tokens.user_id,
    )


def key_token_response(token: KeyToken) -> auth_service_pb2.ExchangeApiKeyResponse:
    return auth_service_pb2.ExchangeApiKeyResponse(
        access_token=token.access_token,
        access_expire_time=timestamp(token.access_expire_time),
        api_key_id=token.api_key_id,
    )


def user_message(user: User) -> user_pb2.User:
    return user_pb2.User(
        user_id=user.user_id,
        user_name=user.user_name,
        display_name=user.display_name,
        roles=[_role(role) for role in sorted(user.roles)],
        state=word_to_wire(user_pb2.UserState, "USER_STATE", user.state),
        create_time=timestamp(user.create_time),
        last_sign_in_time=timestamp(user.last_sign_in_time) if user.last_sign_in_time else None,
        etag=str(user.version),
    )


def session_message(session: Session, caller: Principal) -> session_pb2.Session:
    message = session_pb2.Session(
        session_id=session.session_id,
        user_id=session.user_id,
        client_name=session.client_name,
        address=session.address,
        last_address=session.last_address,
        create_time=timestamp(session.create_time),
        last_refresh_time=timestamp(session.last_refresh_time),
        expire_time=timestamp(session.expire_time),
        current=session.session_id == caller.session_id,
    )
    if session.end_time and session.end_reason:
        message.end.end_time.CopyFrom(timestamp(session.end_time))
        message.end.reason = word_to_wire(session_pb2.SessionEndReason, "SESSION_END_REASON", session.end_reason)
    return message


def session_page(page: SessionPage, caller: Principal) -> Mapping[str, Any]:
    """The fields of a list's response."""
    token = ""
    if page.next_after is not None:
        time, session_id = page.next_after
        token = encode_token(_SESSIONS_PAGE, unix_ns(time), session_id)
    return {
        "sessions": [session_message(session, caller) for session in page.sessions],
        "next_page_token": token,
    }


def sessions_after(page_token: str) -> tuple[datetime, str] | None:
    """Where a page begins; DomainError TOKEN_MALFORMED for a token of something else."""
    if not page_token:
        return None
    return _place(page_token, _SESSIONS_PAGE)


def _place(page_token: str, page: str) -> tuple[datetime, str]:
    parts = decode_token(page_token, page)
    if len(parts) != 2:
        raise _damaged()
    return from_unix_ns(_number(parts[0])), parts[1]


def restrictions_message(key: ApiKey) -> token_pb2.Restrictions:
    return token_pb2.Restrictions(permissions=sorted(_PERMISSION_BY_WORD[word] for word in key.permissions))


def keys_after(page_token: str) -> tuple[datetime, str] | None:
    """Where a page of keys begins; DomainError TOKEN_MALFORMED for a token of something else."""
    return _place(page_token, _KEYS_PAGE) if page_token else None


def keys_page_token(next_after: tuple[datetime, str] | None) -> str:
    """The token of the page that begins there; empty when there is none."""
    return encode_token(_KEYS_PAGE, unix_ns(next_after[0]), next_after[1]) if next_after else ""


def profile_response(profile: Profile) -> auth_service_pb2.WhoAmIResponse:
    return auth_service_pb2.WhoAmIResponse(
        user=user_message(profile.user),
        session_id="" if profile.principal.api_key_id else profile.principal.session_id,
        api_key_id=profile.principal.api_key_id,
        restrictions=restrictions_message(profile.key) if profile.key and profile.key.permissions else None,
        permissions=sorted(profile.principal.permissions),
        access_expire_time=timestamp(profile.access_expire_time),
    )


def permissions_page(
    permissions: Sequence[Permission], request: auth_service_pb2.ListPermissionsRequest
) -> auth_service_pb2.ListPermissionsResponse:
    """The page that the request asks for; a page token holds the place of its first permission."""
    start = 0
    if request.page_token:
        start = _number("".join(decode_token(request.page_token, _PERMISSIONS_PAGE)))
    end = start + page_of(request.page_size, _MOST_PERMISSIONS, _MOST_PERMISSIONS)
    return auth_service_pb2.ListPermissionsResponse(
        permissions=map(_permission_message, permissions[start:end]),
        next_page_token=encode_token(_PERMISSIONS_PAGE, end) if end < len(permissions) else "",
    )


def _permission_message(permission: Permission) -> auth_service_pb2.PermissionInfo:
    return auth_service_pb2.PermissionInfo(
        permission=_PERMISSION_BY_WORD[permission.word],
        word=permission.word,
        roles=[_role(role) for role in sorted(permission.roles)],
        methods=permission.methods,
    )


def sign_in_options(setup_needed: bool) -> auth_service_pb2.GetSignInOptionsResponse:
    return auth_service_pb2.GetSignInOptionsResponse(setup_needed=setup_needed, min_password_length=MIN_LENGTH)


def _role(role: Role) -> Any:
    return word_to_wire(rule_pb2.Role, "ROLE", role)


def _number(text: str) -> int:
    # A token is only text to whoever sends it: no sign, no other script's digits, nothing that overflows a time.
    if not _DIGITS.fullmatch(text):
        raise _damaged()
    return int(text)


def _damaged() -> DomainError:
    return DomainError(Reason.TOKEN_MALFORMED, "The page token is damaged. Leave it out to start from the beginning.")
