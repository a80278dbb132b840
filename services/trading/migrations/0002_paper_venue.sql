-- The paper venue's own books. Trading's journal is never read or written through these tables.
create table paper_orders (
    venue_client_order_id text primary key,
    venue_order_id bigint generated always as identity unique,
    account_id text not null,
    instrument text not null,
    status text not null,
    message text not null default '',
    origin text,
    accept_time timestamptz not null,
    terms jsonb not null,
    leaves_quantity numeric not null,
    executions integer not null default 0,
    triggered boolean not null default false,
    stop_price numeric
);
create index paper_orders_open on paper_orders (instrument) where status = 'OPEN';

create table paper_executions (
    execution_id text primary key,
    venue_client_order_id text not null references paper_orders,
    account_id text not null,
    instrument text not null,
    side text not null,
    price numeric not null,
    quantity numeric not null,
    fee numeric not null,
    fee_asset text not null,
    is_maker boolean not null,
    market_time timestamptz not null
);
create index paper_executions_of_order on paper_executions (venue_client_order_id);
create index paper_executions_of_account on paper_executions (account_id, instrument);
