"""GRU and LSTM by PyTorch; imported in worker processes only, because importing it costs seconds and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch

from services.ml.domain.learned import RecurrentLayer, RecurrentModel, Scale
from services.ml.domain.samples import Samples
from services.ml.domain.training import RecurrentCell, RecurrentNetwork
from services.ml.domain.validation import Epoch

# One thread per worker: two runs side by side must not fight for the cores, and sums stay in one order.
THREADS = 1
LARGEST_GRADIENT_NORM = 1.0


class _Network(torch.nn.Module):
    def __init__(self, network: RecurrentNetwork, features: int) -> None:
        super().__init__()
        cell = torch.nn.LSTM if network.cell is RecurrentCell.LSTM else torch.nn.GRU
        between = network.dropout if network.layers > 1 else 0.0
        self.cell = cell(features, network.hidden_size, network.layers, batch_first=True, dropout=between)
        self.dropout = torch.nn.Dropout(network.dropout)
        self.head = torch.nn.Linear(network.hidden_size, 1)

    def forward(self, windows: torch.Tensor) -> torch.Tensor:
        """Log-odds of a positive label, [n]."""
        states, _ = self.cell(windows)
        log_odds: torch.Tensor = self.head(self.dropout(states[:, -1, :]))[:, 0]
        return log_odds


class RecurrentLearner:
    """Trains with Adam on log loss; stops when the loss on the last tenth has not fallen for `patience` epochs."""

    def __init__(self, network: RecurrentNetwork, seed: int) -> None:
        self._network = network
        self._seed = seed

    def fit(self, samples: Samples, on_epoch: Callable[[Epoch], None]) -> RecurrentModel:
        torch.set_num_threads(THREADS)
        torch.manual_seed(self._seed)
        scale = Scale.of(samples.windows)
        trained, held_back = _inner_split(samples)
        network = _Network(self._network, samples.windows.shape[2])
        self._train(network, _tensors(scale, trained), _tensors(scale, held_back), on_epoch)
        return _as_arrays(network, scale, self._network)

    def _train(self, network: _Network, trained: _Tensors, held_back: _Tensors, on_epoch: Any) -> None:
        options = self._network
        optimiser = torch.optim.Adam(network.parameters(), lr=options.learning_rate, weight_decay=options.weight_decay)
        best_loss, best_state, waited = float("inf"), network.state_dict(), 0
        for epoch in range(1, options.epochs + 1):
            training_loss = self._pass(network, optimiser, trained)
            validation_loss = _loss_without_training(network, held_back)
            on_epoch(Epoch(epoch, options.epochs, training_loss, validation_loss))
            if validation_loss < best_loss:
                best_loss, waited = validation_loss, 0
                best_state = {name: value.clone() for name, value in network.state_dict().items()}
            else:
                waited += 1
            if waited >= options.patience:
                break
        network.load_state_dict(best_state)

    def _pass(self, network: _Network, optimiser: torch.optim.Optimizer, trained: _Tensors) -> float:
        network.train()
        total = 0.0
        for rows in self._batches(len(trained[1])):
            optimiser.zero_grad()
            loss = _loss(network(trained[0][rows]), trained[1][rows])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT_NORM)
            optimiser.step()
            total += float(loss.detach()) * len(rows)
        return total / len(trained[1])

    def _batches(self, count: int) -> Iterator[torch.Tensor]:
        rows = torch.randperm(count)
        size = self._network.batch_size
        return (rows[start : start + size] for start in range(0, count, size))


_Tensors = tuple[torch.Tensor, torch.Tensor]
_loss = torch.nn.functional.binary_cross_entropy_with_logits


def _inner_split(samples: Samples) -> tuple[Samples, Samples]:
    """The last tenth is held back to decide when to stop; what was not known before it begins trains nothing."""
    start = int(np.searchsorted(samples.time_ns, samples.time_ns[len(samples) * 9 // 10], side="left"))
    earlier = np.flatnonzero(samples.known_ns[:start] < samples.time_ns[start])
    return samples[earlier], samples[np.arange(start, len(samples))]


def _tensors(scale: Scale, samples: Samples) -> _Tensors:
    windows = torch.from_numpy(scale.apply(samples.windows).astype(np.float32))
    return windows, torch.from_numpy(samples.positive.astype(np.float32))


def _loss_without_training(network: _Network, held_back: _Tensors) -> float:
    network.eval()
    with torch.no_grad():
        return float(_loss(network(held_back[0]), held_back[1]))


def _as_arrays(network: _Network, scale: Scale, options: RecurrentNetwork) -> RecurrentModel:
    state = {name: value.detach().double().numpy() for name, value in network.state_dict().items()}
    layers = tuple(
        RecurrentLayer(
            input=state[f"cell.weight_ih_l{number}"],
            state=state[f"cell.weight_hh_l{number}"],
            input_bias=state[f"cell.bias_ih_l{number}"],
            state_bias=state[f"cell.bias_hh_l{number}"],
        )
        for number in range(options.layers)
    )
    is_lstm = options.cell is RecurrentCell.LSTM
    return RecurrentModel(scale, is_lstm, layers, state["head.weight"][0], float(state["head.bias"][0]))
