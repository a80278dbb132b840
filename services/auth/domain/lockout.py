"""How failed sign-ins slow a guesser down without locking the owner out for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class LockoutPolicy:
    """`free_attempts` cost nothing; each further one doubles the lock, from `first_lock` to `longest_lock`.

    After `forget_after` without an attempt the count begins anew.
    """

    free_attempts: int
    first_lock: timedelta
    longest_lock: timedelta
    forget_after: timedelta


# One account seen from one address: the owner, signing in from elsewhere, is not locked out by a guesser.
ACCOUNT_AT_ADDRESS = LockoutPolicy(5, timedelta(seconds=30), timedelta(minutes=15), timedelta(minutes=30))
# One address over all accounts: a list of user names does not help. An office behind one address fits in.
ADDRESS = LockoutPolicy(50, timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30))


@dataclass(frozen=True, slots=True)
class Attempts:
    """Attempts that did not succeed, in one scope."""

    count: int = 0
    last_time: datetime | None = None
    locked_until: datetime | None = None

    def locked_at(self, now: datetime) -> bool:
        """Whether a further attempt is refused without being looked at."""
        return self.locked_until is not None and now < self.locked_until


def counted(attempts: Attempts, policy: LockoutPolicy, now: datetime) -> Attempts:
    """The attempts after one more that has not succeeded (yet)."""
    stale = attempts.last_time is not None and now - attempts.last_time > policy.forget_after
    count = 1 if stale else attempts.count + 1
    over = count - policy.free_attempts
    if over < 0:
        return Attempts(count, now)
    # The exponent is bounded before the shift: an attacker chooses how often they fail.
    lock = min(policy.first_lock * 2 ** min(over, 20), policy.longest_lock)
    return Attempts(count, now, now + lock)


def account_scope(user_name: str, address: str) -> str:
    """The scope of one account seen from one address."""
    return f"account:{user_name}@{address}"


def address_scope(address: str) -> str:
    """The scope of one address over all accounts."""
    return f"address:{address}"
