-- Who changed which field of which record, and whom the rules turned away.

create table audit_change (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    record_type  text        not null,
    record_id    text        not null,
    part         text        not null,
    field        text        not null,
    before_value text,
    after_value  text
);

create index audit_change_record on audit_change (record_type, record_id, id desc);

create table audit_denial (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    reason     text        not null,
    permission text,
    target     text        not null
);

create index audit_denial_at on audit_denial (at);
