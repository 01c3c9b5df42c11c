-- Who may do what where: copies of the people, their sign-ins, their appointments, the kinds of post and the schools that
-- the schools service publishes.

create table access_person (
    person_id   uuid    primary key,
    erased      boolean not null,
    event_order bigint  not null  -- epoch and sequence of the last event taken in; an older one changes nothing
);

-- Whose sign-in is whose. It may come before its person does.
create table access_sign_in (
    person_id   uuid    primary key,
    issuer      text,              -- both null once it has ended
    subject     text,
    active      boolean not null,  -- false while it is suspended: they may do nothing
    event_order bigint  not null
);

create index access_sign_in_by_subject on access_sign_in (subject);

create table access_appointment (
    person_id      uuid not null references access_person (person_id) on delete cascade,
    appointment_id text not null,
    kind           text not null,  -- one that is not known here yet grants nothing
    school_urn     integer,        -- where: a school,
    hub            text,           -- or a hub's schools,
    starts_on      date not null,  -- or, with neither, the whole trust
    ends_on        date,
    powers         text[] not null, -- what of its kind's powers a second person has approved; no other is given
    check (school_urn is null or hub is null),
    primary key (person_id, appointment_id)
);

create table access_post_kind (
    code        text   primary key,
    permissions text[] not null,
    event_order bigint not null
);

create table access_school (
    urn         integer primary key,
    name        text    not null,
    hub         text,
    status      text,
    event_order bigint  not null
);

create index access_school_by_hub on access_school (hub);

-- When the copies above were read to their end for the first time: one row, or none yet.
create table access_first_copy (
    one      boolean     primary key default true check (one),
    whole_at timestamptz not null
);
