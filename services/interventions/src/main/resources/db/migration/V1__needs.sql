-- A school's diagnosed needs and the evidence for them.
create table need (
    id          uuid primary key,
    version     bigint not null,
    school_urn  integer not null,
    strand      text not null check (strand in ('GOVERNANCE', 'LEADERSHIP', 'SUBJECT', 'SEND', 'ICT', 'FINANCE')),
    subject     text,
    summary     text not null,
    status      text not null check (status in ('OPEN', 'MET')),
    recorded_on date not null,
    met_on      date,
    check ((status = 'MET') = (met_on is not null))
);

-- Lists are newest first: of one school, or of the whole trust by primary key.
create index need_by_school on need (school_urn, id desc);
create index need_open on need (id desc) where status = 'OPEN';

create table need_evidence (
    need_id  uuid not null references need (id),
    position integer not null,
    kind     text not null,
    seen_on  date not null,
    note     text not null,
    primary key (need_id, position)
);
