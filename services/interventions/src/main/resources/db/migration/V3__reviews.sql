-- Reviews of progress against the targets.
create table review (
    id              uuid primary key,
    intervention_id uuid not null references intervention (id),
    held_on         date not null,
    judgement       text not null check (judgement in ('AHEAD', 'ON_TRACK', 'BEHIND', 'OFF_TRACK')),
    note            text not null,
    next_review_on  date
);

create index review_by_intervention on review (intervention_id, held_on, id);

create table review_progress (
    review_id uuid not null references review (id),
    position  integer not null,
    measure   text not null,
    reading   numeric(14, 4) not null,
    primary key (review_id, position)
);
