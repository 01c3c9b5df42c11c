-- The ledger of support days: one booking for each intervention that asks for days. A booking without lines is the
-- memory of a refusal, or of a release that came before its proposal.
create table booking (
    intervention_id uuid primary key,
    version bigint not null,
    status text not null check (status in ('RESERVED', 'DELIVERED', 'RELEASED', 'REFUSED')),
    receiver_urn integer not null,
    academic_year integer not null,
    starts_on date not null
);

create index booking_by_receiver on booking (receiver_urn, academic_year);

create table booking_line (
    id uuid primary key,
    intervention_id uuid not null references booking,
    person_id uuid not null references person,
    giver_urn integer references school,
    days numeric(6, 1) not null check (days > 0),
    unique (intervention_id, person_id)
);

create index booking_line_by_person on booking_line (person_id);
create index booking_line_by_giver on booking_line (giver_urn);
