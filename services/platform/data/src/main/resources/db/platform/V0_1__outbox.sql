-- Events on their way to the broker. Column names as Debezium's outbox router has them, so that change-data-capture
-- can take over from the relay.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid         not null unique,
    aggregatetype varchar(60)  not null,
    aggregateid   varchar(100) not null,
    type          varchar(160) not null,
    payload       text         not null,
    epoch         bigint       not null,
    sequence      bigint       not null,
    actor         varchar(120) not null,
    traceparent   varchar(55),
    occurred_at   timestamptz  not null,
    published_at  timestamptz,
    failed_at     timestamptz,
    failure       varchar(1000),
    discarded_at  timestamptz,
    -- What Kafka chooses the partition by, so that a partition nobody can write to can be left out.
    key_hash      integer      not null
);

-- One change, one version. A record that is stated again has not changed.
create unique index outbox_order on outbox (aggregatetype, aggregateid, epoch, sequence)
    where type not like '%.stated.v1';

-- The epoch the service's events are counted in: a number that only an administrator's command raises, so that copies
-- which hold a sequence that never was take what comes after.
create table event_epoch (
    one   boolean primary key default true check (one),
    epoch bigint  not null check (epoch between 1 and 8000000)
);
insert into event_epoch (epoch) values (1);

-- The relay reads only what is not published yet, which is next to nothing however long the table grows.
create index outbox_unpublished on outbox (position) where published_at is null and discarded_at is null;
create index outbox_stopped_keys on outbox (aggregatetype, aggregateid)
    where failed_at is not null and published_at is null and discarded_at is null;
create index outbox_failures on outbox (id) where failure is not null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Records an administrator asked to be stated again, and how far they are.
create table restatement (
    id          uuid         primary key,
    kind        varchar(60),  -- null: every kind
    record_id   varchar(100), -- null: all of the kind
    epoch       bigint       not null,
    asked_by    varchar(120) not null,
    asked_at    timestamptz  not null,
    -- What was writing before this transaction has to end before the first record is read.
    fence       xid8,
    at_kind     varchar(60),
    at_record   varchar(100),
    stated      bigint       not null default 0,
    finished_at timestamptz
);

create index restatement_unfinished on restatement (id) where finished_at is null;
