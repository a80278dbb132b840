-- Runs of backtests. A row is written before a run is acknowledged; its result file is in place before it says SUCCEEDED.
create table runs (
    job_id text primary key,
    owner text not null,
    run_id text not null,
    -- Order of acceptance; lists are sorted by it and page tokens hold it.
    sequence bigint generated always as identity,
    specification jsonb not null,
    strategy text not null,
    instrument text not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELED')),
    phase text not null,
    progress double precision not null check (progress between 0 and 1),
    create_time timestamptz not null,
    start_time timestamptz,
    end_time timestamptz,
    -- How often a worker has taken it; writes of an attempt that lost its lease do not match and change nothing.
    attempts integer not null default 0,
    -- A RUNNING run whose lease is over has lost its service and may be taken again.
    lease_until timestamptz,
    failure jsonb,
    data jsonb,
    metrics jsonb,
    fingerprints jsonb,
    warnings jsonb not null default '[]',
    -- Grows with each change, so that a feed never goes back to an older state.
    revision bigint not null default 1,
    unique (owner, run_id)
);

create index runs_of_owner on runs (owner, sequence desc);

create index runs_unfinished on runs (sequence) where state in ('QUEUED', 'RUNNING');
