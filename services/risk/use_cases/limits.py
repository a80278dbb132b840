"""Lists and changes the limits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from services.risk.domain.events import limit_changed
from services.risk.domain.limits import BUILT_IN_PREFIX, LimitKind, RiskLimit, built_in_limits, check_limit
from services.risk.ports import Ledgers, LimitStore
from services.risk.use_cases.access import require_account, sees_all
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason, invalid_field
from services.shared.model.principal import Principal


@dataclass(frozen=True, slots=True)
class Created:
    """A created limit, and whether it had been created before."""

    limit: RiskLimit
    replayed: bool


class Limits:
    """Reads the limits that a caller may see: everybody's, and those of the caller's own accounts."""

    def __init__(self, store: LimitStore, ledgers: Ledgers) -> None:
        self._store = store
        self._ledgers = ledgers

    async def page(
        self, principal: Principal, account_id: str | None, kinds: Collection[LimitKind], size: int, after: str
    ) -> list[RiskLimit]:
        """At most `size` limits by limit_id, behind `after`."""
        if account_id is not None:
            await require_account(self._ledgers, principal, account_id)
        found = [
            limit
            for limit in await self._store.all()
            if limit.limit_id > after
            and (not kinds or limit.kind in kinds)
            and (account_id is None or limit.scope.account_id in {None, account_id})
        ]
        return [limit for limit in found if await self._visible(principal, limit)][:size]

    async def get(self, principal: Principal, limit_id: str) -> RiskLimit:
        """One limit; DomainError NOT_FOUND."""
        limit = next((limit for limit in await self._store.all() if limit.limit_id == limit_id), None)
        if limit is None or not await self._visible(principal, limit):
            raise unknown_limit(limit_id)
        return limit

    async def _visible(self, principal: Principal, limit: RiskLimit) -> bool:
        if limit.scope.account_id is None or sees_all(principal):
            return True
        return await self._ledgers.owner_of(limit.scope.account_id) == principal.user_id


class ChangeLimits:
    """Creates, changes and deletes limits; each takes effect with the next decision."""

    def __init__(self, store: LimitStore, ledgers: Ledgers, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._clock = clock

    async def create(self, principal: Principal, limit: RiskLimit) -> Created:
        """The new limit; a repeat gets the first. DomainError ID_REUSED, or what `check_limit` raises."""
        if limit.limit_id.startswith(BUILT_IN_PREFIX):
            raise invalid_field("limit.limit_id", f"must not begin with {BUILT_IN_PREFIX}: those ids are the server's")
        limits = await self._store.all()
        for known in limits:
            if known.limit_id == limit.limit_id:
                return self._repeated(known, limit)
        if limit.scope.account_id is not None:
            await require_account(self._ledgers, principal, limit.scope.account_id)
        check_limit(limit, limits)
        return Created(await self._put(principal, limit, None), replayed=False)

    async def update(self, principal: Principal, wanted: RiskLimit, fields: Collection[str], etag: str) -> RiskLimit:
        """The limit with these fields of `wanted`; a repeat changes nothing. DomainError NOT_FOUND, ETAG_MISMATCH."""
        limits = await self._store.all()
        known = next((limit for limit in limits if limit.limit_id == wanted.limit_id), None)
        if known is None:
            raise unknown_limit(wanted.limit_id)
        changed = _merged(known, wanted, fields)
        if changed.same_bound(known):
            return known
        _require_etag(known, etag)
        check_limit(changed, limits)
        return await self._put(principal, changed, known.version)

    async def delete(self, principal: Principal, limit_id: str, etag: str) -> RiskLimit | None:
        """What is left: the built-in limit, or None. A repeat is no error."""
        known = next((limit for limit in await self._store.all() if limit.limit_id == limit_id), None)
        built_in = built_in_limits().get(limit_id)
        if known is not None and known.version > 0:
            if etag:
                _require_etag(known, etag)
            event = limit_changed(built_in or replace(known, enabled=False), principal.user_id, self._clock.now())
            await self._store.delete(known, event, expected_version=known.version)
        return built_in

    def _repeated(self, known: RiskLimit, limit: RiskLimit) -> Created:
        if not known.same_bound(limit):
            raise DomainError(
                Reason.ID_REUSED,
                f"The limit {limit.limit_id} exists with other values; choose another id or update it.",
                limit_id=limit.limit_id,
            )
        return Created(known, replayed=True)

    async def _put(self, principal: Principal, limit: RiskLimit, expected_version: int | None) -> RiskLimit:
        now = self._clock.now()
        changed = replace(limit, changed_by=principal.user_id, changed_time=now, version=(expected_version or 0) + 1)
        event = limit_changed(changed, principal.user_id, now)
        await self._store.put(changed, event, expected_version=expected_version)
        return changed


def unknown_limit(limit_id: str) -> DomainError:
    """The error for a limit that is not there."""
    return DomainError(
        Reason.NOT_FOUND,
        f"There is no limit {limit_id}; ListRiskLimits tells which there are.",
        limit_id=limit_id,
    )


def _merged(known: RiskLimit, wanted: RiskLimit, fields: Collection[str]) -> RiskLimit:
    if wanted.kind is not known.kind:
        raise invalid_field("limit.kind", f"is {known.kind} for ever; create another limit instead")
    if "trading_hours" in fields:
        raise invalid_field("update_mask", f"trading_hours is not a field of a {known.kind} limit")
    changes = {name: getattr(wanted, name) for name in fields}
    return replace(known, **changes)


def _require_etag(known: RiskLimit, etag: str) -> None:
    if etag != known.etag:
        raise DomainError(
            Reason.ETAG_MISMATCH,
            f"The limit {known.limit_id} was changed since you read it. Read it again, then decide.",
            limit_id=known.limit_id,
            etag=known.etag,
        )
