"""What runs in a training worker process: samples, the learner of the spec, validation, and the facts about it all.

The service imports this module to name its function, so the learners' libraries are imported only when it is called.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from services.ml.domain.features import feature_set_named
from services.ml.domain.samples import Samples, samples_of
from services.ml.domain.training import LogisticRegression, Step, TrainingDataFacts, TrainingPhase, TrainingSpec
from services.ml.domain.validation import Learner, train
from services.ml.ports import TrainingResult, TrainingWork
from services.shared.model.bar import BarColumns
from services.shared.model.clock import from_unix_ns
from services.shared.model.data_origin import DataOrigin
from services.shared.runtime.worker_process import Report

ROOT = Path(__file__).parents[1]


def train_in_worker(work: TrainingWork, report: Report) -> TrainingResult:
    """The whole run; reports Steps. DomainError DATA_MISSING where the data cannot be learned from."""
    report(Step(TrainingPhase.PREPARING, 0.0, message=f"{sum(map(len, work.columns))} bars"))
    spec = work.spec
    features = feature_set_named(spec.feature_set_id)
    samples = samples_of(work.columns, features, spec.label, spec.window_bars, spec.split.embargo_bars)
    baseline = _logistic(LogisticRegression().inverse_penalty)
    trained = train(spec, samples, _learner(spec, work.seed), baseline, report)
    return TrainingResult(
        arrays=trained.learned.arrays(),
        evaluation=trained.evaluation,
        data_facts=_facts(work.columns, samples, work.origin),
        libraries=_libraries(spec),
        code_hash=_code_hash(),
    )


def _learner(spec: TrainingSpec, seed: int) -> Learner:
    if spec.recurrent_network is not None:
        from services.ml.adapters.recurrent_learner import RecurrentLearner

        return RecurrentLearner(spec.recurrent_network, seed)
    assert spec.logistic_regression is not None, "a spec has one algorithm"
    return _logistic(spec.logistic_regression.inverse_penalty)


def _logistic(inverse_penalty: float) -> Learner:
    from services.ml.adapters.logistic_learner import LogisticLearner

    return LogisticLearner(inverse_penalty)


def _facts(columns: Sequence[BarColumns], samples: Samples, origin: DataOrigin) -> TrainingDataFacts:
    return TrainingDataFacts(
        bar_count=sum(map(len, columns)),
        sample_count=len(samples),
        incomplete_count=samples.incomplete_count,
        base_rate=float(samples.positive.mean()),
        first_sample_time=from_unix_ns(int(samples.time_ns[0])),
        last_sample_time=from_unix_ns(int(samples.time_ns[-1])),
        data_hash=_data_hash(columns),
        origin=origin,
    )


def _data_hash(columns: Sequence[BarColumns]) -> str:
    digest = hashlib.sha256()
    for bars in columns:
        digest.update(f"{bars.instrument} {bars.interval} {len(bars)}\n".encode())
        for column in (bars.open_time_ns, bars.open, bars.high, bars.low, bars.close, bars.volume):
            digest.update(column.astype(column.dtype.newbyteorder("<")).tobytes())
    return digest.hexdigest()


def _libraries(spec: TrainingSpec) -> dict[str, str]:
    names = ("numpy", "scikit-learn", *(("torch",) if spec.recurrent_network else ()))
    return {"python": platform.python_version(), **{name: version(name) for name in names}}


def _code_hash() -> str:
    """Of all that decides a result: the rules and the learners."""
    digest = hashlib.sha256()
    for file in sorted([*ROOT.glob("domain/*.py"), *ROOT.glob("adapters/*learner.py")]):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()
