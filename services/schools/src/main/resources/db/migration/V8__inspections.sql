-- Ofsted's inspections, each in the framework and the scale of its day; nothing is converted.
create table inspection (
    id uuid primary key,
    version bigint not null,
    school_urn integer not null references school,
    framework text not null check (framework in ('GRADED', 'NO_OVERALL_GRADE', 'REPORT_CARD')),
    inspected_on date not null,
    published_on date,
    overall text,
    grades jsonb not null,
    outcome text,
    safeguarding text,
    category text,
    inspection_number text,
    url text,
    before_joining boolean not null,
    unique (school_urn, inspected_on)
);
