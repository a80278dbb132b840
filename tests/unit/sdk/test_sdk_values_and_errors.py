"""What the client makes of Python's values and of the server's failures."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import grpc
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from algotrendy.marketdata.v1 import bar_pb2, columns_pb2
from algotrendy.types.v1 import error_pb2, words_pb2
from algotrendy_sdk.bars import bars_of
from algotrendy_sdk.connection import repeatable
from algotrendy_sdk.errors import (
    CLASS_OF_REASON,
    DETAILS_KEY,
    AlgoTrendyError,
    InvalidRequestError,
    LimitExceededError,
    OutcomeUnknownError,
    error_of,
)
from algotrendy_sdk.ids import new_id
from algotrendy_sdk.profile import Profile, ProfileFile
from algotrendy_sdk.streams import Fresh
from algotrendy_sdk.values import decimal_text, timestamp, word
from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.runtime.errors import to_status


class Failure:
    """A failed call as grpc hands it to the client."""

    def __init__(self, code: grpc.StatusCode, details: str = "", trailers: Any = ()) -> None:
        self._code, self._details, self._trailers = code, details, trailers

    def code(self) -> grpc.StatusCode:
        return self._code

    def details(self) -> str:
        return self._details

    def trailing_metadata(self) -> Any:
        return self._trailers


def test_every_reason_of_the_contract_has_its_exception() -> None:
    reasons = {name.removeprefix("ERROR_REASON_") for name in error_pb2.ErrorReason.keys()} - {"UNSPECIFIED"}  # noqa: SIM118
    assert set(CLASS_OF_REASON) == reasons


def test_a_failure_arrives_with_reason_fields_and_patience() -> None:
    sent = DomainError(
        Reason.FIELD_INVALID,
        "order.quantity: must be greater than zero",
        violations=[FieldViolation("order.quantity", "must be greater than zero")],
        retry_after=timedelta(seconds=2),
        instrument="NASDAQ:AAPL",
    )
    details = ((DETAILS_KEY, to_status(sent).SerializeToString()),)
    error = error_of(Failure(grpc.StatusCode.INVALID_ARGUMENT, "", details))
    assert isinstance(error, InvalidRequestError)
    assert str(error) == sent.message
    assert error.reason == "FIELD_INVALID"
    assert [(entry.field, entry.description) for entry in error.violations] == [
        ("order.quantity", "must be greater than zero")
    ]
    assert error.metadata == {"instrument": "NASDAQ:AAPL"}
    assert error.retry_after == timedelta(seconds=2)


def test_a_failure_crosses_process_boundaries_whole() -> None:
    error = LimitExceededError("RATE_LIMITED", "Slow down.", {"limit": "5"}, (), timedelta(seconds=2))
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is LimitExceededError
    assert (copy.reason, copy.message, copy.metadata) == (error.reason, error.message, error.metadata)
    assert copy.retry_after == error.retry_after


def test_a_reason_that_a_newer_server_invented_is_still_an_error_of_ours() -> None:
    status = to_status(DomainError(Reason.NOT_FOUND, "gone"))
    info = status.details[0]
    info.value = info.value.replace(b"NOT_FOUND", b"NEW_THING")
    error = error_of(Failure(grpc.StatusCode.NOT_FOUND, "", ((DETAILS_KEY, status.SerializeToString()),)))
    assert type(error) is AlgoTrendyError
    assert error.reason == "NEW_THING"


@pytest.mark.parametrize("code", [grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED])
def test_an_answer_that_did_not_come_is_an_unknown_outcome_and_not_a_refusal(code: grpc.StatusCode) -> None:
    assert isinstance(error_of(Failure(code, "socket closed")), OutcomeUnknownError)


def test_the_gateways_own_429_is_a_limit() -> None:
    assert isinstance(error_of(Failure(grpc.StatusCode.RESOURCE_EXHAUSTED)), LimitExceededError)


def test_only_what_the_contract_allows_is_repeated() -> None:
    assert repeatable("algotrendy.trading.v1.TradingService/SubmitOrder")
    assert repeatable("algotrendy.marketdata.v1.MarketDataService/ListQuotes")
    assert not repeatable("algotrendy.auth.v1.AuthService/Login")


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.10", "0.10"), (Decimal("1E-8"), "0.00000001"), (10, "10"), (Decimal("1E+3"), "1000"), ("-0.5", "-0.5")],
)
def test_decimals_are_written_as_they_are(value: Any, text: str) -> None:
    assert decimal_text(value, "quantity") == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8))
def test_a_decimal_survives_the_way(value: Decimal) -> None:
    assert Decimal(decimal_text(value, "quantity")) == value


def test_a_float_is_refused_because_it_is_not_what_it_seems() -> None:
    with pytest.raises(TypeError, match="quantity is exact"):
        decimal_text(0.1, "quantity")  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["ten", "NaN", "Infinity", ""])
def test_what_is_no_number_is_refused_by_name(value: str) -> None:
    with pytest.raises(ValueError, match="limit_price"):
        decimal_text(value, "limit_price")


@pytest.mark.parametrize(
    "value", [date(2008, 1, 2), "2008-01-02", "2008-01-02T00:00:00Z", datetime(2008, 1, 2, tzinfo=UTC)]
)
def test_a_day_begins_at_midnight_utc(value: Any) -> None:
    assert timestamp(value, "start").ToJsonString() == "2008-01-02T00:00:00Z"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        timestamp("2008-01-02T10:00:00", "start")


def test_words_are_taken_in_any_case_and_unknown_ones_refused_with_the_list() -> None:
    assert word(words_pb2.Side, "SIDE", "buy", "side") == words_pb2.SIDE_BUY
    assert word(words_pb2.OrderType, "ORDER_TYPE", "stop-limit", "type") == words_pb2.ORDER_TYPE_STOP_LIMIT
    with pytest.raises(ValueError, match="BUY, SELL"):
        word(words_pb2.Side, "SIDE", "long", "side")


def test_ids_are_uuids_of_version_7_in_the_order_of_time() -> None:
    ids = [new_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(UUID(value).version == 7 for value in ids)
    assert [value[:8] for value in ids] == sorted(value[:8] for value in ids)


def test_what_was_seen_is_dropped_by_subject() -> None:
    fresh = Fresh()
    assert [fresh("a", 1), fresh("a", 1), fresh("b", 1), fresh("a", 2), fresh("a", 1)] == [
        True,
        False,
        True,
        True,
        False,
    ]


def test_columns_are_read_as_the_contract_wrote_them() -> None:
    part = bar_pb2.ReadBarsResponse(
        bars=bar_pb2.BarColumns(
            instrument="NASDAQ:AAPL",
            interval="1d",
            open_time_unix_ns=[1_199_232_000_000_000_000, 1_199_318_400_000_000_000],
            open=[1.0, 2.0],
            high=[1.5, 2.5],
            low=[0.5, 1.5],
            close=[1.25, 2.25],
            volume=[100.0, 200.0],
            origin=words_pb2.DATA_ORIGIN_HISTORY,
        )
    )
    twin = columns_pb2.ReadBarsBytes.FromString(part.SerializeToString())
    bars = bars_of("NASDAQ:AAPL", "1d", [twin.bars, twin.bars])
    assert len(bars) == 4
    assert bars.origin == "HISTORY"
    rows = bars.to_numpy()
    assert rows["close"].tolist() == [1.25, 2.25, 1.25, 2.25]
    assert rows["open_time"][0] == np.datetime64("2008-01-02")
    frame = bars.to_pandas()
    assert frame["volume"].tolist() == [100.0, 200.0, 100.0, 200.0]
    assert str(frame.index[0]) == "2008-01-02 00:00:00+00:00"


def test_no_bars_are_empty_columns() -> None:
    bars = bars_of("NASDAQ:AAPL", "1d", [])
    assert len(bars) == 0
    assert bars.to_numpy().shape == (0,)


def test_a_profile_survives_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path / "deep" / "profile.json")
    assert file.read() is None
    profile = Profile(address="http://127.0.0.1:1", user_id="admin", refresh_token="r")
    file.write(profile)
    assert file.read() == profile
    assert file.path.stat().st_mode & 0o777 == 0o600
    file.path.write_text(json.dumps({"user_id": "admin", "field_of_a_newer_version": 1}))
    assert file.read() == Profile(user_id="admin")
    file.remove()
    file.remove()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"text"'])
def test_a_damaged_profile_says_what_to_do(tmp_path: Path, text: str) -> None:
    file = ProfileFile(tmp_path / "profile.json")
    file.path.write_text(text)
    with pytest.raises(ValueError, match="algotrendy login"):
        file.read()
