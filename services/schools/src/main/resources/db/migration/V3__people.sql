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

-- What holding a post of a kind lets somebody do, where it is held.
create table post_kind (
    code text primary key,
    version bigint not null,
    title text not null,
    held_at text[] not null,
    permissions text[] not null,
    days_owed integer not null check (days_owed >= 0),
    shipped boolean not null
);

-- At a school, at a hub, or with neither across the trust.
create table appointment (
    id uuid primary key,
    person_id uuid not null references person,
    kind text not null references post_kind,
    school_urn integer references school,
    hub text,
    post text, -- what it is called here, where that is not what its kind is called
    starts_on date not null,
    ends_on date,
    share numeric(3, 2) not null check (share > 0 and share <= 1),
    interim boolean not null,
    check (ends_on >= starts_on),
    check (school_urn is null or hub is null)
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
