"""Errors keep their meaning on the wire."""

from __future__ import annotations

from datetime import timedelta

import pytest
from google.rpc import error_details_pb2
from hypothesis import given
from hypothesis import strategies as st

from algotrendy.types.v1 import error_pb2
from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.runtime.errors import CODES, from_status, to_status

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)


def test_the_contract_and_the_model_know_the_same_reasons() -> None:
    names = {name.removeprefix("ERROR_REASON_") for name in error_pb2.ErrorReason.DESCRIPTOR.values_by_name} - {
        "UNSPECIFIED"
    }
    assert names == set(Reason.__members__)


def test_every_reason_has_a_status_code() -> None:
    assert set(CODES) == set(Reason)


@given(
    reason=st.sampled_from(Reason),
    message=texts,
    metadata=st.dictionaries(st.from_regex(r"[a-z]{3,10}x", fullmatch=True), texts, max_size=3),
    violations=st.lists(st.builds(FieldViolation, texts, texts), max_size=3),
    seconds=st.none() | st.integers(0, 3600),
)
def test_an_error_comes_back_from_the_wire_as_it_was(
    reason: Reason,
    message: str,
    metadata: dict[str, str],
    violations: list[FieldViolation],
    seconds: int | None,
) -> None:
    retry_after = None if seconds is None else timedelta(seconds=seconds)
    back = from_status(
        to_status(DomainError(reason, message, violations=violations, retry_after=retry_after, **metadata))
    )
    assert (back.reason, back.message, back.metadata) == (reason, message, metadata)
    assert list(back.violations) == violations
    assert back.retry_after == retry_after


@pytest.mark.parametrize("reason", Reason)
def test_a_status_holds_exactly_one_error_info(reason: Reason) -> None:
    status = to_status(DomainError(reason, "x"))
    assert [detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR) for detail in status.details] == [True]
