"""The internal twin of BarColumns has its fields and its bytes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from algotrendy.marketdata.v1 import bar_pb2, columns_pb2
from services.marketdata.ports import Label, StoredBars
from services.marketdata.servicer.wire import columns_to_wire
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.model.data_origin import DataOrigin

LABELS = (Label(DataOrigin.HISTORY, "past"), Label(DataOrigin.REPLAY, "replay"))


def stored(count: int, seed: int, replayed_from: int) -> StoredBars:
    random = np.random.default_rng(seed)
    values = random.uniform(-1e9, 1e9, (5, count))
    times = np.cumsum(random.integers(1, 10**12, count))
    index = (np.arange(count) >= replayed_from).astype(np.int64)
    columns = BarColumns("X:Y", BarInterval(1, "d"), times, *values)
    return StoredBars(columns, np.arange(count, dtype=np.int64), index, LABELS)


def test_the_twin_has_the_same_fields_under_the_same_numbers() -> None:
    for public, twin in (
        (bar_pb2.BarColumns, columns_pb2.BarColumnsBytes),
        (bar_pb2.ReadBarsResponse, columns_pb2.ReadBarsBytes),
    ):
        numbers = {field.name: field.number for field in public.DESCRIPTOR.fields}
        assert {field.name: field.number for field in twin.DESCRIPTOR.fields} == numbers


@given(st.integers(1, 50), st.integers(0, 2**32), st.integers(0, 50))
def test_the_twin_is_read_as_the_public_message_bit_for_bit(count: int, seed: int, replayed_from: int) -> None:
    rows = stored(count, seed, replayed_from)
    parts = [bar_pb2.ReadBarsResponse.FromString(part.SerializeToString()).bars for part in columns_to_wire(rows)]
    for name, wire_name in [("open_time_ns", "open_time_unix_ns"), ("open", "open"), ("volume", "volume")]:
        joined = [value for part in parts for value in getattr(part, wire_name)]
        assert joined == getattr(rows.columns, name).tolist()
    assert all(part.SerializeToString() for part in parts)


@given(st.integers(1, 50), st.integers(0, 2**32))
def test_the_public_message_encodes_to_the_twins_bytes(count: int, seed: int) -> None:
    (part,) = columns_to_wire(stored(count, seed, 0))
    public = bar_pb2.ReadBarsResponse.FromString(part.SerializeToString())
    assert public.SerializeToString(deterministic=True) == part.SerializeToString(deterministic=True)


def test_each_message_has_one_origin_and_at_most_8192_bars() -> None:
    parts = [part.bars for part in columns_to_wire(stored(20_000, 1, 10_000))]
    assert [len(part.open) // 8 for part in parts] == [8192, 1808, 6384, 3616]
    assert [part.feed for part in parts] == ["past", "past", "replay", "replay"]


def test_no_bars_are_one_empty_message() -> None:
    (part,) = columns_to_wire(stored(0, 1, 0))
    assert (part.bars.instrument, part.bars.open) == ("X:Y", b"")
