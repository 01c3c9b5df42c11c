-- An import can be queued, worked on and told about row by row; a dry run's file is kept so that it can be applied.
alter table school_import add column status text not null default 'DONE'
    check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'));
alter table school_import add column rows_read integer not null default 0;
alter table school_import add column rows_of integer;
alter table school_import add column applied integer not null default 0;
alter table school_import add column attempts integer not null default 0;
alter table school_import add column finished_at timestamptz;
alter table school_import add column failure text;
-- The dry run whose file this one applies, and the other way round.
alter table school_import add column applies uuid references school_import;
alter table school_import add column applied_as uuid;

update school_import
   set status = case when not dry_run and jsonb_array_length(problems) > 0 then 'FAILED' else 'DONE' end,
       rows_read = row_count,
       rows_of = row_count,
       applied = case when dry_run then 0 else created + updated end,
       finished_at = run_at;

create index school_import_applied on school_import (finished_at) where not dry_run and status = 'DONE';

-- The queue. Whoever works on an import keeps its row locked until the import is done; a killed worker's lock goes
-- with its connection, and the next worker begins again.
create table school_import_job (
    import_id uuid primary key references school_import
);

-- Files, packed, in parts that fit in memory.
create table school_import_file (
    import_id uuid not null,
    part integer not null,
    bytes bytea not null,
    kept_at timestamptz not null,
    primary key (import_id, part)
);

create index school_import_file_by_age on school_import_file (kept_at);

-- What became of each row of a file. Written before its import, which comes last in the same transaction.
create table school_import_row (
    position bigint generated always as identity primary key,
    import_id uuid not null,
    line bigint not null,
    urn integer,
    name text,
    outcome text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    changes jsonb not null,
    reason text
);

create index school_import_row_by_line on school_import_row (import_id, line);
create index school_import_row_by_outcome on school_import_row (import_id, outcome, line);
