create table thing (
    id      uuid   primary key,
    version bigint not null,
    label   text   not null
);

create table thing_part (
    id       uuid primary key,
    thing_id uuid not null references thing,
    name     text not null
);

-- A projection of things, with how often the consumer acted and the trace it acted in.
create table thing_copy (
    id          text   primary key,
    label       text   not null,
    event_order bigint not null,
    times       int    not null,
    trace       text   not null
);
