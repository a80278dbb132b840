"""The client: where it connects to, as whom, and its rooms."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from algotrendy_sdk.auth import Auth
from algotrendy_sdk.backtest import Backtests
from algotrendy_sdk.connection import DEFAULT_TIMEOUT_SECONDS, Connection, FixedToken, TokenSource
from algotrendy_sdk.errors import NotSignedInError, UnavailableError
from algotrendy_sdk.market_data import MarketData
from algotrendy_sdk.profile import Profile, ProfileFile, address_on_this_machine, default_profile_path
from algotrendy_sdk.session import ProfileSession
from algotrendy_sdk.trading import Trading


class Client:
    """Made by `connect`; use it as a context manager or call `close`. Safe to use from several threads."""

    def __init__(self, connection: Connection, account: str = "") -> None:
        self.connection = connection
        self.auth = Auth(connection)
        self.market_data = MarketData(connection)
        self.trading = Trading(connection, account)
        self.backtest = Backtests(connection)

    def close(self) -> None:
        """Closes the connection."""
        self.connection.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def connect(
    address: str = "",
    *,
    token: str = "",
    profile: str | Path | None = None,
    account: str = "",
    timeout: float = DEFAULT_TIMEOUT_SECONDS,
    signed_in: bool = True,
) -> Client:
    """A client of the system at `address`, such as `http://127.0.0.1:8080` or `https://trading.example`.

    What is not given is read from the environment (ALGOTRENDY_ADDRESS, ALGOTRENDY_TOKEN, ALGOTRENDY_ACCOUNT), then from
    the profile that `algotrendy login` wrote; without any address, the system that `make run` started on this machine
    is meant. `timeout` in seconds is the deadline of a call. Nothing is sent yet. Raises UnavailableError when no
    address is to be found and NotSignedInError when there is no token; with `signed_in=False` only what needs no token
    can be called.
    """
    file = ProfileFile(Path(profile) if profile else default_profile_path())
    stored = file.read() or Profile()
    chosen = address or os.environ.get("ALGOTRENDY_ADDRESS") or stored.address or address_on_this_machine()
    if not chosen:
        raise UnavailableError(
            "ADDRESS_MISSING",
            "No running system was found on this machine. Start one with `make run`, or set ALGOTRENDY_ADDRESS.",
        )
    given = token or os.environ.get("ALGOTRENDY_TOKEN", "")
    if signed_in and not given and not stored.refresh_token:
        raise NotSignedInError("TOKEN_MISSING", "Nobody is signed in. Run `algotrendy login`, or set ALGOTRENDY_TOKEN.")
    tokens: TokenSource = FixedToken(given)
    if signed_in and not given:
        tokens = ProfileSession(file, stored, Auth(Connection(chosen, FixedToken(""), timeout)).refresh)
    return Client(
        Connection(chosen, tokens, timeout), account or os.environ.get("ALGOTRENDY_ACCOUNT") or stored.account_id
    )
