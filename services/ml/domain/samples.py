"""Samples: windows of features with their label, the time at which it was known, and how they are split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from services.ml.domain.features import FeatureSet
from services.ml.domain.training import Label, LabelKind, Split
from services.shared.model.bar import BarColumns, Float64Column, Int64Column
from services.shared.model.errors import DomainError, Reason

FloatArray: TypeAlias = npt.NDArray[np.float64]
BoolColumn: TypeAlias = npt.NDArray[np.bool_]
NEVER = np.iinfo(np.int64).max
# Fewer samples than this in a training part or a test block say nothing.
LEAST_TRAINING_SAMPLES = 100
LEAST_TEST_SAMPLES = 30


@dataclass(frozen=True, slots=True)
class Samples:
    """n samples ascending by time; `windows` is float64 [n, window bars, features] and has no NaN.

    `time_ns` is the open time of a sample's last bar; `known_ns` the open time of the bar (horizon and embargo further
    on) from whose close on the label may be used; `bar_return` the return from the next open to the one after it, NaN
    where there is none.
    """

    windows: FloatArray
    positive: BoolColumn
    time_ns: Int64Column
    known_ns: Int64Column
    instrument: Int64Column
    bar_return: Float64Column
    incomplete_count: int = 0

    def __len__(self) -> int:
        return len(self.positive)

    def __getitem__(self, chosen: npt.NDArray[np.bool_] | npt.NDArray[np.int64] | slice) -> Samples:
        return replace(
            self,
            windows=self.windows[chosen],
            positive=self.positive[chosen],
            time_ns=self.time_ns[chosen],
            known_ns=self.known_ns[chosen],
            instrument=self.instrument[chosen],
            bar_return=self.bar_return[chosen],
        )


def refuse_unknown_label(label: Label) -> None:
    """DomainError NOT_IMPLEMENTED for the kinds that this version cannot compute."""
    if label.kind is not LabelKind.FORWARD_RETURN_SIGN:
        raise DomainError(
            Reason.NOT_IMPLEMENTED,
            f"This version cannot learn {label.kind} yet; use FORWARD_RETURN_SIGN.",
            label=label.kind.value,
        )


def labels(bars: BarColumns, label: Label) -> BoolColumn:
    """The label of each bar that has one: all but the last `horizon_bars`."""
    refuse_unknown_label(label)
    return bars.close[label.horizon_bars :] > bars.close[: -label.horizon_bars]


def samples_of(
    columns: Sequence[BarColumns], features: FeatureSet, label: Label, window_bars: int, embargo_bars: int = 0
) -> Samples:
    """The samples of all instruments together, ascending by time, without those whose window is not complete."""
    parts = [
        _samples_of_one(bars, number, features, label, window_bars, embargo_bars)
        for number, bars in enumerate(columns)
        if len(bars) > label.horizon_bars + window_bars
    ]
    if not parts:
        raise too_little_data(sum(map(len, columns)), features.warm_up_bars + window_bars + label.horizon_bars)
    pooled = Samples(
        **{name: np.concatenate([getattr(part, name) for part in parts]) for name in _COLUMNS},
        incomplete_count=sum(part.incomplete_count for part in parts),
    )
    return pooled[np.argsort(pooled.time_ns, kind="stable")]


_COLUMNS = ("windows", "positive", "time_ns", "known_ns", "instrument", "bar_return")


def _samples_of_one(
    bars: BarColumns, number: int, features: FeatureSet, label: Label, window_bars: int, embargo_bars: int
) -> Samples:
    windows = np.lib.stride_tricks.sliding_window_view(features.matrix(bars), window_bars, axis=0).transpose(0, 2, 1)
    ends = np.arange(window_bars - 1, len(bars) - label.horizon_bars)
    windows = windows[: len(ends)]
    complete = ~np.isnan(windows).any(axis=(1, 2))
    known = ends + label.horizon_bars + embargo_bars
    known_ns = np.where(known < len(bars), bars.open_time_ns[np.minimum(known, len(bars) - 1)], NEVER)
    bar_return = np.full(len(bars), np.nan)
    bar_return[:-2] = bars.open[2:] / bars.open[1:-1] - 1
    everything = Samples(
        windows=np.ascontiguousarray(windows[complete]),
        positive=labels(bars, label)[ends][complete],
        time_ns=bars.open_time_ns[ends][complete],
        known_ns=known_ns[complete],
        instrument=np.full(int(complete.sum()), number, dtype=np.int64),
        bar_return=bar_return[ends][complete],
    )
    return replace(everything, incomplete_count=int((~complete).sum()))


@dataclass(frozen=True, slots=True)
class Block:
    """One test block and what may train for it, as row numbers of the samples; `purged` rows are in neither."""

    training: npt.NDArray[np.int64]
    test: npt.NDArray[np.int64]
    purged: int


def walk_forward(samples: Samples, split: Split) -> list[Block]:
    """Test blocks of equal count behind a first part that only trains; what trains was known before its test began.

    A sample trains for a block only if its label's last bar opened before the block's first bar; the label's horizon
    and the embargo are thereby purged. Samples of one time are never parted. DomainError DATA_MISSING where there are
    too few samples, saying how many are needed.
    """
    size = len(samples) // (split.folds + 1)
    needed = (split.folds + 1) * LEAST_TRAINING_SAMPLES
    if size < LEAST_TRAINING_SAMPLES:
        raise too_little_data(len(samples), needed)
    edges = [_edge(samples, number * size) for number in range(1, split.folds + 1)] + [len(samples)]
    return [_block(samples, start, end, needed) for start, end in pairwise(edges)]


def _edge(samples: Samples, row: int) -> int:
    """The first row of the time that `row` has."""
    return int(np.searchsorted(samples.time_ns, samples.time_ns[row], side="left"))


def _block(samples: Samples, start: int, end: int, needed: int) -> Block:
    earlier = np.arange(start)
    training = earlier[samples.known_ns[:start] < samples.time_ns[start]]
    if len(training) < LEAST_TRAINING_SAMPLES or end - start < LEAST_TEST_SAMPLES:
        raise too_little_data(len(samples), needed + start - len(training))
    if samples.positive[training].all() or not samples.positive[training].any():
        raise DomainError(
            Reason.DATA_MISSING,
            "All labels of a training part are of one class, so there is nothing to learn: take a longer range of "
            "bars or a shorter horizon.",
            positive="all" if samples.positive[training].all() else "none",
        )
    return Block(training, np.arange(start, end), start - len(training))


def too_little_data(found: int, needed: int) -> DomainError:
    """The refusal that says how much there is and how much is needed."""
    return DomainError(
        Reason.DATA_MISSING,
        f"There are {found} samples and the split needs at least {needed}: take a longer range of bars, more "
        "instruments, fewer folds or a shorter horizon.",
        found=str(found),
        needed=str(needed),
    )


def too_much_data(most_bars: int) -> DomainError:
    """The refusal of a run that would not fit into memory."""
    return DomainError(
        Reason.TOO_LARGE,
        f"The run would read more than {most_bars} bars: take a shorter range or fewer instruments, or raise "
        "ALGOTRENDY_ML_MOST_BARS.",
        most_bars=str(most_bars),
    )
