"""A fresh installation of AuthService: the real service on its Unix socket with real Postgres."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from services.auth.app import build
from tests.integration.auth.installation import Auth, auth_settings
from tests.support.services import running_service


@pytest_asyncio.fixture
async def auth(data_directory: Path, postgres_url: str) -> AsyncIterator[Auth]:
    """A fresh installation."""
    async with running_service("auth", auth_settings(data_directory, postgres_url), build) as running:
        yield Auth(running, data_directory, postgres_url)
