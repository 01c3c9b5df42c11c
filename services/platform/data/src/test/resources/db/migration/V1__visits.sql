-- The platform's own tests: visits to schools, with what was found.

create table visit (
    id          uuid primary key,
    version     bigint not null,
    school_urn  integer not null,
    title       text not null,
    cost        numeric(14, 2),
    starts_on   date,
    ends_on     date,
    fingerprint text,
    previous_id uuid references visit (id)
);

create table visit_theme (
    visit_id uuid not null references visit (id),
    theme    text not null,
    primary key (visit_id, theme)
);

create table visit_finding (
    id       uuid primary key,
    visit_id uuid not null references visit (id),
    text     text not null
);
