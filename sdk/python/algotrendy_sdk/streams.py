"""Endless streams that resume by themselves."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import grpc
from google.protobuf.message import Message

from algotrendy_sdk.connection import Connection, backoff, pause_before_repeat
from algotrendy_sdk.errors import NotSignedInError, error_of, is_broken_connection

# The server sends a heartbeat each second; a stream silent for longer than this is dead, whatever the connection says.
SILENCE_SECONDS = 5.0
_log = logging.getLogger("algotrendy_sdk")

Response = TypeVar("Response", bound=Message)


def watch(connection: Connection, method: str, request: Any, response_class: type[Response]) -> Iterator[Response]:
    """The snapshots and batches of a `Watch…` RPC, for ever.

    A broken stream is taken up again where it ended: what was missed is delivered, and a snapshot where that is not
    possible. Delivery is at least once; `Fresh` drops what was seen. Errors that waiting does not mend are raised.
    """
    request = type(request).FromString(request.SerializeToString())
    token, pauses = connection.tokens.token(), backoff()
    while True:
        try:
            for response in _until_silent(connection, method, request, response_class, token):
                pauses = backoff()
                kind = response.WhichOneof("update")
                if resume_token := getattr(response, "resume_token", ""):
                    request.resume_token = resume_token
                if kind in {"snapshot", "batch"}:
                    yield response
                elif kind == "gap":
                    _log.warning("%s has a gap: %s", method, getattr(response, "gap", ""))
        except grpc.RpcError as failure:
            error = error_of(failure)
            if error.reason == "RESUME_TOKEN_EXPIRED":
                request.ClearField("resume_token")
            elif isinstance(error, NotSignedInError):
                renewed = connection.tokens.renewed(token)
                if renewed is None:
                    raise error from failure
                token = renewed
            elif not is_broken_connection(failure) and pause_before_repeat(error, 0.0) is None:
                raise error from failure
            time.sleep(pause_before_repeat(error, 0.0) or 0.0)
        time.sleep(next(pauses))


def _until_silent(
    connection: Connection, method: str, request: Any, response_class: type[Response], token: str
) -> Iterator[Response]:
    call = connection.stream(method, response_class)(request, None, connection.headers(token))
    watchdog = _Watchdog(call.cancel)
    try:
        for response in call:
            # The reader may take its time with the response; only the server's silence counts.
            watchdog.rest()
            yield response
            watchdog.watch()
    finally:
        watchdog.stop()
        call.cancel()


class _Watchdog:
    """Calls `bark` when it has watched for too long without a rest, once."""

    def __init__(self, bark: Callable[[], Any]) -> None:
        self._bark = bark
        self._since: float | None = time.monotonic()
        self._stopped = threading.Event()
        threading.Thread(target=self._run, name="algotrendy-watchdog", daemon=True).start()

    def watch(self) -> None:
        self._since = time.monotonic()

    def rest(self) -> None:
        self._since = None

    def stop(self) -> None:
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(SILENCE_SECONDS / 5):
            since = self._since
            if since is not None and time.monotonic() - since > SILENCE_SECONDS:
                self._bark()
                return


class Fresh:
    """Knows what was delivered: an item whose sequence is not above the last one of its subject was seen before."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def __call__(self, subject: str, sequence: int) -> bool:
        """Whether the item is new; it counts as seen from now on."""
        if sequence <= self._last.get(subject, -1):
            return False
        self._last[subject] = sequence
        return True
