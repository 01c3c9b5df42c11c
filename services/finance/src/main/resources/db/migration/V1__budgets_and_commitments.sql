-- Budgets of schools and of the trust's centre, one per code, each for one academic year.
create table budget (
    code        varchar(30)    primary key,
    version     bigint         not null,
    name        varchar(200)   not null,
    school_urn  integer,
    year        varchar(7)     not null,
    amount      numeric(14, 2) not null,
    actual      numeric(14, 2) not null,
    committed   numeric(14, 2) not null,
    constraint budget_amount_not_negative check (amount >= 0),
    constraint budget_actual_not_negative check (actual >= 0),
    constraint budget_committed_not_negative check (committed >= 0)
);

comment on column budget.school_urn is 'Null for a central budget of the trust';

-- Two codes that differ only in case would be taken for one another on paper.
create unique index budget_code_whatever_case on budget (lower(code));
create index budget_by_school on budget (school_urn, code);
create index budget_by_year on budget (year, code);

-- What each intervention holds of a budget. A refusal and a release of something never seen are kept too, so that a
-- late or repeated proposal finds its answer.
create table commitment (
    intervention_id uuid           primary key,
    version         bigint         not null,
    budget_code     varchar(255)   not null,
    school_urn      integer        not null,
    amount          numeric(14, 2) not null,
    status          varchar(10)    not null,
    reasons         varchar(2000),
    heard_on        date           not null,
    settled_on      date,
    constraint commitment_amount_not_negative check (amount >= 0),
    constraint commitment_status_known check (status in ('COMMITTED', 'SPENT', 'RELEASED', 'REFUSED'))
);

-- budget_code does not refer to budget: a refused commitment may name a code nobody knows.
create index commitment_by_budget on commitment (budget_code, intervention_id);
