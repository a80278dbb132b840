-- Accounts as Trading last showed them, and their own state of trading.
create table accounts (
    account_id text primary key,
    owner_user_id text not null,
    view_sequence bigint not null default -1,
    view jsonb,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'REDUCING', 'HALTED')),
    state_epoch bigint not null default 0,
    state_reason text not null default '',
    state_cause text not null default 'UNSPECIFIED',
    state_changed_by text not null default '',
    state_changed_time timestamptz
);
create index accounts_owner on accounts (owner_user_id, account_id);

-- The state of trading of the whole system: exactly one row.
create table system_state (
    only_row boolean primary key default true check (only_row),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'REDUCING', 'HALTED')),
    state_epoch bigint not null default 0,
    state_reason text not null default '',
    state_cause text not null default 'UNSPECIFIED',
    state_changed_by text not null default '',
    state_changed_time timestamptz
);
insert into system_state default values;

-- Uses of the kill switch; of the confirmation code only its hash is kept.
create table engagements (
    engagement_id text primary key,
    account_id text,
    cancel_orders boolean not null,
    close_positions boolean not null,
    reason text not null,
    engaged_by text not null,
    engaged_time timestamptz not null,
    expire_time timestamptz not null,
    code_hash text not null,
    confirmed_time timestamptz,
    orders_open integer not null,
    positions_open integer not null
);

-- Limits that somebody set; a built-in one is here only once it was changed.
create table limits (
    limit_id text primary key,
    kind text not null,
    account_id text,
    strategy_id text,
    instrument text,
    value numeric,
    instruments text[] not null default '{}',
    enabled boolean not null,
    note text not null default '',
    changed_by text not null,
    changed_time timestamptz not null,
    version bigint not null check (version > 0)
);

-- Every decision ever made; `current` marks the one that holds for its order.
create table decisions (
    decision_id text primary key,
    account_id text not null references accounts,
    client_order_id text not null,
    outcome text not null check (outcome in ('APPROVED', 'REFUSED')),
    decision_time timestamptz not null,
    body jsonb not null,
    current boolean not null default true
);
create unique index decisions_of_order on decisions (account_id, client_order_id) where current;
create index decisions_by_time on decisions (account_id, decision_time desc, decision_id desc);

-- Room kept for orders; `live` marks what may still count.
create table reservations (
    account_id text not null references accounts,
    client_order_id text not null,
    strategy_id text,
    instrument text not null,
    side text not null check (side in ('BUY', 'SELL')),
    quantity numeric not null check (quantity > 0),
    price numeric,
    reduce_only boolean not null,
    state text not null check (state in ('HELD', 'CONFIRMED', 'CLOSED', 'EXPIRED')),
    filled_quantity numeric not null check (filled_quantity >= 0),
    sequence bigint not null,
    reserved_time timestamptz not null,
    expire_time timestamptz,
    live boolean not null default true,
    primary key (account_id, client_order_id)
);
create index reservations_live on reservations (account_id) where live;
create index reservations_recent on reservations (account_id, reserved_time);

-- Events by topic; a topic's row is locked while its next sequence is given, so sequences have no holes.
create table topics (
    topic text primary key,
    last_sequence bigint not null default 0
);
create table events (
    topic text not null references topics,
    sequence bigint not null,
    kind text not null,
    severity text not null,
    account_id text,
    message text not null,
    event_time timestamptz not null,
    subject jsonb,
    primary key (topic, sequence)
);
