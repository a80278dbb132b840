"""Asks a question of many things in one test and names each that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

Thing = TypeVar("Thing")


def each(things: Iterable[Thing], name: Callable[[Thing], str]) -> Callable[[Callable[[Thing], None]], Any]:
    """Turns a check of one thing into a test of all; the failure lists every thing with its reason."""

    def make_test(check: Callable[[Thing], None]) -> Callable[[], None]:
        def test() -> None:
            faults = {}
            for thing in things:
                try:
                    check(thing)
                except AssertionError as error:
                    faults[name(thing)] = str(error).partition("\n")[0]
            assert not faults, "\n" + "\n".join(f"{found}: {why}" for found, why in faults.items())

        test.__name__ = check.__name__
        return test

    return make_test
