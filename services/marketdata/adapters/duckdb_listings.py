"""Instruments and refused rows in DuckDB. All functions run in the store's thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import duckdb

from services.marketdata.domain.catalogue import InstrumentKind, Listing
from services.marketdata.domain.validation import QuarantinedRow
from services.shared.model.instrument import Instrument
from services.shared.model.money import format_decimal

# Refused rows are for people to look at; a broken source must not fill the disk with them.
MOST_QUARANTINED_ROWS = 100_000


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables where they are not there."""
    connection.execute(
        """
        create table if not exists instruments (
            instrument varchar not null, venue varchar not null, symbol varchar not null,
            base_asset varchar not null, quote_asset varchar not null, tick_size varchar not null,
            lot_size varchar not null, min_notional varchar not null, description varchar not null,
            kind varchar not null, channel_id varchar not null, venue_symbol varchar not null
        );
        create table if not exists quarantine (
            refused_time timestamptz not null, row_index bigint not null, instrument varchar not null,
            interval varchar not null, row_time timestamptz not null, reason varchar not null,
            description varchar not null
        );
        """
    )


def put(connection: duckdb.DuckDBPyConnection, listings: Sequence[Listing]) -> None:
    """See TimeSeriesStore.put_listings; runs inside a transaction."""
    for listing in listings:
        row = listing.instrument
        connection.execute("delete from instruments where instrument = ?", [row.instrument])
        connection.execute(
            "insert into instruments values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                row.instrument,
                row.venue,
                row.symbol,
                row.base_asset,
                row.quote_asset,
                *map(format_decimal, (row.tick_size, row.lot_size, row.min_notional)),
                row.description,
                listing.kind.value,
                listing.channel_id,
                listing.venue_symbol,
            ],
        )


def read(connection: duckdb.DuckDBPyConnection) -> list[Listing]:
    """See TimeSeriesStore.listings."""
    rows = connection.execute("select * from instruments order by instrument").fetchall()
    return [
        Listing(
            Instrument(
                row[0], row[1], row[2], row[3], row[4], Decimal(row[5]), Decimal(row[6]), Decimal(row[7]), row[8]
            ),
            InstrumentKind(row[9]),
            row[10],
            row[11],
        )
        for row in rows
    ]


def quarantine(connection: duckdb.DuckDBPyConnection, rows: Sequence[QuarantinedRow], now: datetime) -> None:
    """See TimeSeriesStore.quarantine; runs inside a transaction. Keeps the first 100,000."""
    count = connection.execute("select count(*) from quarantine").fetchone()
    room = MOST_QUARANTINED_ROWS - (int(count[0]) if count else 0)
    for row in rows[: max(room, 0)]:
        values = [now, row.row_index, row.instrument, row.interval, row.time, row.reason.value, row.description]
        connection.execute("insert into quarantine values (?, ?, ?, ?, ?, ?, ?)", values)
