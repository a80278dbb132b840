"""Bars in DuckDB: one row per (series, open_time), where a series is an instrument and an interval.

The table has no index on purpose: the one writer decides itself what is new, and scans are pruned by the minima and
maxima that DuckDB keeps of each row group. All functions run in the store's thread.
"""

from __future__ import annotations

from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt

from services.marketdata.ports import Coverage, Label, StoredBars, WriteResult
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.clock import from_unix_ns
from services.shared.model.data_origin import DataOrigin

_COLUMNS = "open_time_ns, open, high, low, close, volume, sequence, label_id"
_ROUND_TRIPS = ("open", "high", "low", "close", "volume")


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables where they are not there."""
    connection.execute(
        """
        create table if not exists series (
            series_id integer not null, instrument varchar not null, interval varchar not null,
            last_sequence bigint not null
        );
        create table if not exists labels (label_id integer not null, origin varchar not null, feed varchar not null);
        create table if not exists bars (
            series_id integer not null, open_time_ns bigint not null,
            open double not null, high double not null, low double not null, close double not null,
            volume double not null, sequence bigint not null, label_id integer not null
        );
        """
    )


def write(connection: duckdb.DuckDBPyConnection, bars: BarColumns, label: Label) -> WriteResult:
    """See TimeSeriesStore.write_bars; runs inside a transaction."""
    series_id, last = _series(connection, bars.instrument, bars.interval, create=True)
    label_id = _label_id(connection, label)
    changed, replaced = _changes(connection, series_id, bars)
    new = _take(bars, changed)
    sequences = last + 1 + np.arange(len(new), dtype=np.int64)
    if len(new):
        _delete_times(connection, series_id, new.open_time_ns[replaced])
        _insert(connection, series_id, new, sequences, label_id)
        connection.execute("update series set last_sequence = ? where series_id = ?", [int(last + len(new)), series_id])
    stored = StoredBars(new, sequences, np.zeros(len(new), dtype=np.int64), (label,))
    return WriteResult(stored, unchanged_count=len(bars) - len(new))


def read(
    connection: duckdb.DuckDBPyConnection,
    instrument: str,
    interval: BarInterval,
    start_ns: int | None,
    end_ns: int | None,
    limit: int,
    newest: bool,
) -> StoredBars:
    """See TimeSeriesStore.read_bars."""
    condition, values = _range(start_ns, end_ns)
    order = "desc" if newest else "asc"
    rows = _select(
        connection, instrument, interval, f"{condition} order by open_time_ns {order} limit ?", [*values, limit]
    )
    return rows[::-1] if newest else rows


def read_after(
    connection: duckdb.DuckDBPyConnection, instrument: str, interval: BarInterval, sequence: int, limit: int
) -> StoredBars:
    """See TimeSeriesStore.bars_after."""
    return _select(connection, instrument, interval, "and sequence > ? order by sequence limit ?", [sequence, limit])


def last_sequence(connection: duckdb.DuckDBPyConnection, instrument: str, interval: BarInterval) -> int:
    """See TimeSeriesStore.last_sequence."""
    return _series(connection, instrument, interval, create=False)[1]


def coverage(connection: duckdb.DuckDBPyConnection, instrument: str | None) -> list[Coverage]:
    """See TimeSeriesStore.coverage."""
    rows = connection.execute(
        """
        select s.instrument, s.interval, min(b.open_time_ns), max(b.open_time_ns), count(*), s.last_sequence,
               arg_max(l.origin, b.open_time_ns), arg_max(l.feed, b.open_time_ns)
        from series s join bars b using (series_id) join labels l using (label_id)
        where ? is null or s.instrument = ?
        group by s.instrument, s.interval, s.last_sequence order by s.instrument, s.interval
        """,
        [instrument, instrument],
    ).fetchall()
    return [
        Coverage(
            name,
            BarInterval.parse(interval),
            from_unix_ns(first),
            from_unix_ns(last),
            count,
            sequence,
            Label(DataOrigin(origin), feed),
        )
        for name, interval, first, last, count, sequence, origin, feed in rows
    ]


def delete(
    connection: duckdb.DuckDBPyConnection, instrument: str, interval: BarInterval, start_ns: int, end_ns: int
) -> int:
    """See TimeSeriesStore.delete_bars; runs inside a transaction."""
    series_id, _ = _series(connection, instrument, interval, create=False)
    condition, values = _range(start_ns, end_ns)
    deleted = connection.execute(f"delete from bars where series_id = ? {condition}", [series_id, *values]).fetchone()  # noqa: S608
    return int(deleted[0]) if deleted else 0


def _series(
    connection: duckdb.DuckDBPyConnection, instrument: str, interval: BarInterval, create: bool
) -> tuple[int, int]:
    """The series' id and last sequence; (0, 0), which no row has, where it does not exist and is not to be made."""
    key = [instrument, str(interval)]
    row = connection.execute("select series_id, last_sequence from series where instrument = ? and interval = ?", key)
    if found := row.fetchone():
        return int(found[0]), int(found[1])
    if not create:
        return 0, 0
    series_id = _next_id(connection, "select coalesce(max(series_id), 0) + 1 from series")
    connection.execute("insert into series values (?, ?, ?, 0)", [series_id, *key])
    return series_id, 0


def _label_id(connection: duckdb.DuckDBPyConnection, label: Label) -> int:
    values = [label.origin.value, label.feed]
    if found := connection.execute("select label_id from labels where origin = ? and feed = ?", values).fetchone():
        return int(found[0])
    label_id = _next_id(connection, "select coalesce(max(label_id), 0) + 1 from labels")
    connection.execute("insert into labels values (?, ?, ?)", [label_id, *values])
    return label_id


def _next_id(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    assert row is not None, "an aggregate without grouping has one row"
    return int(row[0])


def _changes(
    connection: duckdb.DuckDBPyConnection, series_id: int, bars: BarColumns
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which rows of `bars` differ from what is stored, and which of these replace a stored row."""
    differs = np.ones(len(bars), dtype=np.bool_)
    if len(bars) == 0:
        return differs, differs
    stored = connection.execute(
        f"select {_COLUMNS} from bars where series_id = ? and open_time_ns between ? and ? order by open_time_ns",  # noqa: S608
        [series_id, int(bars.open_time_ns[0]), int(bars.open_time_ns[-1])],
    ).fetchnumpy()
    times = _plain(stored["open_time_ns"], np.int64)
    _, here, there = np.intersect1d(bars.open_time_ns, times, assume_unique=True, return_indices=True)
    same = np.ones(len(here), dtype=np.bool_)
    for name in _ROUND_TRIPS:
        same &= getattr(bars, name)[here] == _plain(stored[name], np.float64)[there]
    differs[here[same]] = False
    known = np.zeros(len(bars), dtype=np.bool_)
    known[here] = True
    return differs, known[differs]


def _delete_times(connection: duckdb.DuckDBPyConnection, series_id: int, times: npt.NDArray[np.int64]) -> None:
    if len(times) == 0:
        return
    connection.register("replaced_times", {"open_time_ns": times})
    connection.execute(
        "delete from bars where series_id = ? and open_time_ns in (select open_time_ns from replaced_times)",
        [series_id],
    )
    connection.unregister("replaced_times")


def _insert(
    connection: duckdb.DuckDBPyConnection,
    series_id: int,
    bars: BarColumns,
    sequences: npt.NDArray[np.int64],
    label_id: int,
) -> None:
    columns: dict[str, Any] = {
        name: np.ascontiguousarray(getattr(bars, name)) for name in ("open_time_ns", *_ROUND_TRIPS)
    }
    connection.register("incoming", {**columns, "sequence": sequences})
    connection.execute(
        """
        insert into bars
        select ?, open_time_ns, open, high, low, close, volume, sequence, ? from incoming order by open_time_ns
        """,
        [series_id, label_id],
    )
    connection.unregister("incoming")


def _select(
    connection: duckdb.DuckDBPyConnection, instrument: str, interval: BarInterval, condition: str, values: list[Any]
) -> StoredBars:
    series_id, _ = _series(connection, instrument, interval, create=False)
    query = f"select {_COLUMNS} from bars where series_id = ? {condition}"  # noqa: S608
    rows = connection.execute(query, [series_id, *values]).fetchnumpy()
    label_ids, label_index = np.unique(_plain(rows["label_id"], np.int64), return_inverse=True)
    known = dict(connection.execute("select label_id, struct_pack(origin, feed) from labels").fetchall())
    return StoredBars(
        BarColumns(
            instrument,
            interval,
            _plain(rows["open_time_ns"], np.int64),
            *(_plain(rows[name], np.float64) for name in _ROUND_TRIPS),
        ),
        _plain(rows["sequence"], np.int64),
        label_index.astype(np.int64),
        tuple(Label(DataOrigin(known[int(key)]["origin"]), known[int(key)]["feed"]) for key in label_ids),
    )


def _range(start_ns: int | None, end_ns: int | None) -> tuple[str, list[int]]:
    bounds = [("open_time_ns >= ?", start_ns), ("open_time_ns < ?", end_ns)]
    given = [(text, bound) for text, bound in bounds if bound is not None]
    return " ".join(f"and {text}" for text, _ in given), [bound for _, bound in given]


def _take(bars: BarColumns, rows: npt.NDArray[np.bool_]) -> BarColumns:
    return BarColumns(
        bars.instrument, bars.interval, bars.open_time_ns[rows], *(getattr(bars, name)[rows] for name in _ROUND_TRIPS)
    )


def _plain(column: Any, dtype: Any) -> Any:
    """The column without DuckDB's mask: no column here is ever null."""
    return np.ascontiguousarray(np.ma.getdata(column), dtype=dtype)
