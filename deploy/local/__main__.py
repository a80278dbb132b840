"""The commands behind `make run` and `make clean-data`: `python -m deploy.local up` and `… clean-data`."""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import signal
import sys

from deploy.local import leftovers
from deploy.local.configuration import read_configuration
from deploy.local.feed import wait_for_feed
from deploy.local.home import Home, home_of, locked, occupied
from deploy.local.page import Page
from deploy.local.postgres import Postgres
from deploy.local.refusal import EXIT_REFUSED, Refusal, sentences_for_files
from deploy.local.supervisor import Supervisor, supervised


def main() -> int:
    """Runs the command and returns its exit status: 0 done, 2 refused with one sentence."""
    parser = argparse.ArgumentParser(prog="python -m deploy.local", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("up", help="start the system and keep it running until Ctrl-C")
    clean = commands.add_parser("clean-data", help="remove the directory that holds all of the system's state")
    clean.add_argument("--yes", action="store_true", help="do not ask")
    options = parser.parse_args()
    home = home_of(os.environ)
    if options.command == "up":
        return _up(home)
    return _clean(home, options.yes)


def _up(home: Home) -> int:
    page = Page(home)
    try:
        with occupied(home):
            asyncio.run(_run(home, page))
    except Refusal as refusal:
        page.refused(str(refusal))
        return EXIT_REFUSED
    page.ended()
    return 0


async def _run(home: Home, page: Page) -> None:
    configuration = read_configuration(home, os.environ)
    stopping = asyncio.Event()
    supervisor = Supervisor(home, configuration, page.changed)

    def stop() -> None:
        if stopping.is_set():
            # Asked twice, the person does not want to wait for grace periods.
            for child in supervisor.children:
                child.kill()
        stopping.set()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    page.begin()

    async def serving() -> None:
        await wait_for_feed(home, stopping)
        page.ready(configuration.address)

    await supervised(supervisor, serving, stopping, page.leaving)


def _clean(home: Home, without_asking: bool) -> int:
    if not home.root.exists():
        print(f"There is nothing in {home.root}.")
        return 0
    try:
        # The lock is held while the folder goes, so that nothing can start in it meanwhile.
        with locked(home):
            if not without_asking and not _confirmed(home):
                print("Nothing was removed.")
                return 1
            with sentences_for_files(home.root):
                leftovers.end_all(home.processes, Postgres(home.postgres, home.sockets).running_pid())
                shutil.rmtree(home.root)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_REFUSED
    print(f"{home.root} is gone.")
    return 0


def _confirmed(home: Home) -> bool:
    print(f"This removes every account, order, bar and model in {home.root}, for good.")
    try:
        return input("Type yes to go on: ").strip() == "yes"
    except EOFError:
        return False


if __name__ == "__main__":
    sys.exit(main())
