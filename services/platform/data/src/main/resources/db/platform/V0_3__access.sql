-- Who may reach which school: copies of the people, appointments and schools the schools service publishes.

create table access_person (
    person_id   uuid   primary key,
    identity    text,            -- SHA-256 of the e-mail in lower case; null once erased
    event_order bigint not null  -- epoch and sequence of the last event taken in; an older one changes nothing
);

create index access_person_identity on access_person (identity);

create table access_appointment (
    person_id      uuid not null references access_person (person_id) on delete cascade,
    appointment_id text not null,
    post           text not null,
    school_urn     integer,    -- null: the whole trust
    starts_on      date not null,
    ends_on        date,
    primary key (person_id, appointment_id)
);

create table access_school (
    urn         integer primary key,
    name        text    not null,
    status      text,
    event_order bigint  not null
);
