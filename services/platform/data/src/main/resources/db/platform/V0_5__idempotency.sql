-- What a creating request with an Idempotency-Key was answered, to say it again.

create table idempotency_key (
    person       text        not null,
    key          text        not null,
    request_hash text        not null,
    created_at   timestamptz not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    primary key (person, key)
);

create index idempotency_key_created on idempotency_key (created_at);
