"""`make chaos`: the full form; prints a table, writes build/chaos.json, ends with 1 when a promise is broken."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import time

from tests.chaos.order_survival import full_injuries, report, survive
from tests.support.stack import new_system


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="processes killed at random moments")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32), help="what chooses them")
    options = parser.parse_args()
    print(f"seed {options.seed}; the same kills again: python -m tests.chaos --seed {options.seed}")
    began = time.monotonic()
    with new_system() as system:
        verdict, recoveries, log = asyncio.run(survive(system, full_injuries(options.kills, options.seed)))
    print(report("full", verdict, recoveries, log, time.monotonic() - began))
    for name, found in verdict.faults().items():
        print(f"BROKEN {name}: {', '.join(found[:10])}")
    return 1 if verdict.faults() else 0


if __name__ == "__main__":
    sys.exit(main())
