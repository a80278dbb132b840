"""Compares what clients were told with Trading's journal and with the venue's own books."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import TypeAlias

from tests.chaos.clients import ACCOUNT, ClientLog

# Runs a statement in the system's database and gives its rows as psql prints them.
Ask: TypeAlias = Callable[[str], str]

_OPEN = f"select count(*) from trading.orders where account_id = '{ACCOUNT}' and is_open"
_ORDERS = f"select client_order_id, venue_client_order_id from trading.orders where account_id = '{ACCOUNT}'"
# An order of the journal that the venue has more than once, or executed beyond its quantity.
_OVER_EXECUTED = f"""
    select o.client_order_id from trading.orders o
    join trading.paper_executions e on e.venue_client_order_id = o.venue_client_order_id
    where o.account_id = '{ACCOUNT}' group by 1, o.document having sum(e.quantity) > 1"""
_UNKNOWN_TO_US = f"""
    select p.venue_client_order_id from trading.paper_orders p
    where p.account_id = '{ACCOUNT}' and not exists
    (select 1 from trading.orders o where o.venue_client_order_id = p.venue_client_order_id)"""
_MISSED_FILLS = f"""
    select e.execution_id from trading.paper_executions e
    join trading.paper_orders p using (venue_client_order_id)
    where p.account_id = '{ACCOUNT}' and not exists
    (select 1 from trading.fills f where f.account_id = p.account_id and f.execution_id = e.execution_id)"""
_INVENTED_FILLS = f"""
    select f.execution_id from trading.fills f where f.account_id = '{ACCOUNT}' and not exists
    (select 1 from trading.paper_executions e where e.execution_id = f.execution_id)"""
_POSITION_DRIFT = f"""
    select p.instrument from trading.positions p where p.account_id = '{ACCOUNT}' and p.quantity <>
    (select coalesce(sum(case f.side when 'BUY' then f.quantity else -f.quantity end), 0) from trading.fills f
     where f.account_id = p.account_id and f.instrument = p.instrument)"""
_SEQUENCE_GAPS = f"""
    select 1 from trading.order_events where account_id = '{ACCOUNT}'
    having count(*) > 0 and (max(sequence) - min(sequence) + 1 <> count(*))"""


@dataclass(slots=True)
class Verdict:
    """What must come out empty, by name, and how much was compared."""

    acknowledged: int
    filled: int
    lost: list[str] = field(default_factory=list)
    """Acknowledged orders that the journal does not have."""
    doubled: list[str] = field(default_factory=list)
    """Ids that mean two orders, and orders that the venue executed twice or that nobody sent."""
    fills_missed: list[str] = field(default_factory=list)
    fills_invented: list[str] = field(default_factory=list)
    positions_adrift: list[str] = field(default_factory=list)
    sequence_gaps: list[str] = field(default_factory=list)

    def faults(self) -> dict[str, list[str]]:
        """Everything that is not as promised."""
        return {name: value for name, value in asdict(self).items() if isinstance(value, list) and value}


def open_orders(ask: Ask) -> int:
    """How many orders have not come to their end yet."""
    return int(ask(_OPEN))


def compare(ask: Ask, log: ClientLog) -> Verdict:
    """The verdict once no order is open any more."""
    journal = dict(line.split("|") for line in _rows(ask, _ORDERS))
    wrong = [
        f"{ours}: {said}, in the journal {journal[ours]}"
        for ours, said in log.acknowledged.items()
        if journal.get(ours, said) != said
    ]
    return Verdict(
        acknowledged=len(log.acknowledged),
        filled=int(ask(f"select count(*) from trading.fills where account_id = '{ACCOUNT}'")),
        lost=sorted(log.acknowledged.keys() - journal.keys()),
        doubled=[*log.contradictions, *wrong, *_rows(ask, _OVER_EXECUTED), *_rows(ask, _UNKNOWN_TO_US)],
        fills_missed=_rows(ask, _MISSED_FILLS),
        fills_invented=_rows(ask, _INVENTED_FILLS),
        positions_adrift=_rows(ask, _POSITION_DRIFT),
        sequence_gaps=_rows(ask, _SEQUENCE_GAPS),
    )


def _rows(ask: Ask, statement: str) -> list[str]:
    return ask(statement).splitlines()
