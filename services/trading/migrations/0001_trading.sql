-- Accounts. last_sequence is the counter of the account's journal: every writer locks this row, so that the
-- sequence is gap-free in the order of commit.
create table accounts (
    account_id text primary key,
    owner_user_id text not null,
    kind text not null,
    display_name text not null,
    quote_asset text not null,
    state text not null,
    taker_fee numeric not null,
    maker_fee numeric not null,
    slippage numeric not null,
    last_sequence bigint not null default 0,
    digest text not null,
    create_time timestamptz not null
);
create index accounts_by_owner on accounts (owner_user_id, account_id);

create table balances (
    account_id text not null references accounts,
    asset text not null,
    total numeric not null,
    update_time timestamptz not null,
    primary key (account_id, asset)
);

create table ledger_entries (
    account_id text not null references accounts,
    sequence bigint not null,
    line integer not null,
    asset text not null,
    amount numeric not null,
    kind text not null,
    client_order_id text,
    execution_id text,
    entry_time timestamptz not null,
    primary key (account_id, sequence, line)
);

create table orders (
    order_id text primary key,
    account_id text not null references accounts,
    client_order_id text not null,
    venue_client_order_id text not null unique,
    digest text not null,
    instrument text not null,
    strategy_id text,
    status text not null,
    is_open boolean not null,
    reserved numeric not null,
    sequence bigint not null,
    submit_time timestamptz not null,
    document jsonb not null,
    unique (account_id, client_order_id)
);
create index orders_open on orders (account_id) where is_open;
create index orders_newest on orders (account_id, submit_time desc, client_order_id desc);

-- Only ever added to. document is the event with the order as it stood after it.
create table order_events (
    account_id text not null references accounts,
    sequence bigint not null,
    client_order_id text not null,
    kind text not null,
    event_time timestamptz not null,
    document jsonb not null,
    primary key (account_id, sequence)
);
create index order_events_of_order on order_events (account_id, client_order_id, sequence);

-- Unique by the venue's execution id: the same execution heard twice is one fill.
create table fills (
    account_id text not null references accounts,
    execution_id text not null,
    client_order_id text not null,
    sequence bigint not null,
    instrument text not null,
    strategy_id text,
    side text not null,
    price numeric not null,
    quantity numeric not null,
    fee numeric not null,
    fee_asset text not null,
    is_maker boolean not null,
    realized_pnl numeric not null,
    position_quantity numeric not null,
    market_time timestamptz not null,
    record_time timestamptz not null,
    origin text,
    primary key (account_id, execution_id)
);
create unique index fills_newest on fills (account_id, sequence desc);
create index fills_of_order on fills (account_id, client_order_id);
create index fills_of_strategy on fills (account_id, strategy_id) where strategy_id is not null;

create table positions (
    account_id text not null references accounts,
    instrument text not null,
    quantity numeric not null,
    open_cost numeric not null,
    realized_pnl numeric not null,
    fees jsonb not null,
    sequence bigint not null,
    update_time timestamptz not null,
    primary key (account_id, instrument)
);

-- What Risk is still to be told; a row is deleted once it was, so no cursor can skip one that commits late.
create table outbox (
    notice_id bigint generated always as identity primary key,
    account_id text not null,
    client_order_id text not null,
    filled_quantity numeric not null,
    closed boolean not null,
    sequence bigint not null
);

-- Who may talk to a venue: the holder of the advisory lock, with the newest epoch.
create table dispatchers (
    venue text primary key,
    epoch bigint not null
);
