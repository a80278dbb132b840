"""`python -m tests.bench [--only NAME]`: measures, prints a table, writes build/bench.json."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator

import uvloop

from tests.bench.report import TARGET, Row, show, write
from tests.bench.system_rows import memory_rows, start_rows
from tests.bench.unary_rows import unary_rows
from tests.support.stack import System, new_system

# One client asks faster than the gateway lets any: the limits are not what is measured.
UNLIMITED = {"ALGOTRENDY_RATE_LIMIT_SCALE": "1000"}
GROUPS = ("start-up", "memory", "unary")


def measured(only: str) -> Iterator[Row]:
    """The rows whose name begins with `only` (empty: all), from one system that is started for them."""
    wanted = [group for group in GROUPS if group.startswith(only) or only.startswith(group)]
    if not wanted:
        raise SystemExit(f"no row is called {only!r}; the groups are {', '.join(GROUPS)}")
    with new_system(UNLIMITED, start=False) as system:
        rows = start_rows(system) if "start-up" in wanted else _started(system)
        yield from rows
        if "memory" in wanted:
            yield from memory_rows(system)
        if "unary" in wanted:
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                yield from runner.run(unary_rows(system))


def _started(system: System) -> Iterator[Row]:
    system.start()
    return iter(())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", default="", help="name of a row or of a group of rows")
    only = parser.parse_args().only
    rows = [row for row in measured(only) if row.name.startswith(only)]
    show(rows)
    write(rows)
    print(f"written to {TARGET}")


if __name__ == "__main__":
    main()
