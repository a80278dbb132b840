"""Trains in worker processes."""

from __future__ import annotations

from importlib.util import find_spec

from services.ml.adapters.training_worker import train_in_worker
from services.ml.domain.training import TrainingSpec
from services.ml.ports import OnStep, TrainingResult, TrainingWork
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.workers import Workers


class ProcessTrainer:
    """One process per run; the event loop never waits for a sum."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    def refuse_if_not_installed(self, spec: TrainingSpec) -> None:
        if spec.recurrent_network is not None and find_spec("torch") is None:
            raise DomainError(
                Reason.NOT_CONFIGURED,
                "Recurrent networks are trained by PyTorch, which is not installed: run `make install-ml` and start "
                "again. Logistic regression needs nothing more.",
                missing="torch",
                install="make install-ml",
            )

    async def train(self, work: TrainingWork, on_step: OnStep) -> TrainingResult:
        return await self._workers.run(train_in_worker, work, on_step)
