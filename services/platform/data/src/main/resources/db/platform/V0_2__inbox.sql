-- Which consumer has done which event: inserted in the transaction of the effect.
create table inbox (
    consumer    varchar(80)  not null,
    event_id    uuid         not null,
    event_type  varchar(160) not null,
    received_at timestamptz  not null,
    primary key (consumer, event_id)
);

-- Whether others came through while one fails, and what is old enough to be forgotten.
create index inbox_received on inbox (received_at);

-- Events no consumer could take, waiting for an administrator.
create table dead_letter (
    id               uuid          primary key,
    consumer         varchar(80)   not null,
    topic            varchar(249)  not null,
    partition_number integer       not null,
    record_offset    bigint        not null,
    record_key       text,
    headers          text          not null,
    payload          bytea,
    event_type       varchar(160),
    event_id         uuid,
    cause            varchar(200)  not null,
    message          varchar(2000) not null,
    -- Whether it can never be taken, or was tried for as long as it may hold up the others.
    why              varchar(10)   not null check (why in ('REFUSED', 'GIVEN_UP')),
    tried_seconds    integer,
    status           varchar(10)   not null check (status in ('OPEN', 'REPLAYED', 'APPLIED', 'DISCARDED')),
    arrived_at       timestamptz   not null
);

-- With the event, or where it has none with what it says: a topic that was deleted and made again counts its offsets
-- from nought.
create unique index dead_letter_once on dead_letter
    (consumer, topic, partition_number, record_offset, coalesce(event_id::text, md5(payload), ''));

create index dead_letter_open on dead_letter (id) where status = 'OPEN';
-- An event that is taken after all closes its letter: asked of every event.
create index dead_letter_open_event on dead_letter (consumer, event_id) where status = 'OPEN';
-- A letter waits for the earlier ones of its key.
create index dead_letter_open_key on dead_letter (consumer, topic, record_key) where status = 'OPEN';

-- What was decided about dead letters, and about events that could not be sent: never changed, never removed.
create table dead_letter_decision (
    id         uuid          primary key,
    letter_id  uuid          not null,
    decision   varchar(20)   not null check (decision in ('REPLAYED', 'REPLAY_FAILED', 'APPLIED', 'DISCARDED')),
    actor      varchar(120)  not null,
    decided_at timestamptz   not null,
    reason     varchar(2000) not null
);

create index dead_letter_decision_letter on dead_letter_decision (letter_id, decided_at);
