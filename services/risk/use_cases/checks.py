"""Dry runs and the log of decisions, for people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from services.risk.domain.account import OrderRequest
from services.risk.domain.check import decide
from services.risk.domain.decision import Decision
from services.risk.ports import DecisionFilter, DecisionLog, Ledgers, ReferencePrices
from services.risk.use_cases.access import require_account, sees_all, visible_owner
from services.risk.use_cases.reservations import gather
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal


@dataclass(frozen=True, slots=True)
class Checked:
    """What Risk would decide, and as of when it saw the account."""

    decision: Decision
    account_view_time: datetime


class CheckOrder:
    """Judges an order on the account as Risk last saw it and the newest market price; keeps nothing."""

    def __init__(self, ledgers: Ledgers, prices: ReferencePrices, clock: Clock) -> None:
        self._ledgers = ledgers
        self._prices = prices
        self._clock = clock

    async def __call__(self, principal: Principal, account_id: str, request: OrderRequest) -> Checked:
        """The decision. DomainError NOT_FOUND for an account that Trading has not shown yet or is not the caller's."""
        await require_account(self._ledgers, principal, account_id)
        reference = await self._prices.newest(request.terms.instrument, request.terms.side)
        async with self._ledgers.snapshot(account_id) as ledger:
            view = await ledger.newest_view()
            if view is None:
                raise DomainError(
                    Reason.NOT_FOUND, f"Trading has not shown account {account_id} yet.", account_id=account_id
                )
            live = await ledger.live_reservations()
            evidence = await gather(ledger, view, reference, self._clock.now(), live)
        return Checked(decide(request, evidence), view.view_time)


class ListDecisions:
    """Lists decisions that the caller may see."""

    def __init__(self, log: DecisionLog, ledgers: Ledgers) -> None:
        self._log = log
        self._ledgers = ledgers

    async def __call__(
        self, principal: Principal, wanted: DecisionFilter, size: int, after: tuple[datetime, str] | None
    ) -> list[Decision]:
        """At most `size` decisions, newest first, behind the one with that time and id."""
        if wanted.account_id is not None:
            await require_account(self._ledgers, principal, wanted.account_id)
        return await self._log.page(replace(wanted, owner_user_id=visible_owner(principal)), size, after)


class GetDecision:
    """Gets one decision that the caller may see."""

    def __init__(self, log: DecisionLog, ledgers: Ledgers) -> None:
        self._log = log
        self._ledgers = ledgers

    async def __call__(self, principal: Principal, decision_id: str) -> Decision:
        """The decision; DomainError NOT_FOUND."""
        decision = await self._log.get(decision_id)
        owner = await self._ledgers.owner_of(decision.account_id) if decision else None
        if decision is None or not (sees_all(principal) or owner == principal.user_id):
            raise DomainError(
                Reason.NOT_FOUND,
                f"There is no decision {decision_id} of yours; ListRiskDecisions tells which there are.",
                decision_id=decision_id,
            )
        return decision
