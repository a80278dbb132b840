"""AccountService on the wire."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from algotrendy.trading.v1 import account_service_pb2, account_service_pb2_grpc
from algotrendy.types.v1 import words_pb2
from services.shared.runtime.identity import caller
from services.shared.runtime.wire import word_from_wire
from services.trading.domain.account import AccountKind
from services.trading.ports import AccountSnapshot, Dispatching, QuoteBoard
from services.trading.servicer.pages import accounts_page, accounts_token, balances_to_wire
from services.trading.servicer.requests import least_sequence
from services.trading.servicer.wire import account_to_wire, costs_from_wire
from services.trading.use_cases.accounts import CreateAccount, GetAccount, ListAccounts, NewAccount
from services.trading.use_cases.positions import value


class AccountServicer(account_service_pb2_grpc.AccountServiceServicer):
    """Accounts and balances."""

    def __init__(
        self,
        create: CreateAccount,
        get: GetAccount,
        list_accounts: ListAccounts,
        quotes: QuoteBoard,
        dispatching: Dispatching,
    ) -> None:
        self._create = create
        self._get = get
        self._list = list_accounts
        self._quotes = quotes
        self._dispatching = dispatching

    async def CreateAccount(self, request: Any, _context: Any) -> account_service_pb2.CreateAccountResponse:
        account, replayed = await self._create(caller().user_id, _new_account(request))
        snapshot = await self._get(caller().user_id, account.account_id)
        return account_service_pb2.CreateAccountResponse(account=self._account(snapshot), replayed=replayed)

    async def GetAccount(self, request: Any, _context: Any) -> account_service_pb2.GetAccountResponse:
        snapshot = await self._get(caller().user_id, request.account_id)
        return account_service_pb2.GetAccountResponse(account=self._account(snapshot))

    async def ListAccounts(self, request: Any, _context: Any) -> account_service_pb2.ListAccountsResponse:
        snapshots = await self._list(caller().user_id, _kind(request.kind), *accounts_page(request))
        accounts = [self._account(snapshot) for snapshot in snapshots]
        return account_service_pb2.ListAccountsResponse(
            accounts=accounts, next_page_token=accounts_token(request, snapshots)
        )

    async def ListBalances(self, request: Any, _context: Any) -> account_service_pb2.ListBalancesResponse:
        snapshot = await self._get(caller().user_id, request.account_id, least_sequence(request))
        return balances_to_wire(request, snapshot)

    def _account(self, snapshot: AccountSnapshot) -> Any:
        reconciled = self._dispatching.is_reconciled(snapshot.account.account_id)
        return account_to_wire(snapshot.account, value(snapshot, self._quotes), reconciled)


def _new_account(request: Any) -> NewAccount:
    return NewAccount(
        account_id=request.account_id,
        kind=word_from_wire(words_pb2.AccountKind, "ACCOUNT_KIND", request.kind, AccountKind),
        quote_asset=request.quote_asset,
        display_name=request.display_name,
        costs=costs_from_wire(request.paper),
        initial_balances=tuple((amount.asset, Decimal(amount.amount)) for amount in request.initial_balances),
    )


def _kind(value: int) -> AccountKind | None:
    return word_from_wire(words_pb2.AccountKind, "ACCOUNT_KIND", value, AccountKind) if value else None
