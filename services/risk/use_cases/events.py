"""Lists what happened, and says which stream of events a caller reads."""

from __future__ import annotations

from services.risk.domain.events import JournaledEvent, account_topic, user_topic
from services.risk.ports import EventJournal, Ledgers
from services.risk.use_cases.access import require_account
from services.shared.model.principal import Principal

NEWEST_IN_SNAPSHOT = 50


class ReadEvents:
    """Reads the events of an account, or of all of the caller's accounts."""

    def __init__(self, journal: EventJournal, ledgers: Ledgers) -> None:
        self._journal = journal
        self._ledgers = ledgers

    async def topic(self, principal: Principal, account_id: str | None) -> str:
        """The topic to read; DomainError NOT_FOUND for an account that is not the caller's to see."""
        if account_id is None:
            return user_topic(principal.user_id)
        await require_account(self._ledgers, principal, account_id)
        return account_topic(account_id)

    async def after(self, topic: str, sequence: int, limit: int) -> list[JournaledEvent]:
        """At most `limit` events behind a sequence, oldest first."""
        return await self._journal.after(topic, sequence, limit)

    async def newest(self, topic: str) -> list[JournaledEvent]:
        """The newest events, oldest first."""
        return await self._journal.newest(topic, NEWEST_IN_SNAPSHOT)
