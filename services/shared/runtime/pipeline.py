"""What happens around every handler: identity, validation, deadline, limits, errors, metrics, in this one place."""

from __future__ import annotations

import asyncio
import inspect
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, contextmanager
from datetime import timedelta
from typing import Any

import grpc
import structlog
from google.protobuf.message import Message

from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import IdSource
from services.shared.model.principal import Principal
from services.shared.runtime import telemetry
from services.shared.runtime.contract import MethodRule, rule_of
from services.shared.runtime.errors import abort
from services.shared.runtime.identity import ANONYMOUS, Admission, Identity, set_caller
from services.shared.runtime.settings import ServiceSettings
from services.shared.runtime.validation import check_json_fields, check_rules

# Health and reflection are reachable on the mesh only and have no rule of ours.
_FOREIGN_SERVICES = ("/grpc.health.v1.", "/grpc.reflection.")
# Bytes wait in the client's and the kernel's buffers before a write blocks; one that blocks this long has no reader.
WRITE_TIMEOUT_SECONDS = 20.0
ANSWER_MARGIN_SECONDS = 0.05
_FORWARDED = ("x-request-id", "traceparent")
_log = telemetry.logger("rpc")


class Limits:
    """How much may go on at once; what is over it is refused and not queued."""

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._calls = 0
        self._streams: Counter[str] = Counter()
        self.no_streams = asyncio.Event()
        self.no_streams.set()

    @contextmanager
    def call(self) -> Any:
        """Counts a unary call in; DomainError TOO_MANY_CALLS when there are too many."""
        if self._calls >= self._settings.max_concurrent_calls:
            raise _too_many(f"{self._settings.max_concurrent_calls} calls", "Try again shortly.")
        self._calls += 1
        try:
            yield
        finally:
            self._calls -= 1

    @contextmanager
    def stream(self, principal: Principal) -> Any:
        """Counts a stream in; DomainError TOO_MANY_CALLS when there are too many, over all or of this user."""
        user = principal.service or principal.user_id
        if self._streams.total() >= self._settings.max_streams:
            raise _too_many(f"{self._settings.max_streams} streams", "Try again shortly.")
        if principal.service is None and self._streams[user] >= self._settings.max_streams_per_user:
            raise _too_many(f"{self._settings.max_streams_per_user} streams of yours", "Close one first.")
        self._streams[user] += 1
        self.no_streams.clear()
        try:
            yield
        finally:
            self._streams[user] -= 1
            if not self._streams[user]:
                del self._streams[user]
            if not self._streams:
                self.no_streams.set()


def _too_many(what: str, next_step: str) -> DomainError:
    return DomainError(
        Reason.TOO_MANY_CALLS, f"There are {what} open already. {next_step}", retry_after=timedelta(milliseconds=500)
    )


class Pipeline(grpc.aio.ServerInterceptor):
    """The one interceptor of a server; it wraps each handler once and keeps the wrapped one."""

    def __init__(self, identity: Identity, limits: Limits, ids: IdSource, call_timeout: timedelta) -> None:
        self._identity = identity
        self._limits = limits
        self._ids = ids
        self._call_timeout = call_timeout.total_seconds()
        self._wrapped: dict[str, Any] = {}

    async def intercept_service(
        self, continuation: Callable[[Any], Awaitable[Any]], handler_call_details: grpc.HandlerCallDetails
    ) -> Any:
        path = handler_call_details.method
        if path in self._wrapped:
            return self._wrapped[path]
        handler = await continuation(handler_call_details)
        if handler is None or path.startswith(_FOREIGN_SERVICES):
            return handler
        self._wrapped[path] = self._wrap(handler, rule_of(path))
        return self._wrapped[path]

    def _wrap(self, handler: Any, rule: MethodRule) -> Any:
        behaviour = handler.unary_unary or handler.unary_stream or handler.stream_unary or handler.stream_stream
        if not rule.response_streaming:
            wrapped: Any = self._unary(behaviour, rule)
        else:
            wrapped = self._stream(behaviour, rule)
        kind = (
            ("stream" if rule.request_streaming else "unary") + "_" + ("stream" if rule.response_streaming else "unary")
        )
        return handler._replace(**{kind: wrapped}, response_serializer=_serialize)

    def _unary(self, behaviour: Callable[..., Any], rule: MethodRule) -> Callable[..., Awaitable[Any]]:
        service, _, method = rule.path.removeprefix("/").partition("/")
        seconds = telemetry.CALL_SECONDS.labels(service, method)

        async def call(request: Any, context: Any) -> Any:
            async with _Observed(self, rule, context) as observed:
                with seconds.time(), self._limits.call():
                    async with asyncio.timeout(self._allowed_seconds(context)):
                        request = await observed.admit(request)
                        return await _result(behaviour(request, context))

        return call

    def _stream(self, behaviour: Callable[..., Any], rule: MethodRule) -> Callable[..., Awaitable[None]]:
        service, _, method = rule.path.removeprefix("/").partition("/")
        open_streams = telemetry.STREAMS_OPEN.labels(service, method)

        async def stream(request: Any, context: Any) -> None:
            async with _Observed(self, rule, context) as observed:
                request = await observed.admit(request)
                with self._limits.stream(observed.admission.principal), open_streams.track_inprogress():
                    async with aclosing(await _result(behaviour(request, context))) as responses:
                        async for response in responses:
                            # Heartbeats come each second, so a stream ends at most that long after its token.
                            self._identity.check_still_valid(observed.admission)
                            await _write(context, response)

        return stream

    def _allowed_seconds(self, context: Any) -> float:
        remaining: float | None = context.time_remaining()
        if remaining is None:
            return self._call_timeout
        # A little before the client's own deadline: after it, grpc answers by itself and without our reason.
        return min(max(remaining - ANSWER_MARGIN_SECONDS, remaining / 2), self._call_timeout)


class _Observed:
    """One RPC from admission to its end: turns exceptions into statuses and counts how it went."""

    def __init__(self, pipeline: Pipeline, rule: MethodRule, context: Any) -> None:
        self._pipeline = pipeline
        self._rule = rule
        self._context = context
        self._metadata: Mapping[str, str] = {}
        self.admission = Admission(ANONYMOUS, "")

    async def __aenter__(self) -> _Observed:
        service, _, method = self._rule.path.removeprefix("/").partition("/")
        self._labels = (service, method)
        telemetry.CALLS_STARTED.labels(*self._labels).inc()
        self._metadata = {
            key: value for key, value in self._context.invocation_metadata() or () if isinstance(value, str)
        }
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(
            rpc=self._rule.path, **{key: self._metadata[key] for key in _FORWARDED if key in self._metadata}
        )
        return self

    async def admit(self, request: Any) -> Any:
        """Admits the caller and checks the request; a stream of requests is checked as it comes."""
        self.admission = await self._pipeline._identity.admit(self._rule, self._metadata)
        set_caller(self.admission.principal, self.admission.token)
        if isinstance(request, Message):
            check_json_fields(request, self._metadata)
            check_rules(request)
            return request
        return _checked(request)

    async def __aexit__(self, kind: Any, error: BaseException | None, _trace: Any) -> bool:
        if error is None:
            telemetry.CALLS_HANDLED.labels(*self._labels, "OK").inc()
            return False
        if isinstance(error, asyncio.CancelledError | grpc.aio.AbortError | GeneratorExit):
            telemetry.CALLS_HANDLED.labels(*self._labels, "CANCELED").inc()
            return False
        failure = self._failure(error)
        telemetry.CALLS_HANDLED.labels(*self._labels, failure.reason.value).inc()
        await abort(self._context, failure)
        return True

    def _failure(self, error: BaseException) -> DomainError:
        if isinstance(error, DomainError):
            if error.reason is Reason.INTERNAL:
                _log.error("internal failure", error=repr(error), exc_info=error)
            return error
        if isinstance(error, NotImplementedError):
            return DomainError(
                Reason.NOT_IMPLEMENTED, f"{self._rule.path} is in the contract and not served yet.", rpc=self._rule.path
            )
        if isinstance(error, TimeoutError):
            return DomainError(
                Reason.DEADLINE_PASSED, "The deadline passed before the answer was ready; work was stopped."
            )
        error_id = self._pipeline._ids.new_id()
        _log.error("bug", error_id=error_id, error=repr(error), exc_info=error)
        return DomainError(
            Reason.INTERNAL,
            f"A bug on our side. Its details are in the log under {error_id}; please report it.",
            error_id=error_id,
        )


async def _result(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


async def _checked(requests: AsyncIterator[Message]) -> AsyncIterator[Message]:
    async for request in requests:
        check_rules(request)
        yield request


async def _write(context: Any, response: Any) -> None:
    try:
        async with asyncio.timeout(WRITE_TIMEOUT_SECONDS):
            await context.write(response)
    except TimeoutError as error:
        raise DomainError(
            Reason.READER_TOO_SLOW,
            f"Nothing was read for {WRITE_TIMEOUT_SECONDS:.0f} s. Reconnect with the last resume token you have.",
        ) from error


def _serialize(message: Any) -> bytes:
    # The fan-out hands over bytes that were serialized once for all readers.
    return message if isinstance(message, bytes) else message.SerializeToString()
