"""Limits: what may be set, and what contradicts what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from services.risk.domain.limits import BUILT_IN, LimitKind, RiskLimit, built_in_limits, check_limit
from services.risk.domain.rules import RULES
from services.shared.model.errors import DomainError, Reason
from tests.unit.risk.builders import AAPL, limit

BUILT_INS = list(built_in_limits().values())


def reason_for(wanted: RiskLimit, others: list[RiskLimit] | None = None) -> Reason:
    with pytest.raises(DomainError) as failure:
        check_limit(wanted, BUILT_INS if others is None else others)
    return failure.value.reason


def test_every_kind_that_can_be_set_is_enforced_by_a_rule() -> None:
    assert set(BUILT_IN) == set(RULES)


def test_the_built_in_values_are_those_of_the_contract() -> None:
    values = {found.kind.value: found.value for found in BUILT_INS if found.enabled}
    assert values == {
        "MIN_ORDER_NOTIONAL": 10,
        "MAX_POSITION_PERCENT": 10,
        "MAX_EXPOSURE_PERCENT": 50,
        "MAX_OPEN_POSITIONS": 5,
        "MAX_OPEN_ORDERS": 100,
        "MAX_ORDERS_PER_MINUTE": 300,
        "PRICE_COLLAR_PERCENT": 10,
        "MAX_PRICE_AGE_SECONDS": 60,
        "MAX_DAILY_LOSS_PERCENT": 5,
        "MAX_DRAWDOWN_PERCENT": 15,
        "MAX_LEVERAGE": 5,
    }


def test_a_narrower_limit_may_tighten() -> None:
    check_limit(limit(LimitKind.MAX_POSITION_PERCENT, 9, account_id="demo"), BUILT_INS)
    check_limit(limit(LimitKind.MIN_ORDER_NOTIONAL, 11, account_id="demo"), BUILT_INS)


def test_a_limit_that_is_looser_than_a_wider_one_says_which() -> None:
    with pytest.raises(DomainError) as failure:
        check_limit(limit(LimitKind.MAX_POSITION_PERCENT, 11, account_id="demo"), BUILT_INS)
    assert failure.value.reason is Reason.REQUEST_INVALID
    assert failure.value.metadata["other_limit_id"] == "builtin.max_position_percent"
    assert reason_for(limit(LimitKind.MIN_ORDER_NOTIONAL, 9, account_id="demo")) is Reason.REQUEST_INVALID


def test_tightening_a_wide_limit_is_never_refused() -> None:
    narrow = limit(LimitKind.MAX_POSITION_PERCENT, 9, account_id="demo")
    wide = replace(built_in_limits()["builtin.max_position_percent"], value=Decimal(1))
    check_limit(wide, [*BUILT_INS, narrow])


def test_limits_between_which_no_order_fits_are_refused() -> None:
    assert reason_for(limit(LimitKind.MAX_ORDER_NOTIONAL, 9)) is Reason.REQUEST_INVALID
    check_limit(limit(LimitKind.MAX_ORDER_NOTIONAL, 10), BUILT_INS)


@pytest.mark.parametrize(
    "wanted",
    [
        limit(LimitKind.MAX_OPEN_ORDERS, "2.5"),
        limit(LimitKind.MAX_OPEN_ORDERS, -1),
        limit(LimitKind.MAX_ORDER_QUANTITY, None),
        limit(LimitKind.RESTRICTED_INSTRUMENTS, 1),
        limit(LimitKind.RESTRICTED_INSTRUMENTS, None),
        replace(limit(LimitKind.MAX_ORDER_QUANTITY, 1), instruments=(AAPL,)),
    ],
)
def test_a_limit_that_means_nothing_is_refused(wanted: RiskLimit) -> None:
    assert reason_for(wanted, []) is Reason.REQUEST_INVALID


def test_a_kind_that_nothing_enforces_cannot_be_set() -> None:
    assert reason_for(limit(LimitKind.MAX_CORRELATION, 1), []) is Reason.NOT_IMPLEMENTED
