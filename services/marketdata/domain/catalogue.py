"""Which instruments there are, and which name somebody may have meant."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import Instrument

MOST_SUGGESTIONS = 3
_SIMILARITY = 0.6


class InstrumentKind(StrEnum):
    """What kind of thing an instrument is."""

    STOCK = "STOCK"
    SPOT = "SPOT"
    PERPETUAL = "PERPETUAL"
    FUTURE = "FUTURE"
    OPTION = "OPTION"
    FX = "FX"
    INDEX = "INDEX"


@dataclass(frozen=True, slots=True)
class Listing:
    """An instrument as a channel lists it; `venue_symbol` is the venue's own spelling, empty where it is the same."""

    instrument: Instrument
    kind: InstrumentKind
    channel_id: str = ""
    venue_symbol: str = ""


def matches(listing: Listing, venue: str, query: str, kind: InstrumentKind | None) -> bool:
    """Whether a listing passes all filters; an empty one (None) passes everything."""
    text = f"{listing.instrument.instrument} {listing.instrument.description}".lower()
    return (
        (not venue or listing.instrument.venue == venue)
        and (not query or query.lower() in text)
        and (kind is None or listing.kind is kind)
    )


def unknown_instrument(instrument: str, known: Collection[str]) -> DomainError:
    """The error for a name that nobody lists, with the closest names there are."""
    close = suggestions(instrument, known)
    hint = f"Did you mean {' or '.join(close)}?" if close else "ListInstruments tells them all."
    return DomainError(
        Reason.NOT_FOUND,
        f"There is no instrument {instrument}. {hint}",
        instrument=instrument,
        suggestions=",".join(close),
    )


def suggestions(instrument: str, known: Collection[str]) -> list[str]:
    """At most three known names that look like `instrument` or have its symbol on another venue; best first."""
    symbol = instrument.partition(":")[2]
    elsewhere = [name for name in sorted(known) if symbol and name.partition(":")[2] == symbol]
    alike = get_close_matches(instrument, sorted(known), MOST_SUGGESTIONS, _SIMILARITY)
    return list(dict.fromkeys([*elsewhere, *alike]))[:MOST_SUGGESTIONS]
