-- Which generation the read models are of, and as at when they were last known to hold everything: one row. A service
-- started with a higher generation has them rebuilt beside the live ones.
create table projection_generation (
    generation integer not null,
    as_at      timestamptz,
    only_row   boolean primary key default true check (only_row)
);
insert into projection_generation (generation) values (1);

-- Every rebuild there was, and the one that is asked for or under way. `taken` of `marked` events are read; what differed
-- once it was whole was mended in the live read models.
create table rebuild (
    id          uuid primary key,
    generation  integer     not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    started_at  timestamptz,
    starts      integer     not null default 0,
    marked      bigint      not null default 0,
    taken       bigint      not null default 0,
    refused     bigint      not null default 0,
    finished_at timestamptz,
    added       bigint      not null default 0,
    changed     bigint      not null default 0,
    removed     bigint      not null default 0
);
create unique index rebuild_one_at_once on rebuild ((true)) where finished_at is null;
create index rebuild_by_asked_at on rebuild (asked_at desc);

-- Where the read models are rebuilt; empty but for then.
create schema rebuilt;
