"""The real order path in a seeded world of crashes, lost answers and late news: nothing lost, nothing doubled."""

from __future__ import annotations

import os

import pytest

from tests.simulation.world import World

# `SIMULATION_SEEDS=100000 pytest tests/simulation` for the long form.
SEEDS = int(os.environ.get("SIMULATION_SEEDS", "400"))
STEPS = 60
CHUNKS = 8


def simulate(seed: int) -> World:
    """One history; an assertion that fails names the seed that repeats it."""
    world = World(seed)
    try:
        for _ in range(STEPS):
            world.step()
            world.check()
        world.settle_down()
        world.check_rest()
    except AssertionError as error:
        raise AssertionError(f"seed {seed}: {error}") from error
    return world


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_acknowledged_order_is_lost_or_doubled_whatever_fails(chunk: int) -> None:
    worlds = [simulate(seed) for seed in range(chunk, SEEDS, CHUNKS)]
    assert sum(len(world.venue.arrived) for world in worlds) > len(worlds)


def test_the_same_seed_gives_the_same_history() -> None:
    first, again = simulate(7), simulate(7)
    assert first.journal.events == again.journal.events
    assert len(first.journal.events) > 5


def test_the_worlds_do_crash_lose_answers_and_leave_orders_unknown() -> None:
    kinds = {event.kind for seed in range(40) for event in simulate(seed).journal.events}
    assert {"OUTCOME_LOST", "ACCEPTED", "FILLED", "CANCELED"} <= {kind.value for kind in kinds}
    assert max(simulate(seed).journal.epoch for seed in range(20)) > 2
