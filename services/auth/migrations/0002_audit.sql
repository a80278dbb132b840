-- Who did what: append-only. The trigger stops mistakes; the hash chain, whose key is not in this database, finds malice.
create table audit_entries (
    sequence bigint primary key check (sequence > 0),
    entry_id text not null unique,
    event_time timestamptz not null,
    action text not null,
    outcome text not null,
    user_id text not null,
    session_id text not null,
    address text not null,
    object text not null,
    service text not null,
    details text not null,
    entry_hash bytea not null check (length(entry_hash) = 32)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end
$$;
create trigger audit_entries_are_not_changed before update or delete on audit_entries
    for each row execute function refuse_change();
create trigger audit_entries_are_not_truncated before truncate on audit_entries
    for each statement execute function refuse_change();
