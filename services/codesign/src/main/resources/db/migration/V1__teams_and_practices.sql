-- Teams that work across the trust's schools, and who is in them.
create table team (
    team_id        uuid          primary key,
    version        bigint        not null,
    name           varchar(200)  not null,
    kind           varchar(40)   not null,
    lead_person_id uuid          not null,
    remit          varchar(2000),
    ends_on        date,
    formed_on      date          not null,
    constraint team_for_a_time_has_remit_and_end
        check (kind <> 'TASK_AND_FINISH' or (remit is not null and ends_on is not null))
);

create index team_by_name on team (name, team_id);

create table team_member (
    team_id   uuid not null references team (team_id),
    person_id uuid not null,
    primary key (team_id, person_id)
);

create index team_member_by_person on team_member (person_id);

-- Practices on their way from idea to standard, and each decision that moved them.
create table practice (
    practice_id uuid          primary key,
    version     bigint        not null,
    team_id     uuid          not null references team (team_id),
    title       varchar(200)  not null,
    summary     varchar(4000) not null,
    status      varchar(20)   not null,
    proposed_on date          not null
);

create index practice_by_team on practice (team_id, practice_id);
create index practice_by_status on practice (status, practice_id);

create table practice_decision (
    practice_id uuid          not null references practice (practice_id),
    step        integer       not null,
    decision    varchar(20)   not null,
    decided_on  date          not null,
    note        varchar(2000),
    primary key (practice_id, step)
);

comment on column practice_decision.step is 'Counts the decisions of a practice from 1';
