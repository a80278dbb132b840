"""The log of decisions in PostgreSQL."""

from __future__ import annotations

from datetime import datetime

from services.risk.adapters.json_records import from_json
from services.risk.domain.decision import Decision
from services.risk.ports import DecisionFilter
from services.shared.runtime.postgres import Database

_PAGE = """
select body from decisions join accounts using (account_id)
where ($1::text is null or owner_user_id = $1)
  and ($2::text is null or account_id = $2)
  and ($3::text is null or outcome = $3)
  and ($4::timestamptz is null or decision_time >= $4)
  and ($5::timestamptz is null or decision_time < $5)
  and ($6::text is null or client_order_id = $6)
  and ($7::timestamptz is null or (decision_time, decision_id) < ($7, $8))
order by decision_time desc, decision_id desc limit $9
"""


class PostgresDecisions:
    """DecisionLog on PostgreSQL."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, decision_id: str) -> Decision | None:
        row = await self._database.fetchrow("select body from decisions where decision_id = $1", decision_id)
        return from_json(Decision, row["body"]) if row else None

    async def page(self, wanted: DecisionFilter, size: int, after: tuple[datetime, str] | None) -> list[Decision]:
        time, decision_id = after or (None, "")
        rows = await self._database.fetch(
            _PAGE,
            wanted.owner_user_id,
            wanted.account_id,
            wanted.outcome,
            wanted.start_time,
            wanted.end_time,
            wanted.client_order_id,
            time,
            decision_id,
            size,
        )
        return [from_json(Decision, row["body"]) for row in rows]
