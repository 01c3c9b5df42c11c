-- Filters people saved for themselves, by who they are in events and audit: a person, or a sign-in that belongs to nobody.
create table saved_filter (
    id uuid primary key,
    owner text not null,
    list_name text not null,
    name text not null,
    query text not null
);

create unique index saved_filter_by_name on saved_filter (owner, list_name, lower(name));
