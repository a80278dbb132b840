"""Samples and splits: what trains was known before its test block began."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from services.ml.domain.features import DIRECTION
from services.ml.domain.samples import NEVER, Samples, samples_of, walk_forward
from services.ml.domain.training import Label, LabelKind, Split
from services.shared.model.errors import DomainError, Reason
from tests.support.stock_bars import daily_bars

LABEL = Label(LabelKind.FORWARD_RETURN_SIGN, 5)


def two_stocks(window: int = 3, embargo: int = 0) -> Samples:
    columns = [daily_bars(), daily_bars("MSFT", "NASDAQ:MSFT")]
    return samples_of(columns, DIRECTION, LABEL, window, embargo)


def test_a_sample_is_its_window_of_features_and_the_sign_of_the_return_over_the_horizon() -> None:
    bars = daily_bars()
    samples = samples_of([bars], DIRECTION, LABEL, 3)
    row = 1000
    place = int(np.searchsorted(bars.open_time_ns, samples.time_ns[row]))
    assert np.array_equal(samples.windows[row], DIRECTION.matrix(bars)[place - 2 : place + 1])
    assert samples.positive[row] == (bars.close[place + 5] > bars.close[place])
    assert samples.known_ns[row] == bars.open_time_ns[place + 5]
    assert samples.bar_return[row] == bars.open[place + 2] / bars.open[place + 1] - 1


def test_the_last_bars_have_no_label_and_the_first_no_complete_window() -> None:
    bars = daily_bars()
    samples = samples_of([bars], DIRECTION, LABEL, 3)
    assert samples.time_ns[0] == bars.open_time_ns[DIRECTION.warm_up_bars + 3 - 2]
    assert samples.time_ns[-1] == bars.open_time_ns[-1 - LABEL.horizon_bars]
    assert len(samples) + samples.incomplete_count == len(bars) - LABEL.horizon_bars - 2


def test_samples_of_all_instruments_stand_in_time_order_and_have_no_gaps_in_their_windows() -> None:
    samples = two_stocks()
    assert (np.diff(samples.time_ns) >= 0).all()
    assert set(samples.instrument) == {0, 1}
    assert not np.isnan(samples.windows).any()


@pytest.mark.parametrize("embargo", [0, 10])
def test_nothing_that_trains_for_a_block_was_unknown_when_the_block_began(embargo: int) -> None:
    samples, bars = two_stocks(embargo=embargo), daily_bars()
    blocks = walk_forward(samples, Split(folds=4, embargo_bars=embargo))
    for block in blocks:
        begin = samples.time_ns[block.test[0]]
        assert (samples.known_ns[block.training] < begin).all()
        assert samples.time_ns[block.training].max() < begin
        gap = np.searchsorted(bars.open_time_ns, begin) - np.searchsorted(
            bars.open_time_ns, samples.time_ns[block.training].max()
        )
        assert gap == LABEL.horizon_bars + embargo + 1
        assert block.purged == 2 * (LABEL.horizon_bars + embargo)


def test_test_blocks_follow_each_other_and_cover_everything_behind_the_first_part() -> None:
    samples = two_stocks()
    blocks = walk_forward(samples, Split(folds=4))
    tested = np.concatenate([block.test for block in blocks])
    assert np.array_equal(tested, np.arange(blocks[0].test[0], len(samples)))
    times = [set(samples.time_ns[block.test]) for block in blocks]
    assert not times[0] & times[1]


def test_a_label_whose_embargo_reaches_behind_the_last_bar_is_never_known() -> None:
    assert (two_stocks(embargo=20).known_ns[-1:] == NEVER).all()


def test_too_few_samples_are_refused_with_the_number_that_is_needed() -> None:
    short = samples_of([daily_bars()[slice(0, 300)]], DIRECTION, LABEL, 3)
    with pytest.raises(DomainError, match="at least 500") as refused:
        walk_forward(short, Split(folds=4))
    assert refused.value.reason is Reason.DATA_MISSING


def test_labels_of_one_class_are_refused() -> None:
    samples = two_stocks()
    rising = dataclasses.replace(samples, positive=np.ones(len(samples), dtype=bool))
    with pytest.raises(DomainError, match="one class") as refused:
        walk_forward(rising, Split(folds=4))
    assert refused.value.metadata["positive"] == "all"
