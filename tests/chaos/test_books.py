"""The comparison that judges P1 finds each kind of fault: it is tried on books that were spoilt on purpose."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from deploy.local.postgres import Postgres
from tests.chaos.books import Verdict, compare
from tests.chaos.clients import ACCOUNT, ClientLog

MIGRATIONS = Path(__file__).resolve().parents[2] / "services/trading/migrations"
TERMS = "'NASDAQ:AAPL', 'BUY', 100, 1, 0, 'USD', false"


class Books:
    """Trading's tables in a database of their own, with one filled order `c1` of quantity 1."""

    def __init__(self, server: Postgres, database: str) -> None:
        self._server, self._database = server, database
        self.log = ClientLog()
        # Tables are made and filled without their references: a spoilt book may point anywhere.
        migrations = "\n".join(path.read_text() for path in sorted(MIGRATIONS.glob("*.sql")))
        self.run(f"create schema trading; set search_path = trading; {migrations}")
        self.order("c1", "v1")
        self.venue_order("v1")
        self.execution("e1", "v1")
        self.fill("e1", "c1", 1)
        self.event(1)
        self.run(f"insert into trading.positions values ('{ACCOUNT}', 'NASDAQ:AAPL', 1, 100, 0, '[]', 1, now())")
        self.log.note("c1", "v1", "")

    def run(self, statement: str) -> str:
        return self._server.execute(f"set session_replication_role = replica; {statement}", self._database)

    def order(self, ours: str, venue: str) -> None:
        self.run(
            f"insert into trading.orders values ('o-{ours}', '{ACCOUNT}', '{ours}', '{venue}', '', 'NASDAQ:AAPL',"
            " null, 'FILLED', false, 0, 1, now(), '{}')"
        )

    def venue_order(self, venue: str) -> None:
        self.run(
            "insert into trading.paper_orders"
            " (venue_client_order_id, account_id, instrument, status, accept_time, terms, leaves_quantity)"
            f" values ('{venue}', '{ACCOUNT}', 'NASDAQ:AAPL', 'FILLED', now(), '{{}}', 0)"
        )

    def execution(self, execution: str, venue: str) -> None:
        self.run(f"insert into trading.paper_executions values ('{execution}', '{venue}', '{ACCOUNT}', {TERMS}, now())")

    def fill(self, execution: str, ours: str, sequence: int) -> None:
        self.run(
            f"insert into trading.fills values ('{ACCOUNT}', '{execution}', '{ours}', {sequence}, 'NASDAQ:AAPL', null,"
            " 'BUY', 100, 1, 0, 'USD', false, 0, 1, now(), now(), null)"
        )

    def event(self, sequence: int) -> None:
        self.run(f"insert into trading.order_events values ('{ACCOUNT}', {sequence}, 'c1', 'FILLED', now(), '{{}}')")

    def verdict(self) -> Verdict:
        return compare(self.run, self.log)


@pytest.fixture
def books(postgres_server: Postgres, postgres_url: str) -> Books:
    return Books(postgres_server, database=urlsplit(postgres_url).path.removeprefix("/"))


def test_books_that_agree_are_faultless(books: Books) -> None:
    assert books.verdict() == Verdict(acknowledged=1, filled=1)
    assert books.verdict().faults() == {}


def test_an_acknowledged_order_that_is_not_in_the_journal_is_lost(books: Books) -> None:
    books.log.note("c2", "v2", "")
    assert books.verdict().faults() == {"lost": ["c2"]}


def test_an_order_executed_beyond_its_quantity_is_doubled(books: Books) -> None:
    books.execution("e2", "v1")
    books.fill("e2", "c1", 2)
    assert books.verdict().doubled == ["c1"]


def test_an_order_that_the_venue_has_and_nobody_sent_is_doubled(books: Books) -> None:
    books.venue_order("v9")
    assert books.verdict().faults() == {"doubled": ["v9"]}


def test_two_answers_for_one_id_are_doubled(books: Books) -> None:
    books.log.note("c1", "v7", "")
    assert books.verdict().doubled == ["c1: v1 and v7"]


def test_an_execution_without_a_fill_is_missed_and_a_fill_without_one_is_invented(books: Books) -> None:
    books.run("update trading.fills set execution_id = 'e7'")
    assert books.verdict().faults() == {"fills_missed": ["e1"], "fills_invented": ["e7"]}


def test_a_position_that_is_not_the_sum_of_its_fills_is_adrift(books: Books) -> None:
    books.run("update trading.positions set quantity = 2")
    assert books.verdict().faults() == {"positions_adrift": ["NASDAQ:AAPL"]}


def test_a_hole_in_the_sequence_is_found(books: Books) -> None:
    books.event(3)
    assert books.verdict().faults() == {"sequence_gaps": ["1"]}
