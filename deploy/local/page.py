"""What `make run` shows: progress while the system starts, the short page when it serves, and news afterwards."""

from __future__ import annotations

import json
import shlex
import time

from rich.console import Console
from rich.live import Live
from rich.text import Text

from deploy.local.children import Child, State
from deploy.local.feed import Feed, read_feed
from deploy.local.home import Home

_MARKS = {
    State.STARTING: ("…", "yellow"),
    State.READY: ("✓", "green"),
    State.CRASHED: ("✗", "red"),
    State.STOPPED: (" ", "dim"),
}


PYTHON_EXAMPLE = "import algotrendy_sdk as at; print(at.connect().market_data.quotes())"


class Page:
    """Writes for a person: one moving line on a terminal, plain lines into a file or a pipe."""

    def __init__(self, home: Home, console: Console | None = None) -> None:
        self._home = home
        self._console = console or Console(highlight=False, soft_wrap=True)
        self._began = time.monotonic()
        self._states: dict[str, State] = {}
        self._serving = False
        self._leaving = False
        self._live: Live | None = None

    def begin(self) -> None:
        """Starts the progress line."""
        self._console.print(f"AlgoTrendy starts in {self._home.root}")
        if self._console.is_terminal:
            self._live = Live(
                get_renderable=self._progress, console=self._console, refresh_per_second=5, transient=True
            )
            self._live.start()

    def changed(self, child: Child) -> None:
        """Shows a child's new state: as progress during the start, as news afterwards."""
        before = self._states.get(child.name)
        self._states[child.name] = child.state
        if child.state is State.CRASHED and not self._leaving:
            times = f" (the {child.crashes}th time)" if child.crashes > 3 else ""
            self._say(f"{child.name} {child.reason}; it is started again{times}. Its log: {child.program.log}")
        elif child.state is State.READY and self._serving and before is not State.READY:
            self._say(f"{child.name} serves again.")
        elif child.state is State.READY and self._live is None and not self._serving:
            self._say(f"{child.name} is ready ({self._seconds():.1f} s)")

    def ready(self, address: str) -> None:
        """The short page."""
        self._serving = True
        self._end_progress()
        self._console.print(f"Ready in {self._seconds():.1f} s.\n")
        self._console.print(page(self._home, address), markup=False)

    def leaving(self) -> None:
        """The end begins."""
        self._leaving = True
        self._end_progress()
        self._say("AlgoTrendy ends: connections drain, services finish, stores are closed.")

    def ended(self) -> None:
        self._say("Everything has ended; your data is in " + str(self._home.root))

    def refused(self, sentence: str) -> None:
        """One clear sentence, on its own."""
        self._end_progress()
        Console(stderr=True, highlight=False, soft_wrap=True).print(
            f"AlgoTrendy cannot start: {sentence}", markup=False
        )

    def _say(self, text: str) -> None:
        self._console.print(f"{time.strftime('%H:%M:%S')}  {text}", markup=False)

    def _seconds(self) -> float:
        return time.monotonic() - self._began

    def _progress(self) -> Text:
        line = Text(f"{self._seconds():4.1f} s  ")
        for name, state in self._states.items():
            mark, style = _MARKS[state]
            line.append(f"{mark} {name}  ", style)
        return line

    def _end_progress(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None


def page(home: Home, address: str) -> str:
    """The text shown once everything serves: where it is, how to sign in, what to try, where the logs are."""
    host, feed = address.removeprefix("http://"), read_feed(home)
    return "\n".join(
        [
            f"  Public address   {address}",
            f"  Market data      {_label(feed)}",
            f"  Logs             {home.logs}",
            "",
            *_sign_in(home, address),
            "Try (each works as pasted, in this folder):",
            "",
            *_commands(address, host, feed),
            "",
            "Ctrl-C ends everything in order.",
        ]
    )


def _sign_in(home: Home, address: str) -> list[str]:
    try:
        token = home.setup_token.read_text().strip()
    except FileNotFoundError:
        return ["The administrator exists; sign in with:", "", "  .venv/bin/algotrendy login", ""]
    return [
        "First make the administrator; this one-time sign-in works once:",
        "",
        f"  .venv/bin/algotrendy setup {token}",
        "",
    ]


def _label(feed: Feed | None) -> str:
    if feed is None:
        return "the feed is still starting; every price says whether it is live or a replay"
    return f"{feed.origin}: {feed.name}"


def _commands(address: str, host: str, feed: Feed | None) -> list[str]:
    bearer = '-H "Authorization: Bearer $(.venv/bin/algotrendy token)"'
    return [
        *_bars(address, bearer, feed),
        "  # Server-Sent Events: prices as they come",
        f"  curl -sN {bearer} -H 'Accept: text/event-stream' '{address}/v1/quotes:watch'",
        "  # gRPC: who am I",
        f"  .venv/bin/buf curl --schema gen/algotrendy.binpb --protocol grpc --http2-prior-knowledge {bearer} \\",
        f"    http://{host}/algotrendy.auth.v1.AuthService/WhoAmI",
        "  # Python",
        f"  .venv/bin/python -c {shlex.quote(PYTHON_EXAMPLE)}",
        *_backtest(address, bearer, feed),
    ]


def _bars(address: str, bearer: str, feed: Feed | None) -> list[str]:
    if feed is None:
        return ["  # REST: what can be watched and traded", f"  curl -s {bearer} '{address}/v1/instruments'"]
    wanted = f"instrument={feed.instrument}&interval={feed.interval}&newest_first=true&page_size=3"
    return ["  # REST: the newest bars", f"  curl -s {bearer} '{address}/v1/bars?{wanted}'"]


def _backtest(address: str, bearer: str, feed: Feed | None) -> list[str]:
    if feed is None:
        return []
    spec = {"instruments": [feed.instrument], "bar_interval": feed.interval, "strategy": {"strategy": "rsi"}}
    run = json.dumps({"run_id": "my-first-run", "wait": "20s", "spec": spec})
    return [
        "  # Backtest of the strategy that trades on the demo account",
        f"  curl -s {bearer} -H 'Content-Type: application/json' {address}/v1/backtests -d '{run}'",
    ]
