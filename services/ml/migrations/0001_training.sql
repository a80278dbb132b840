-- Training runs, their reports, models, versions and predictions.
-- Columns hold what is searched for; the rest of each record is its JSON, written and read by one piece of code.
create table training_runs (
    run_id      text primary key,
    model_id    text not null,
    spec        jsonb not null,
    seed        bigint not null,
    created_by  text not null,
    state       text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELED')),
    attempts    integer not null default 0,
    sequence    bigint not null default 0,
    progress    jsonb,
    data_facts  jsonb,
    evaluation  jsonb,
    version     integer,
    failure     jsonb,
    create_time timestamptz not null,
    start_time  timestamptz,
    end_time    timestamptz
);
create index training_runs_newest on training_runs (create_time desc, run_id desc);
create index training_runs_waiting on training_runs (create_time, run_id) where state = 'QUEUED';

create table training_reports (
    run_id   text not null references training_runs on delete cascade,
    sequence bigint not null,
    report   jsonb not null,
    primary key (run_id, sequence)
);

create table models (
    model_id           text primary key,
    description        text not null default '',
    latest_version     integer not null default 0,
    champion_version   integer,
    challenger_version integer,
    revision           bigint not null default 1,
    create_time        timestamptz not null,
    update_time        timestamptz not null
);

create table model_versions (
    model_id    text not null references models,
    version     integer not null,
    stage       text not null check (stage in ('CANDIDATE', 'CHALLENGER', 'CHAMPION', 'RETIRED')),
    run_id      text not null unique,
    record      jsonb not null,
    create_time timestamptz not null,
    stage_time  timestamptz,
    primary key (model_id, version)
);

create table predictions (
    prediction_id text primary key,
    sequence      bigint generated always as identity unique,
    model_id      text not null,
    version       integer not null,
    instrument    text not null,
    knowable_time timestamptz not null,
    record        jsonb not null,
    foreign key (model_id, version) references model_versions
);
create index predictions_newest on predictions (model_id, knowable_time desc);
