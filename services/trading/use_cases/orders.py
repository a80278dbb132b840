"""Submitting, previewing and canceling orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import IdSource
from services.shared.model.instrument import Instrument
from services.shared.model.money import EXACT
from services.shared.model.order import OrderStatus
from services.shared.model.quote import Quote
from services.trading.domain.account import Account, AccountKind, AccountState
from services.trading.domain.checks import balance_refusal, price_for, reserve_price, terms_refusal
from services.trading.domain.order import Order, Refusal, RefusalSource
from services.trading.domain.order_life import Canceled, CancelRequested, Change
from services.trading.domain.submission import OrderRequest, require_same
from services.trading.ports import (
    AccountStore,
    Dispatching,
    EventListener,
    Instruments,
    OrderJournal,
    QuoteBoard,
    ReferencePrice,
    RiskGate,
    RiskVerdict,
    Submission,
    TradingReads,
    Written,
)
from services.trading.use_cases.access import owned_account


@dataclass(frozen=True, slots=True)
class _Judged:
    """An order's terms against instrument, account and market."""

    account: Account
    instrument: Instrument
    reference: ReferencePrice | None
    refusal: Refusal | None

    @property
    def quote(self) -> Quote | None:
        return None if self.reference is None else self.reference.quote


class Judge:
    """What Trading and Risk say about an order."""

    def __init__(
        self,
        accounts: AccountStore,
        reads: TradingReads,
        instruments: Instruments,
        quotes: QuoteBoard,
        risk: RiskGate,
    ) -> None:
        self.accounts = accounts
        self.reads = reads
        self.instruments = instruments
        self.quotes = quotes
        self.risk = risk

    async def look(self, account: Account, request: OrderRequest) -> _Judged:
        """Everything but Risk's word; DomainError NOT_FOUND for an unknown instrument."""
        instrument = await self.instruments.get(request.terms.instrument)
        quote = self.quotes.latest(request.terms.instrument)
        price = price_for(request.terms.side, quote)
        reference = None
        if quote is not None and price is not None:
            reference = ReferencePrice(quote, price, self.quotes.feed_time())
        return _Judged(account, instrument, reference, terms_refusal(request.terms, instrument, account, price))


class SubmitOrder:
    """Writes an order durably, with Risk's verdict, and hands it to the dispatcher."""

    def __init__(
        self,
        judge: Judge,
        journal: OrderJournal,
        dispatching: Dispatching,
        listener: EventListener,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self._judge = judge
        self._journal = journal
        self._dispatching = dispatching
        self._listener = listener
        self._clock = clock
        self._ids = ids

    async def __call__(self, user_id: str, request: OrderRequest) -> Written:
        """The order, PENDING_NEW or REJECTED with a reason; a repeat gets the order as it is now, `replayed`."""
        account = await owned_account(self._judge.accounts, user_id, request.account_id)
        first = await self._journal.find(request.account_id, request.client_order_id)
        if first is not None:
            require_same(request, first[1])
            return Written(first[0], replayed=True)
        self._require_ready(account)
        judged = await self._judge.look(account, request)
        verdict = None if judged.refusal else await self._reserve(request, judged)
        written = await self._journal.submit(Submission(request, self._draft(request, judged, verdict)))
        self._listener.happened(request.account_id, written.events)
        self._dispatching.wake(request.account_id)
        return written

    def _require_ready(self, account: Account) -> None:
        if account.state is AccountState.CLOSED or account.kind is not AccountKind.PAPER:
            raise DomainError(
                Reason.STATE_CONFLICT,
                f"The account {account.account_id} ({account.kind}, {account.state}) takes no orders.",
                account_id=account.account_id,
            )
        if not self._dispatching.is_reconciled(account.account_id):
            raise DomainError(
                Reason.NOT_RECONCILED,
                f"The account {account.account_id} is still being compared with its venue; "
                "nothing new is accepted until then.",
                account_id=account.account_id,
            )

    async def _reserve(self, request: OrderRequest, judged: _Judged) -> RiskVerdict:
        snapshot = await self._judge.reads.snapshot(request.account_id)
        return await self._judge.risk.reserve(request, snapshot, judged.reference, judged.instrument.lot_size)

    def _draft(self, request: OrderRequest, judged: _Judged, verdict: RiskVerdict | None) -> Order:
        now = self._clock.now()
        refusal = judged.refusal
        if verdict is not None and not verdict.approved:
            refusal = Refusal(RefusalSource.RISK, "risk", verdict.reason, verdict.decision_id)
        quote = judged.quote
        return Order(
            order_id=self._ids.new_id(),
            account_id=request.account_id,
            client_order_id=request.client_order_id,
            terms=request.terms,
            status=OrderStatus.REJECTED if refusal else OrderStatus.PENDING_NEW,
            submit_time=now,
            update_time=now,
            sequence=0,
            note=request.note,
            strategy_id=request.strategy_id,
            refusal=refusal,
            # Kept for approved orders only: they are the ones that Risk waits to hear of.
            decision_id=verdict.decision_id if verdict is not None and verdict.approved else None,
            reserve_price=reserve_price(request.terms, quote, judged.account.costs),
            origin=None if quote is None else quote.origin,
        )


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of an order."""

    refusals: Sequence[Refusal]
    largest_quantity: Decimal | None
    quote: Quote | None
    price: Decimal | None
    notional: Decimal | None
    fee: Decimal | None
    quote_asset: str


class PreviewOrder:
    """Judges an order without writing anything."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    async def __call__(self, user_id: str, request: OrderRequest) -> Preview:
        account = await owned_account(self._judge.accounts, user_id, request.account_id)
        judged = await self._judge.look(account, request)
        snapshot = await self._judge.reads.snapshot(request.account_id)
        verdict = await self._judge.risk.preview(request, snapshot, judged.reference, judged.instrument.lot_size)
        refusals = [judged.refusal] if judged.refusal else []
        if not verdict.approved:
            refusals.append(Refusal(RefusalSource.RISK, "risk", verdict.reason))
        free = sum((b.free for b in snapshot.balances if b.asset == account.quote_asset), Decimal(0))
        held = sum((p.quantity for p in snapshot.positions if p.instrument == request.terms.instrument), Decimal(0))
        reserve = reserve_price(request.terms, judged.quote, account.costs)
        if short := balance_refusal(request.terms, reserve, free, held, account.quote_asset):
            refusals.append(short)
        return _preview(request, refusals, verdict, judged)


def _preview(request: OrderRequest, refusals: Sequence[Refusal], verdict: RiskVerdict, judged: _Judged) -> Preview:
    price = request.terms.limit_price or (judged.reference.price if judged.reference else None)
    notional = fee = None
    if price is not None:
        with localcontext(EXACT):
            notional = price * request.terms.quantity
            fee = judged.account.costs.fee(price, request.terms.quantity, is_maker=False)
    asset = judged.account.quote_asset
    return Preview(refusals, verdict.largest_quantity, judged.quote, price, notional, fee, asset)


class CancelOrder:
    """Writes the wish to cancel; an order that was never sent is canceled at once."""

    def __init__(
        self, accounts: AccountStore, journal: OrderJournal, dispatching: Dispatching, listener: EventListener
    ) -> None:
        self._accounts = accounts
        self._journal = journal
        self._dispatching = dispatching
        self._listener = listener

    async def __call__(self, user_id: str, account_id: str, client_order_id: str) -> Order:
        await owned_account(self._accounts, user_id, account_id)
        written = await self._journal.advance(account_id, client_order_id, cancel_changes)
        self._listener.happened(account_id, written.events)
        self._dispatching.wake(account_id)
        return written.order


def cancel_changes(order: Order, _: frozenset[str]) -> list[Change]:
    """What a cancel request does to an order; STATE_CONFLICT for one that ended otherwise than by a cancel."""
    if order.status is OrderStatus.CANCELED or order.cancel_requested:
        return []
    if order.status.is_terminal:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"The order {order.client_order_id} is {order.status} and cannot be canceled.",
            client_order_id=order.client_order_id,
            status=order.status.value,
        )
    if order.send_epoch is None:
        return [CancelRequested(), Canceled("Canceled before it was sent.")]
    return [CancelRequested()]
