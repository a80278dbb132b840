"""Settings: a wrong one is named, all at once, before anything starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import pytest

from services.shared.runtime.settings import Secret, ServiceSettings, SettingsError, read_settings, setting

ENVIRONMENT = {
    "ALGOTRENDY_LISTEN": "unix:/tmp/x.sock",
    "ALGOTRENDY_MESH": "unix:/tmp/mesh.sock",
    "ALGOTRENDY_MESH_KEY_FILE": "/tmp/key",
    "ALGOTRENDY_POSTGRES_URL": "postgresql://user:hunter2@localhost/x",
    "ALGOTRENDY_VALKEY_URL": "unix:///tmp/valkey.sock",
    "ALGOTRENDY_DATA_DIRECTORY": "/tmp/data",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TradingSettings(ServiceSettings):
    fee: Decimal = setting(default=Decimal("0.001"), minimum=0, help="Fee per side, as a fraction.")
    venues: tuple[str, ...] = setting(default=(), help="Venues, separated by commas.")
    demo: bool = setting(default=True, help="Whether a demo account is made.")


def read(**more: str) -> TradingSettings:
    return read_settings(TradingSettings, "trading", ENVIRONMENT | more)


def faults(**more: str) -> str:
    with pytest.raises(SettingsError) as caught:
        read(**more)
    return str(caught.value)


def test_what_is_not_given_has_its_default() -> None:
    settings = read()
    assert (settings.fee, settings.venues, settings.call_timeout) == (Decimal("0.001"), (), timedelta(seconds=30))


def test_values_are_read_in_their_own_type() -> None:
    settings = read(
        ALGOTRENDY_TRADING_FEE="0.25",
        ALGOTRENDY_TRADING_VENUES="BINANCE, OKX",
        ALGOTRENDY_TRADING_DEMO="off",
        ALGOTRENDY_CALL_TIMEOUT="1.5",
    )
    assert (settings.fee, settings.venues, settings.demo) == (Decimal("0.25"), ("BINANCE", "OKX"), False)
    assert settings.call_timeout == timedelta(seconds=1.5)


def test_a_shared_setting_may_be_set_for_one_service_alone() -> None:
    settings = read(ALGOTRENDY_TRADING_POSTGRES_CONNECTIONS="3", ALGOTRENDY_POSTGRES_CONNECTIONS="9")
    assert settings.postgres_connections == 3


def test_every_fault_is_named_at_once() -> None:
    message = faults(ALGOTRENDY_TRADING_FEE="much", ALGOTRENDY_TRADING_DEMO="maybe", ALGOTRENDY_TRADING_FEES="1")
    assert "ALGOTRENDY_TRADING_FEE='much'" in message
    assert "ALGOTRENDY_TRADING_DEMO='maybe'" in message
    assert "ALGOTRENDY_TRADING_FEES is not a setting" in message


def test_a_value_out_of_bounds_is_refused_with_the_bound() -> None:
    assert "the least is 0" in faults(ALGOTRENDY_TRADING_FEE="-1")


def test_a_missing_setting_is_named_with_its_meaning() -> None:
    with pytest.raises(SettingsError, match="ALGOTRENDY_POSTGRES_URL is missing: PostgreSQL"):
        read_settings(TradingSettings, "trading", {})


def test_a_secret_does_not_print() -> None:
    settings = read()
    assert "hunter2" not in f"{settings} {settings.postgres_url!r}"
    assert settings.postgres_url == Secret("postgresql://user:hunter2@localhost/x")
