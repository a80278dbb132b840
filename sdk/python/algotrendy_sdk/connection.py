"""One channel to the gateway: deadlines, tokens, repeats and typed errors for every call."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import grpc
from google.protobuf import descriptor_pool
from google.protobuf.message import Message

from algotrendy.auth.v1 import rule_pb2
from algotrendy_sdk.errors import AlgoTrendyError, LimitExceededError, NotSignedInError, UnavailableError, error_of

DEFAULT_TIMEOUT_SECONDS = 15.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 2.0
CHANNEL_OPTIONS = (
    # The window that the client grows by itself would hoard megabytes of stale quotes.
    ("grpc.http2.bdp_probe", 0),
    # Without it a frozen server is noticed after 60 s, whatever the keepalive says.
    ("grpc.http2.ping_timeout_ms", 2000),
    # Pings more often than this are punished by the server with the end of the connection.
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 2000),
    ("grpc.max_receive_message_length", 16 * 1024 * 1024),
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 2000),
)
_REPEATABLE = {rule_pb2.IDEMPOTENCY_SAFE, rule_pb2.IDEMPOTENCY_KEYED, rule_pb2.IDEMPOTENCY_IDEMPOTENT}
_RULE: Any = rule_pb2.rule

Response = TypeVar("Response", bound=Message)


class TokenSource(Protocol):
    """Where access tokens come from."""

    def token(self) -> str:
        """A token that is valid now, or an empty string when nobody is signed in."""
        ...

    def renewed(self, refused: str) -> str | None:
        """Another token after `refused` was refused, or None when there is none to be had."""
        ...


@dataclass(frozen=True, slots=True)
class FixedToken:
    """A token that somebody else renews, such as ALGOTRENDY_TOKEN."""

    value: str

    def token(self) -> str:
        return self.value

    def renewed(self, refused: str) -> str | None:
        return None


class Connection:
    """Calls by their full name, such as `algotrendy.trading.v1.TradingService/SubmitOrder`.

    `address` is `host:port`, `http://host:port`, `https://host` or `unix:/path`. Safe to use from several threads.
    """

    def __init__(self, address: str, tokens: TokenSource, timeout: float = DEFAULT_TIMEOUT_SECONDS) -> None:
        self.address = address
        self.tokens = tokens
        self.timeout = timeout
        self._channel = _channel(address)

    def call(
        self, method: str, request: Message, response_class: type[Response], *, timeout: float | None = None
    ) -> Response:
        """The response; AlgoTrendyError when it fails.

        `timeout` in seconds is for all attempts together. Attempts that found the server away are repeated where the
        contract says that a repeat is safe, with the same body and therefore the same ids.
        """
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        callable_ = self._channel.unary_unary(
            f"/{method}", request_serializer=_serialize, response_deserializer=response_class.FromString
        )
        response: Response = self._repeated(
            method, deadline, lambda seconds, headers: callable_(request, seconds, headers)
        )
        return response

    def read(
        self, method: str, request: Message, response_class: type[Response], *, timeout: float = 120.0
    ) -> list[Response]:
        """All responses of a finite stream; begun anew when the connection breaks, so nothing is there twice."""
        deadline = time.monotonic() + timeout
        callable_ = self.stream(method, response_class)
        responses: list[Response] = self._repeated(
            method, deadline, lambda seconds, headers: list(callable_(request, seconds, headers))
        )
        return responses

    def stream(self, method: str, response_class: type[Response]) -> Callable[..., Any]:
        """The bare streaming call, for `watch`."""
        return self._channel.unary_stream(
            f"/{method}", request_serializer=_serialize, response_deserializer=response_class.FromString
        )

    def headers(self, token: str) -> tuple[tuple[str, str], ...]:
        """Call metadata with a token."""
        return (("authorization", f"Bearer {token}"),) if token else ()

    def close(self) -> None:
        """Closes the channel."""
        self._channel.close()

    def _repeated(self, method: str, deadline: float, attempt: Callable[[float, Any], Any]) -> Any:
        token = self.tokens.token()
        pauses = backoff()
        while True:
            try:
                return attempt(max(deadline - time.monotonic(), 0.001), self.headers(token))
            except grpc.RpcError as failure:
                error = error_of(failure)
            if isinstance(error, NotSignedInError) and (renewed := self.tokens.renewed(token)):
                token = renewed
                continue
            pause = pause_before_repeat(error, next(pauses))
            if pause is None or not repeatable(method) or time.monotonic() + pause >= deadline:
                raise error
            time.sleep(pause)


def pause_before_repeat(error: AlgoTrendyError, usual: float) -> float | None:
    """Seconds after which trying again may help; None when it does not."""
    if isinstance(error, UnavailableError | LimitExceededError) and error.reason != "TOO_LARGE":
        return max(usual, error.retry_after.total_seconds()) if error.retry_after else usual
    return None


def backoff() -> Iterator[float]:
    """Growing pauses in seconds, spread so that many clients do not return together."""
    pause = FIRST_PAUSE_SECONDS
    while True:
        yield pause * random.uniform(0.5, 1.0)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


@cache
def repeatable(method: str) -> bool:
    """Whether the contract says that the same request may be sent again by a machine."""
    options = descriptor_pool.Default().FindMethodByName(method.replace("/", ".")).GetOptions()
    return options.Extensions[_RULE].idempotency in _REPEATABLE


def _serialize(message: Message) -> bytes:
    return message.SerializeToString()


def _channel(address: str) -> grpc.Channel:
    parts = urlsplit(address)
    if parts.scheme == "https":
        return grpc.secure_channel(_host(parts, 443), grpc.ssl_channel_credentials(), options=CHANNEL_OPTIONS)
    target = _host(parts, 80) if parts.scheme == "http" else address
    return grpc.insecure_channel(target, options=CHANNEL_OPTIONS)


def _host(parts: Any, default_port: int) -> str:
    return parts.netloc if parts.port else f"{parts.netloc}:{default_port}"
