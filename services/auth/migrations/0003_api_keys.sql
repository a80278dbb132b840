-- What programs sign in with. A key's secret is 256 bits, so its SHA-256 is enough: there is nothing to guess.
create table api_keys (
    api_key_id text primary key,
    user_id text not null references users,
    display_name text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    -- Words such as `orders:write`; empty means everything its owner may.
    permissions text[] not null,
    create_time timestamptz not null,
    expire_time timestamptz,
    last_use_time timestamptz,
    last_use_address text not null default '',
    revoke_time timestamptz,
    version integer not null default 1
);
create index api_keys_of_user on api_keys (user_id, create_time desc, api_key_id desc);
