"""Tells, tightens, stops and resumes trading."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from services.risk.domain.events import kill_switch_engaged, trading_state_changed
from services.risk.domain.trading_state import (
    CONFIRMATION_PATIENCE,
    Engagement,
    EngagementState,
    KillSwitchPlan,
    TradingState,
    TradingStatus,
    check_confirmation,
    check_plan,
    code_hash,
    halted,
    resumed,
    stricter,
    tightened,
)
from services.risk.ports import Ledgers, StateLedger, StateStore
from services.risk.use_cases.access import require_account, require_system, visible_owner
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal


@dataclass(frozen=True, slots=True)
class EffectiveState:
    """The state that holds, and where it comes from; `account` is None where none was asked for."""

    effective: TradingState
    system: TradingStatus
    account: TradingStatus | None


@dataclass(frozen=True, slots=True)
class Engaged:
    """An engagement, where it stands and, the first time only, the code that confirms it."""

    engagement: Engagement
    state: EngagementState
    confirmation_code: str
    replayed: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A confirmed engagement and the state it led to."""

    engagement: Engagement
    status: TradingStatus
    replayed: bool


class ReadState:
    """Tells the state of trading."""

    def __init__(self, states: StateStore, ledgers: Ledgers) -> None:
        self._states = states
        self._ledgers = ledgers

    async def get(self, principal: Principal, account_id: str | None) -> EffectiveState:
        """The state of an account, or of the whole system."""
        system = await self._states.read(None)
        if account_id is None:
            return EffectiveState(system.state, system, None)
        await require_account(self._ledgers, principal, account_id)
        account = await self._states.read(account_id)
        return EffectiveState(stricter(system.state, account.state), system, account)

    async def page(self, principal: Principal, size: int, after: str | None) -> list[TradingStatus]:
        """The whole system first (where `after` is None), then the caller's accounts behind that id."""
        system = [await self._states.read(None)] if after is None else []
        accounts = await self._states.page(visible_owner(principal), size - len(system), after or "")
        return system + accounts


class ChangeState:
    """Tightens and resumes."""

    def __init__(self, states: StateStore, ledgers: Ledgers, clock: Clock) -> None:
        self._states = states
        self._ledgers = ledgers
        self._clock = clock

    async def tighten(
        self, principal: Principal, account_id: str | None, state: TradingState, reason: str
    ) -> TradingStatus:
        """The stricter state; no order is approved under the old one once this returns."""
        await require_reach(self._ledgers, principal, account_id)
        async with self._states.locked() as ledger:
            before = await ledger.status(account_id)
            after = tightened(before, state, reason, _name(principal), self._clock.now())
            return await self._write(ledger, before, after)

    async def resume(
        self, principal: Principal, account_id: str | None, state: TradingState, epoch: int, reason: str
    ) -> TradingStatus:
        """The looser state."""
        await require_reach(self._ledgers, principal, account_id)
        async with self._states.locked() as ledger:
            before = await ledger.status(account_id)
            after = resumed(before, state, epoch, reason, _name(principal), self._clock.now())
            return await self._write(ledger, before, after)

    async def _write(self, ledger: StateLedger, before: TradingStatus, after: TradingStatus) -> TradingStatus:
        if after != before:
            await ledger.put_status(after)
            await ledger.journal(trading_state_changed(after, self._clock.now()))
        return after


class KillSwitch:
    """Stops trading in two steps."""

    def __init__(self, states: StateStore, ledgers: Ledgers, clock: Clock) -> None:
        self._states = states
        self._ledgers = ledgers
        self._clock = clock

    async def engage(
        self, principal: Principal, engagement_id: str, account_id: str | None, plan: KillSwitchPlan, reason: str
    ) -> Engaged:
        """The engagement with its confirmation code; a repeat gets the engagement without the code."""
        await require_reach(self._ledgers, principal, account_id)
        check_plan(plan)
        now, code = self._clock.now(), secrets.token_urlsafe(16)
        async with self._states.locked() as ledger:
            orders, positions = await ledger.open_counts(account_id)
            wanted = Engagement(
                engagement_id=engagement_id,
                account_id=account_id,
                plan=plan,
                reason=reason,
                engaged_by=_name(principal),
                engaged_time=now,
                expire_time=now + CONFIRMATION_PATIENCE,
                code_hash=code_hash(code),
                orders_open=orders,
                positions_open=positions,
            )
            known = await ledger.engagement(engagement_id)
            if known is not None:
                return Engaged(_same(known, wanted), known.state(now), "", replayed=True)
            await ledger.put_engagement(wanted)
            await ledger.journal(kill_switch_engaged(wanted))
            return Engaged(wanted, wanted.state(now), code, replayed=False)

    async def confirm(self, principal: Principal, engagement_id: str, code: str) -> Confirmed:
        """Trading is halted once this returns: no order passes Risk any more. A repeat changes nothing."""
        async with self._states.locked() as ledger:
            known = await ledger.engagement(engagement_id)
            if known is None or known.engaged_by != _name(principal):
                raise DomainError(
                    Reason.NOT_FOUND,
                    f"You engaged no kill switch {engagement_id}; engage one first.",
                    engagement_id=engagement_id,
                )
            now = self._clock.now()
            check_confirmation(known, code, now)
            before = await ledger.status(known.account_id)
            if known.state(now) is EngagementState.CONFIRMED:
                return Confirmed(known, before, replayed=True)
            after = halted(before, known.reason, known.engaged_by, now)
            done = replace(known, confirmed_time=now)
            await ledger.put_engagement(done)
            await ledger.put_status(after)
            await ledger.journal(trading_state_changed(after, now))
            return Confirmed(done, after, replayed=False)


async def require_reach(ledgers: Ledgers, principal: Principal, account_id: str | None) -> None:
    """DomainError where the caller may not touch the trading of that account, or of the whole system."""
    if account_id is None:
        require_system(principal)
    else:
        await require_account(ledgers, principal, account_id)


def _same(known: Engagement, wanted: Engagement) -> Engagement:
    if not known.same_request(wanted):
        raise DomainError(
            Reason.ID_REUSED,
            f"The engagement_id {wanted.engagement_id} was used for another engagement; choose another.",
            engagement_id=wanted.engagement_id,
        )
    return known


def _name(principal: Principal) -> str:
    return principal.user_id or principal.service or ""
