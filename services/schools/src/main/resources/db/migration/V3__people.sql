-- People, their posts and what they can help with. An erased person keeps the identifier and loses the rest.
create table person (
    id uuid primary key,
    version bigint not null,
    name text collate "pg_c_utf8",
    email text,
    support_days_per_year integer not null check (support_days_per_year >= 0),
    erased_at timestamptz
);

create unique index person_by_email on person (lower(email));
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
    state text not null check (state in ('STANDS', 'WAITS', 'TURNED_DOWN')), -- gives something only while it stands
    powers text[] not null, -- what of its kind's powers a second person has approved
    check (ends_on >= starts_on),
    check (school_urn is null or hub is null)
);

create index appointment_by_person on appointment (person_id);
create index appointment_by_school on appointment (school_urn);
create index appointment_by_kind on appointment (kind);

-- What a second person is asked of an appointment whose kind decides, judges, spends or runs the office, and what came of it.
create table appointment_approval (
    id uuid primary key,
    appointment_id uuid not null references appointment on delete cascade,
    subject text not null check (subject in ('APPOINTMENT', 'TERMS', 'POWERS')),
    share numeric(3, 2) not null,
    ends_on date,
    powers text[] not null,
    written_by text not null, -- as audit names them
    written_by_person uuid, -- no reference: whoever is erased leaves their identifier
    written_by_sign_in text, -- while it waits: whoever links it with another person is no second person
    written_at timestamptz not null,
    state text not null check (state in ('WAITING', 'APPROVED', 'TURNED_DOWN', 'WITHDRAWN')),
    decided_by text,
    decided_by_person uuid,
    decided_at timestamptz,
    reason text, -- why it was turned down
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'TURNED_DOWN') = (reason is not null))
);

create index appointment_approval_by_appointment on appointment_approval (appointment_id);
create index appointment_approval_waiting on appointment_approval (written_at) where state = 'WAITING';

create table specialism (
    id uuid primary key,
    person_id uuid not null references person,
    strand text not null,
    subject text,
    phase text
);

create index specialism_by_person on specialism (person_id);
create index specialism_by_strand on specialism (strand);
