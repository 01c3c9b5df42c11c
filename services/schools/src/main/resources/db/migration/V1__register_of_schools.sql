-- The register of schools, by URN. Names sort and compare by code point, so that a page begins where the last ended
-- whatever the server's locale.
create table school (
    urn integer primary key,
    version bigint not null,
    laestab text,
    name text collate "pg_c_utf8" not null,
    phase text not null,
    type text not null,
    status text not null,
    trust text,
    hub text,
    pupils integer,
    capacity integer,
    fsm_percent numeric(5, 2),
    postcode text,
    town text,
    local_authority text,
    opened_on date,
    closed_on date,
    low_age integer,
    high_age integer,
    fingerprint uuid not null
);

create index school_by_name on school (lower(name), urn);
create index school_by_trust on school (lower(trust));
create index school_by_hub on school (lower(hub));
create index school_by_laestab on school (laestab);
