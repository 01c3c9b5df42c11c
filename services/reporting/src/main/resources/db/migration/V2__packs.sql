-- Board packs: drafted from the read models, frozen when published.

create table pack (
    id           uuid primary key,
    title        text        not null,
    meeting_on   date        not null,
    status       text        not null,
    drafted_at   timestamptz not null,
    published_at timestamptz,
    digest       text,
    version      bigint      not null
);
create index pack_by_meeting on pack (meeting_on desc, id desc);

-- The frozen content, as it was read from the live data, and the page made of it. Never updated.
create table pack_document (
    pack_id uuid primary key references pack,
    content text  not null,
    pdf     bytea not null
);
