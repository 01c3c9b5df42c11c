-- Interventions from proposal to impact, and what schools and finance answered to each proposal.
create table intervention (
    id                  uuid primary key,
    version             bigint not null,
    need_id             uuid not null references need (id),
    school_urn          integer not null,
    strand              text not null
        check (strand in ('GOVERNANCE', 'LEADERSHIP', 'SUBJECT', 'SEND', 'ICT', 'FINANCE')),
    subject             text,
    route               text not null check (route in ('IN_SCHOOL', 'SCHOOL_TO_SCHOOL', 'DIRECT_TRUST', 'EXTERNAL')),
    route_reason        text,
    summary             text not null,
    status              text not null check (status in
        ('PROPOSED', 'COMMISSIONED', 'IN_DELIVERY', 'PAUSED', 'COMPLETED', 'STOPPED', 'DECLINED')),
    starts_on           date not null,
    ends_on             date not null check (ends_on > starts_on),
    days                numeric(6, 1) not null check (days >= 0),
    cost_amount         numeric(14, 2) check (cost_amount > 0),
    cost_budget_code    text,
    days_agreement      text not null check (days_agreement in ('NOT_NEEDED', 'WAITING', 'AGREED', 'REFUSED')),
    days_reasons        text[] not null,
    money_agreement     text not null check (money_agreement in ('NOT_NEEDED', 'WAITING', 'AGREED', 'REFUSED')),
    money_reasons       text[] not null,
    success_criteria    text[] not null,
    next_review_on      date,
    last_review_on      date,
    judgement           text check (judgement in ('AHEAD', 'ON_TRACK', 'BEHIND', 'OFF_TRACK')),
    proposed_on         date not null,
    closed_on           date,
    reason              text,
    verdict             text check (verdict in ('WORKED', 'PARTLY_WORKED', 'DID_NOT_WORK', 'TOO_EARLY_TO_SAY')),
    impact_practice     text,
    impact_systems      text,
    impact_organisation text,
    impact_outcomes     text,
    check ((cost_amount is null) = (cost_budget_code is null)),
    check ((status in ('COMPLETED', 'STOPPED', 'DECLINED')) = (closed_on is not null)),
    check ((status = 'COMPLETED') = (verdict is not null and impact_practice is not null))
);

-- Lists are newest first: of one school, of one need, or of the whole trust by primary key.
create index intervention_by_school on intervention (school_urn, id desc);
create index intervention_by_need on intervention (need_id, id desc);
-- The nightly start of delivery looks for those whose first day has come.
create index intervention_to_start on intervention (starts_on) where status = 'COMMISSIONED';

create table target (
    id              uuid primary key,
    intervention_id uuid not null references intervention (id),
    position        integer not null,
    measure         text not null,
    baseline        numeric(14, 4) not null,
    wanted          numeric(14, 4) not null,
    due_on          date not null,
    unique (intervention_id, position)
);

create table support_line (
    id              uuid primary key,
    intervention_id uuid not null references intervention (id),
    position        integer not null,
    person_id       uuid not null,
    days            numeric(5, 1) not null check (days > 0),
    unique (intervention_id, position),
    unique (intervention_id, person_id)
);

-- The timeline: written once, never changed.
create table timeline_entry (
    id              uuid primary key,
    intervention_id uuid not null references intervention (id),
    happened_at     timestamptz not null,
    event           text not null,
    detail          text
);

create index timeline_entry_by_intervention on timeline_entry (intervention_id, id);
