-- The imports that were run, each with its report.
create table school_import (
    id uuid primary key,
    run_at timestamptz not null,
    actor text not null,
    dry_run boolean not null,
    trust text,
    row_count integer not null,
    created integer not null,
    updated integer not null,
    unchanged integer not null,
    rejected integer not null,
    problems jsonb not null,
    more_problems integer not null,
    -- what is wrong with rows of other trusts
    passed_over jsonb not null default '[]',
    more_passed_over integer not null default 0
);
