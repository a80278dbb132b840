-- Users, their sessions, and the one-time token of the first administrator.
create table users (
    user_id text primary key,
    user_name text not null unique check (user_name = lower(user_name)),
    display_name text not null,
    password_hash text not null,
    roles text[] not null,
    state text not null,
    create_time timestamptz not null,
    last_sign_in_time timestamptz,
    version integer not null default 1
);

-- At most one row: the token now valid, as SHA-256 of a 256-bit secret.
create table setup (
    only_row boolean primary key default true check (only_row),
    token_hash bytea not null check (length(token_hash) = 32),
    expire_time timestamptz not null
);

create table sessions (
    session_id text primary key,
    user_id text not null references users,
    client_name text not null,
    address text not null,
    last_address text not null,
    create_time timestamptz not null,
    last_refresh_time timestamptz not null,
    expire_time timestamptz not null,
    -- How often the refresh token was exchanged. The tokens themselves are computed from it and a key that is not here.
    generation integer not null check (generation >= 0),
    end_time timestamptz,
    end_reason text,
    check ((end_time is null) = (end_reason is null))
);
create index sessions_of_user on sessions (user_id, create_time desc);

create table revocations (
    sequence bigint primary key check (sequence > 0),
    session_id text not null unique,
    revoke_time timestamptz not null,
    expire_time timestamptz not null
);

-- Sign-ins that did not succeed, by account and address and by address.
create table sign_in_attempts (
    scope text primary key,
    count integer not null,
    last_time timestamptz not null,
    locked_until timestamptz
);
create index sign_in_attempts_by_age on sign_in_attempts (last_time);
