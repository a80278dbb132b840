"""Promise P1: an acknowledged order is neither lost nor doubled by kill -9 of any process at any step of its path."""

from __future__ import annotations

import bisect
import itertools
import json
import os
import platform
import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from deploy.local.home import SERVICES
from tests.chaos.books import Verdict, compare, open_orders
from tests.chaos.clients import ACCOUNT, ClientLog, Clients
from tests.support.servers import wait_until
from tests.support.stack import System

ROOT = Path(__file__).resolve().parents[2]
ORDER_PATH = ("trading", "risk")
RECOVERY_SECONDS = 60.0
SETTLE_SECONDS = 60.0
# The second pass: every life between two crashes handles at least one order.
PASS = 2
# These are killed at a moment of the test's choosing; the failpoints end trading and risk at every step of theirs.
KILLED_IN_THE_QUICK_FORM = ("auth", "marketdata", "envoy", "valkey", "postgres")


@dataclass(frozen=True, slots=True)
class Recovery:
    """How long after an injury the first order was acknowledged, in seconds."""

    injury: str
    seconds: float


def failpoints() -> list[str]:
    """Every failpoint on the order path, found in the sources of the services."""
    names = set()
    for service in ORDER_PATH:
        for file in (ROOT / "services" / service).rglob("*.py"):
            names.update(re.findall(r'\bfailpoint\(\s*"([a-z_.]+)"', file.read_text()))
    return sorted(names)


def quick_injuries() -> list[list[str]]:
    """Every failpoint once, and every other process on the path killed once."""
    return [*_failpoints_by_service((PASS,)), *([name] for name in KILLED_IN_THE_QUICK_FORM)]


def full_injuries(kills: int, seed: int) -> list[list[str]]:
    """Every failpoint at several passes, and `kills` processes chosen by the seed."""
    choose = random.Random(seed)
    processes = [*SERVICES, "envoy", "valkey", "postgres"]
    return [*_failpoints_by_service((1, 2, 5)), *([choose.choice(processes)] for _ in range(kills))]


def _failpoints_by_service(passes: Sequence[int]) -> list[list[str]]:
    names = [f"{name}:{nth}" for name in failpoints() for nth in passes]
    return [list(group) for _, group in itertools.groupby(names, key=lambda name: name.partition(".")[0])]


async def survive(system: System, injuries: Sequence[Sequence[str]]) -> tuple[Verdict, list[Recovery], ClientLog]:
    """Injures the running system under load, and compares all books at the end.

    An injury is a process to kill, or failpoints of one service at which it ends one after the other.
    """
    token = system.sign_in()
    _make_account(system, token)
    log = ClientLog()
    recoveries: list[Recovery] = []
    async with Clients(system, token, log) as clients:
        await clients.until(lambda: bool(log.acknowledged), RECOVERY_SECONDS, "the first order")
        for injury in injuries:
            if "." in injury[0]:
                recoveries += await _end_at(system, clients, injury)
            else:
                recoveries.append(await _kill(system, clients, injury[0]))
    system.wait_healthy()
    wait_until(lambda: open_orders(system.postgres) == 0, SETTLE_SECONDS, "the end of every order")
    return compare(system.postgres, log), recoveries, log


async def _kill(system: System, clients: Clients, process: str) -> Recovery:
    crashes = _crashes(system, process)
    began = time.monotonic()
    system.kill(process)
    await clients.until(
        lambda: _crashes(system, process) > crashes and process in system.processes(), RECOVERY_SECONDS, process
    )
    return await _recovered(clients, f"kill -9 {process}", began)


async def _end_at(system: System, clients: Clients, steps: Sequence[str]) -> list[Recovery]:
    process = steps[0].partition(".")[0]
    # The kill that arms the first one is the first crash.
    crashes = _crashes(system, process) + 1
    system.crash_at(*steps)
    ends = []
    for number in range(1, len(steps) + 1):
        await clients.until(_count_reaches(system, process, crashes + number), RECOVERY_SECONDS, steps[number - 1])
        ends.append(time.monotonic())
    return [await _recovered(clients, step, end) for step, end in zip(steps, ends, strict=True)]


async def _recovered(clients: Clients, injury: str, began: float) -> Recovery:
    moments = clients.log.acknowledge_times
    await clients.until(lambda: bool(moments) and moments[-1] > began, RECOVERY_SECONDS, f"an order after {injury}")
    return Recovery(injury, round(moments[bisect.bisect_right(moments, began)] - began, 3))


def _count_reaches(system: System, process: str, count: int) -> Callable[[], bool]:
    return lambda: _crashes(system, process) >= count


def _crashes(system: System, process: str) -> int:
    return len(re.findall(rf"  {process} (?:killed|ended) .*; it is started again", system.output))


def _make_account(system: System, token: str) -> None:
    balances = [{"asset": "USD", "amount": "1000000"}]
    kind = "ACCOUNT_KIND_PAPER"
    body = {"accountId": ACCOUNT, "kind": kind, "quoteAsset": "USD", "initialBalances": balances}
    system.post("/v1/accounts", body, token)


def report(form: str, verdict: Verdict, recoveries: Sequence[Recovery], log: ClientLog, seconds: float) -> str:
    """Writes build/chaos.json and returns the table to print."""
    times = sorted(recovery.seconds for recovery in recoveries)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))] if times else 0.0
    figures = {
        "promise": "P1",
        "form": form,
        "injuries": len(recoveries),
        "orders_acknowledged": verdict.acknowledged,
        "orders_rejected": sum(log.rejections.values()),
        "fills": verdict.filled,
        "repeats": log.repeats,
        "lost": len(verdict.lost),
        "doubled": len(verdict.doubled),
        "recovery_p50_s": times[len(times) // 2] if times else 0.0,
        "recovery_p99_s": p99,
        "seconds": round(seconds, 1),
    }
    machine = {"system": platform.platform(), "cores": os.cpu_count(), "python": platform.python_version()}
    target = ROOT / "build" / "chaos.json"
    target.parent.mkdir(exist_ok=True)
    rows = [{**figures, "faults": verdict.faults(), "recoveries": [asdict(each) for each in recoveries]}]
    target.write_text(json.dumps({"machine": machine, "rows": rows}, indent=1) + "\n")
    lines = [f"  {recovery.seconds:7.3f} s  {recovery.injury}" for recovery in recoveries]
    return "\n".join(["", *lines, *(f"  {name:20} {value}" for name, value in figures.items())])
