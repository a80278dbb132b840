"""Every adapter of Trading's ports, fresh for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from services.shared.model.clock import ManualClock
from services.shared.runtime.postgres import Database, open_database
from services.trading.adapters.postgres_accounts import PostgresAccounts
from services.trading.adapters.postgres_journal import PostgresJournal
from services.trading.app import MIGRATIONS
from services.trading.domain.account import Account, AccountKind
from services.trading.ports import OrderJournal
from tests.integration.trading.floor import trading_settings
from tests.simulation.memory_journal import MemoryJournal

MONEY = Decimal(10_000)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2026, 1, 2, tzinfo=UTC))


@pytest.fixture
def account(clock: ManualClock) -> Account:
    return Account("paper", "owner", AccountKind.PAPER, "USD", clock.now())


@pytest_asyncio.fixture
async def database(data_directory: Path, postgres_url: str) -> AsyncIterator[Database]:
    settings = trading_settings(data_directory, postgres_url)
    async with open_database(settings, schema="trading", migrations=MIGRATIONS) as opened:
        yield opened


@pytest_asyncio.fixture
async def accounts(database: Database, account: Account) -> PostgresAccounts:
    store = PostgresAccounts(database)
    await store.create(account, [("USD", MONEY)], "digest")
    return store


@pytest.fixture(params=["memory", "postgres"])
def journal(request: Any, account: Account, clock: ManualClock) -> OrderJournal:
    """The journal with one account of 10,000 USD."""
    if request.param == "memory":
        return MemoryJournal(account, MONEY, clock, lambda _: None)
    request.getfixturevalue("accounts")
    return PostgresJournal(request.getfixturevalue("database"), clock)
