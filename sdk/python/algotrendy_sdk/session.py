"""A signed-in session that renews itself, once however many threads and programs want it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

from algotrendy.auth.v1 import token_pb2
from algotrendy_sdk.errors import NotSignedInError
from algotrendy_sdk.profile import Profile, ProfileFile

# Renewed this long before its end, so that a call that waits in a queue does not arrive with a dead token.
RENEW_BEFORE_SECONDS = 30.0

Exchange = Callable[[str], token_pb2.Tokens]


class ProfileSession:
    """The session in a profile file; `exchange` turns its refresh token into the next pair."""

    def __init__(self, file: ProfileFile, profile: Profile, exchange: Exchange) -> None:
        self._file = file
        self._profile = profile
        self._exchange = exchange
        self._lock = threading.Lock()

    def token(self) -> str:
        if time.time() < self._profile.access_expires - RENEW_BEFORE_SECONDS:
            return self._profile.access_token
        return self.renewed(self._profile.access_token) or self._profile.access_token

    def renewed(self, refused: str) -> str | None:
        with self._lock, self._file.locked():
            # Another thread or program may have been quicker: a refresh token works once, its successor is on disk.
            stored = self._file.read()
            if stored is None or not stored.refresh_token:
                return None
            if stored.access_token == refused:
                try:
                    stored = with_tokens(stored, self._exchange(stored.refresh_token))
                except NotSignedInError:
                    return None
                self._file.write(stored)
            self._profile = stored
            return stored.access_token


def with_tokens(profile: Profile, tokens: token_pb2.Tokens) -> Profile:
    """The profile with these tokens in it."""
    return replace(
        profile,
        user_id=tokens.user_id,
        session_id=tokens.session_id,
        access_token=tokens.access_token,
        access_expires=tokens.access_expire_time.ToNanoseconds() / 1e9,
        refresh_token=tokens.refresh_token,
    )
