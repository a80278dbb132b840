"""What a simulation yields: equity and position after each bar, and a row of figures for each round trip."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.shared.model.bar import Float64Column

# Columns of a round trip's row.
ENTRY_BAR, EXIT_BAR, SIZE, ENTRY_PRICE, EXIT_PRICE, ENTRY_RAW, EXIT_RAW = range(7)
STOP_PRICE, TARGET_PRICE, CAUSE, LOWEST, HIGHEST = range(7, 12)
ROW_WIDTH = 12

# Why a position was closed.
BY_SIGNAL, BY_STOP, BY_TARGET, BY_FLIP, AT_END, BY_MARGIN_CALL = range(1, 7)


@dataclass(frozen=True, slots=True)
class Simulation:
    """What happened: columns as long as the bars, and one row of ROW_WIDTH columns per round trip.

    `equity` is in the quote asset after each bar's close, `position` signed in the base asset. A round trip that is
    open at the end is the last row and has NaN as its exit. `skipped_entries` could not pay for one lot.
    """

    equity: Float64Column
    position: Float64Column
    rows: Float64Column
    skipped_entries: int
    exposed_bars: int

    @property
    def closed(self) -> Float64Column:
        """The rows of the closed round trips, in order of exit."""
        return self.rows[~np.isnan(self.rows[:, EXIT_BAR])]

    @property
    def position_open(self) -> bool:
        return len(self.closed) < len(self.rows)
