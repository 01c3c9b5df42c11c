-- People, their posts and what they can help with. An erased person keeps the identifier and loses the rest.
create table person (
    id uuid primary key,
    version bigint not null,
    name text collate "pg_c_utf8",
    email text,
    identity text unique,
    support_days_per_year integer not null check (support_days_per_year >= 0),
    erased_at timestamptz
);

create index person_by_name on person (lower(name), id) where erased_at is null;

create table appointment (
    id uuid primary key,
    person_id uuid not null references person,
    post text not null,
    school_urn integer references school,
    starts_on date not null,
    ends_on date,
    check (ends_on >= starts_on)
);

create index appointment_by_person on appointment (person_id);
create index appointment_by_school on appointment (school_urn);

create table specialism (
    id uuid primary key,
    person_id uuid not null references person,
    strand text not null,
    subject text,
    phase text
);

create index specialism_by_person on specialism (person_id);
create index specialism_by_strand on specialism (strand);
