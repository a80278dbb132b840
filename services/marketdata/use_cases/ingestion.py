"""How bars come in: validated, stored, then told to those who watch."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.marketdata.domain.validation import QuarantinedRow, ValidatedBars, validate_bars
from services.marketdata.ports import Label, Publisher, TimeSeriesStore
from services.marketdata.use_cases.catalogue import Catalogue
from services.shared.model.bar import BarColumns
from services.shared.model.clock import Clock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import invalid_field

MOST_REPORTED_ROWS = 100
# A watcher that is told of the newest finds older ones in the store by their sequence.
MOST_PUBLISHED_BARS = 1000
INGESTED = Label(DataOrigin.HISTORY, "Ingested")


@dataclass(slots=True)
class IngestReport:
    """What became of bars so far; `quarantined` holds the first 100 of the refused rows."""

    row_count: int = 0
    stored_count: int = 0
    unchanged_count: int = 0
    quarantined_count: int = 0
    quarantined: list[QuarantinedRow] = field(default_factory=list)


class Ingestion:
    """Takes bars in, from channels and from people alike."""

    def __init__(self, store: TimeSeriesStore, catalogue: Catalogue, publisher: Publisher, clock: Clock) -> None:
        self._store = store
        self._catalogue = catalogue
        self._publisher = publisher
        self._clock = clock

    async def ingest(self, bars: BarColumns, report: IngestReport, label: Label = INGESTED) -> None:
        """Stores what can be true and adds to the report; DomainError NOT_FOUND for an unknown instrument.

        FIELD_INVALID where the columns differ in length. All good rows of the call are stored together or none.
        """
        self._catalogue.get(bars.instrument)
        _check_lengths(bars)
        checked = validate_bars(bars, self._clock.now(), first_row=report.row_count)
        if checked.quarantined:
            await self._store.quarantine(checked.quarantined, self._clock.now())
        result = await self._store.write_bars(checked.good, label)
        if len(checked.good):
            self._catalogue.note_interval(bars.instrument, bars.interval)
        self._publisher.bars(result.stored[-MOST_PUBLISHED_BARS:])
        _add(report, bars, checked, len(result.stored))


def _add(report: IngestReport, bars: BarColumns, checked: ValidatedBars, stored_count: int) -> None:
    report.row_count += len(bars)
    report.stored_count += stored_count
    report.unchanged_count += len(bars) - len(checked.quarantined) - stored_count
    report.quarantined_count += len(checked.quarantined)
    report.quarantined.extend(checked.quarantined[: MOST_REPORTED_ROWS - len(report.quarantined)])


def _check_lengths(bars: BarColumns) -> None:
    for name in ("open", "high", "low", "close", "volume"):
        if len(getattr(bars, name)) != len(bars):
            raise invalid_field(f"bars.{name}", f"has {len(getattr(bars, name))} values; open_time has {len(bars)}")
