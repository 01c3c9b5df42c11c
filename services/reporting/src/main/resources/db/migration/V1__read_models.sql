-- What reporting remembers of the other services' events, a table a kind of record. `sequence` is the order (epoch and version) of
-- the event it was last changed by: an earlier event never overwrites a later one.

create table school_line (
    urn      integer primary key,
    name     text   not null,
    phase    text   not null,
    status   text   not null,
    trust    text,
    hub      text,
    sequence bigint not null
);
create index school_line_by_name on school_line (name, urn);

create table need_line (
    need_id    uuid primary key,
    school_urn integer not null,
    strand     text    not null,
    summary    text    not null,
    status     text    not null,
    sequence   bigint  not null
);
create index need_line_by_school on need_line (school_urn, status);

create table intervention_line (
    intervention_id uuid primary key,
    school_urn      integer not null,
    strand          text    not null,
    route           text    not null,
    summary         text    not null,
    status          text    not null,
    starts_on       date    not null,
    ends_on         date    not null,
    next_review_on  date,
    closed_on       date,
    verdict         text,
    impact          text,
    amount          numeric(14, 2),
    sequence        bigint  not null
);
create index intervention_line_by_school on intervention_line (school_urn, status);

create table booking_line (
    intervention_id uuid primary key,
    receiver_urn    integer not null,
    academic_year   text    not null,
    status          text    not null,
    sequence        bigint  not null
);
create index booking_line_by_receiver on booking_line (receiver_urn, academic_year);

create table booking_part (
    intervention_id uuid          not null references booking_line on delete cascade,
    person_id       uuid          not null,
    giver_urn       integer,
    days            numeric(5, 1) not null,
    primary key (intervention_id, person_id)
);
create index booking_part_by_giver on booking_part (giver_urn);

create table commitment_line (
    intervention_id uuid primary key,
    school_urn      integer        not null,
    budget_code     text           not null,
    amount          numeric(14, 2) not null,
    status          text           not null,
    sequence        bigint         not null
);
create index commitment_line_by_school on commitment_line (school_urn, status);

create table budget_line (
    code       text primary key,
    name       text           not null,
    school_urn integer,
    year       text           not null,
    amount     numeric(14, 2) not null,
    actual     numeric(14, 2) not null,
    committed  numeric(14, 2) not null,
    balance    numeric(14, 2) not null,
    sequence   bigint         not null
);

create table practice_line (
    practice_id uuid primary key,
    title       text   not null,
    status      text   not null,
    decided_on  date,
    sequence    bigint not null
);
