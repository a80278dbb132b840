"""A channel's health says what a reader may rely on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.marketdata.domain.channel_health import ChannelHealth, ChannelState

NOW = datetime(2024, 3, 1, tzinfo=UTC)
LIMIT = timedelta(seconds=3)


def test_a_channel_that_failed_stays_degraded_while_it_is_tried_again_and_recovers_with_data() -> None:
    health = ChannelHealth(ChannelState.STARTING).started(NOW).received(NOW, NOW, 1, 0).failed(NOW, "gone").started(NOW)
    assert (health.state, health.last_error, health.consecutive_failures) == (ChannelState.DEGRADED, "gone", 1)
    assert health.received(NOW, NOW, 1, 0).state is ChannelState.RUNNING


def test_silence_makes_a_channel_stale_and_new_data_current() -> None:
    health = ChannelHealth(ChannelState.STARTING).started(NOW).received(NOW, NOW, 1, 0)
    assert not health.is_stale(NOW + LIMIT, LIMIT)
    assert health.is_stale(NOW + LIMIT * 1.1, LIMIT)


def test_a_channel_that_never_delivered_is_stale_when_its_time_is_over() -> None:
    health = ChannelHealth(ChannelState.STARTING).started(NOW)
    assert not health.is_stale(NOW, LIMIT)
    assert health.is_stale(NOW + LIMIT * 2, LIMIT)
