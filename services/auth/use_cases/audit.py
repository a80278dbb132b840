"""How use cases write to the audit log."""

from __future__ import annotations

from services.auth.domain.audit import AuditEvent, AuditOutcome
from services.auth.ports import Store
from services.shared.model.clock import Clock
from services.shared.model.ids import IdSource


class Auditor:
    """Makes audit events; `record` writes one that belongs to no other change."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def event(
        self,
        action: str,
        outcome: AuditOutcome,
        *,
        user_id: str = "",
        session_id: str = "",
        address: str = "",
        object: str = "",
        **details: str,
    ) -> AuditEvent:
        """An event that happens now; `details` never hold a secret."""
        return AuditEvent(
            entry_id=self._ids.new_id(),
            event_time=self._clock.now(),
            action=action,
            outcome=outcome,
            user_id=user_id,
            session_id=session_id,
            address=address,
            object=object,
            details=details,
        )

    async def record(self, event: AuditEvent) -> None:
        """Writes an event in a transaction of its own."""
        async with self._store.transaction() as unit:
            await unit.audit.append(event)
