-- Events on their way to the broker. Column names as Debezium's outbox router has them, so that change-data-capture
-- can take over from the relay.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid         not null unique,
    aggregatetype varchar(60)  not null,
    aggregateid   varchar(100) not null,
    type          varchar(160) not null,
    payload       text         not null,
    sequence      bigint       not null,
    actor         varchar(120) not null,
    traceparent   varchar(55),
    occurred_at   timestamptz  not null,
    published_at  timestamptz,
    failed_at     timestamptz,
    failure       varchar(1000),
    discarded_at  timestamptz,
    -- What Kafka chooses the partition by, so that a partition nobody can write to can be left out.
    key_hash      integer      not null,
    unique (aggregatetype, aggregateid, sequence)
);

-- The relay reads only what is not published yet, which is next to nothing however long the table grows.
create index outbox_unpublished on outbox (position) where published_at is null and discarded_at is null;
create index outbox_stopped_keys on outbox (aggregatetype, aggregateid)
    where failed_at is not null and published_at is null and discarded_at is null;
create index outbox_failures on outbox (id) where failure is not null;
create index outbox_published on outbox (published_at) where published_at is not null;
