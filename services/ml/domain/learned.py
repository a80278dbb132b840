"""What has been learned, as plain arrays: predicting needs NumPy alone, and loading an artefact executes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from services.ml.domain.samples import FloatArray
from services.shared.model.bar import Float64Column
from services.shared.model.errors import DomainError, Reason

Arrays: TypeAlias = Mapping[str, npt.NDArray[np.float64]]


class Learned(Protocol):
    """A fitted model."""

    @property
    def scale(self) -> Scale:
        """Mean and deviation of its training samples."""
        ...

    def probabilities(self, windows: FloatArray) -> Float64Column:
        """Probability of a positive label for each window of raw features, [n, window bars, features]."""
        ...

    def arrays(self) -> dict[str, npt.NDArray[np.float64]]:
        """Everything it has learned, by name."""
        ...


@dataclass(frozen=True, slots=True)
class Scale:
    """Standardisation by mean and deviation of the training samples; a constant feature becomes 0."""

    mean: Float64Column
    deviation: Float64Column

    @classmethod
    def of(cls, windows: FloatArray) -> Scale:
        """From the last bar of each window: windows overlap, their last bars do not."""
        last = windows[:, -1, :]
        deviation = last.std(axis=0)
        return cls(last.mean(axis=0), np.where(deviation > 0, deviation, 1.0))

    def apply(self, windows: FloatArray) -> FloatArray:
        """The standardised windows, cut at ten deviations so that one wild bar cannot drown a sample."""
        return np.clip((windows - self.mean) / self.deviation, -10.0, 10.0)


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """Logistic regression over the last bar's standardised features."""

    scale: Scale
    weights: Float64Column
    intercept: float

    def probabilities(self, windows: FloatArray) -> Float64Column:
        return sigmoid(self.terms(windows).sum(axis=1) + self.intercept)

    def terms(self, windows: FloatArray) -> FloatArray:
        """Each feature's part of the log-odds, [n, features]."""
        return self.scale.apply(windows[:, -1:, :])[:, 0, :] * self.weights

    def arrays(self) -> dict[str, npt.NDArray[np.float64]]:
        return {
            "kind": np.array([0.0]),
            "mean": self.scale.mean,
            "deviation": self.scale.deviation,
            "weights": self.weights,
            "intercept": np.array([self.intercept]),
        }


@dataclass(frozen=True, slots=True)
class RecurrentLayer:
    """Weights of one layer as PyTorch lays them out: `input` [gates·hidden, in], `state` [gates·hidden, hidden]."""

    input: FloatArray
    state: FloatArray
    input_bias: Float64Column
    state_bias: Float64Column


@dataclass(frozen=True, slots=True)
class RecurrentModel:
    """A GRU or LSTM with a linear head on its last state, computed as PyTorch documents them (float64)."""

    scale: Scale
    is_lstm: bool
    layers: tuple[RecurrentLayer, ...]
    head: Float64Column
    head_bias: float

    def probabilities(self, windows: FloatArray) -> Float64Column:
        values = self.scale.apply(windows)
        for layer in self.layers:
            values = _lstm(layer, values) if self.is_lstm else _gru(layer, values)
        return sigmoid(values[:, -1, :] @ self.head + self.head_bias)

    def arrays(self) -> dict[str, npt.NDArray[np.float64]]:
        named = {
            "kind": np.array([2.0 if self.is_lstm else 1.0]),
            "mean": self.scale.mean,
            "deviation": self.scale.deviation,
            "head": self.head,
            "head_bias": np.array([self.head_bias]),
        }
        for number, layer in enumerate(self.layers):
            for name in _LAYER_PARTS:
                named[f"layer_{number}_{name}"] = getattr(layer, name)
        return named


_LAYER_PARTS = ("input", "state", "input_bias", "state_bias")


def learned_from(arrays: Arrays) -> Learned:
    """The model that `arrays()` described; DomainError DATA_MISSING where the arrays are no model of ours."""
    try:
        scale = Scale(arrays["mean"], arrays["deviation"])
        if arrays["kind"][0] == 0:
            return LogisticModel(scale, arrays["weights"], float(arrays["intercept"][0]))
        layers: list[RecurrentLayer] = []
        while f"layer_{len(layers)}_input" in arrays:
            layers.append(RecurrentLayer(*(arrays[f"layer_{len(layers)}_{name}"] for name in _LAYER_PARTS)))
        is_lstm = bool(arrays["kind"][0] == 2)
        return RecurrentModel(scale, is_lstm, tuple(layers), arrays["head"], float(arrays["head_bias"][0]))
    except (KeyError, IndexError) as error:
        raise DomainError(
            Reason.DATA_MISSING, f"The artefact is no model of this platform: {error} is missing.", missing=str(error)
        ) from error


def sigmoid(values: FloatArray) -> FloatArray:
    """1 / (1 + e^-x) without overflow."""
    small = np.exp(-np.abs(values))
    return np.where(values >= 0, 1 / (1 + small), small / (1 + small))


def _gru(layer: RecurrentLayer, values: FloatArray) -> FloatArray:
    """r, z, n as in torch.nn.GRU: n = tanh(W x + b + r (U h + c)); h = (1 - z) n + z h."""
    inputs = values @ layer.input.T + layer.input_bias
    hidden = layer.state.shape[1]
    state, states = np.zeros((len(values), hidden)), []
    for step in range(values.shape[1]):
        given, kept = inputs[:, step], state @ layer.state.T + layer.state_bias
        gates = sigmoid(given[:, : 2 * hidden] + kept[:, : 2 * hidden])
        reset, update = gates[:, :hidden], gates[:, hidden:]
        new = np.tanh(given[:, 2 * hidden :] + reset * kept[:, 2 * hidden :])
        state = (1 - update) * new + update * state
        states.append(state)
    return np.stack(states, axis=1)


def _lstm(layer: RecurrentLayer, values: FloatArray) -> FloatArray:
    """i, f, g, o as in torch.nn.LSTM: c = f c + i g; h = o tanh(c)."""
    inputs = values @ layer.input.T + layer.input_bias
    hidden = layer.state.shape[1]
    state, cell, states = np.zeros((len(values), hidden)), np.zeros((len(values), hidden)), []
    for step in range(values.shape[1]):
        gates = inputs[:, step] + state @ layer.state.T + layer.state_bias
        enter, forget, candidate, leave = (gates[:, part * hidden : (part + 1) * hidden] for part in range(4))
        cell = sigmoid(forget) * cell + sigmoid(enter) * np.tanh(candidate)
        state = sigmoid(leave) * np.tanh(cell)
        states.append(state)
    return np.stack(states, axis=1)
