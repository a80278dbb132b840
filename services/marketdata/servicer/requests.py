"""What requests have in common: ranges, lists of instruments, and page tokens that belong to their filters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.marketdata.use_cases.bars import BarPage, BarRange
from services.shared.model.bar import BarInterval
from services.shared.model.clock import from_unix_ns, unix_ns
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.wire import decode_token, encode_token, optional_instant


def instruments_of(request: Any) -> list[str]:
    """The named instruments in their usual spelling, each once."""
    return list(dict.fromkeys(map(normalise_instrument, request.instruments)))


def page_start(request: Any, call: str, *filters: Any) -> str:
    """What the page token goes on behind; "" on the first page. TOKEN_MALFORMED where the filters were others."""
    if not request.page_token:
        return ""
    *given, start = [*decode_token(request.page_token, call)]
    if given != [str(value) for value in filters]:
        raise DomainError(
            Reason.TOKEN_MALFORMED,
            "The page token belongs to a request with other filters. Leave it out to start from the first page.",
            purpose=call,
        )
    return start


def page_filters(request: Any) -> tuple[str, ...]:
    """What a page token of ListBars belongs to."""
    times = (optional_instant(request, name) for name in ("start_time", "end_time"))
    return (
        normalise_instrument(request.instrument),
        request.interval,
        *("" if time is None else str(unix_ns(time)) for time in times),
        str(request.newest_first),
    )


def bar_range(request: Any, start: str = "") -> BarRange:
    """The range of a request, cut where its page token goes on (`start`: nanoseconds, "" on the first page)."""
    wanted = BarRange(
        normalise_instrument(request.instrument),
        BarInterval.parse(request.interval),
        optional_instant(request, "start_time"),
        optional_instant(request, "end_time"),
    )
    if not start:
        return wanted
    edge = from_unix_ns(int(start))
    return replace(wanted, end=edge) if request.newest_first else replace(wanted, start=edge)


def bars_token(request: Any, page: BarPage) -> str:
    """The token of the page behind `page`: before its oldest bar where the newest came first, else after its newest."""
    times = page.bars.columns.open_time_ns
    # Instants are exact to a microsecond here, so the next one is that much later.
    edge = int(times[0]) if request.newest_first else int(times[-1]) + 1000
    return encode_token("ListBars", *page_filters(request), edge)
