create table strategies (
    strategy_id text primary key,
    account_id text not null references accounts,
    owner_user_id text not null,
    digest text not null,
    strategy text not null,
    parameters jsonb not null,
    instrument text not null,
    bar_interval text not null,
    quantity numeric not null,
    state text not null,
    history_start_time timestamptz,
    last_bar_time timestamptz,
    target_quantity numeric,
    error_message text not null default '',
    origin text,
    last_sequence bigint not null default 0,
    create_time timestamptz not null
);
create index strategies_by_owner on strategies (owner_user_id, strategy_id);

create table signals (
    strategy_id text not null,
    sequence bigint not null,
    instrument text not null,
    bar_open_time timestamptz not null,
    close double precision not null,
    value double precision not null,
    reason text not null,
    target_quantity numeric not null,
    outcome text not null,
    explanation text not null,
    client_order_id text,
    signal_time timestamptz not null,
    origin text not null,
    primary key (strategy_id, sequence),
    unique (strategy_id, bar_open_time)
);
