"""Logistic regression by scikit-learn."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from sklearn.linear_model import LogisticRegression

from services.ml.domain.learned import LogisticModel, Scale
from services.ml.domain.samples import Samples
from services.ml.domain.validation import Epoch

MOST_ITERATIONS = 1000


class LogisticLearner:
    """Fits over the standardised features of the last bar; the solver (lbfgs) draws no random numbers."""

    def __init__(self, inverse_penalty: float) -> None:
        self._inverse_penalty = inverse_penalty

    def fit(self, samples: Samples, on_epoch: Callable[[Epoch], None]) -> LogisticModel:
        scale = Scale.of(samples.windows)
        values = scale.apply(samples.windows[:, -1:, :])[:, 0, :]
        fitted = LogisticRegression(C=self._inverse_penalty, max_iter=MOST_ITERATIONS).fit(values, samples.positive)
        return LogisticModel(scale, np.ascontiguousarray(fitted.coef_[0]), float(fitted.intercept_[0]))
