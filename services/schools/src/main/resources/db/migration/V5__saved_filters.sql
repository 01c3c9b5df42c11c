-- Filters people saved for themselves, by the hash that stands for them.
create table saved_filter (
    id uuid primary key,
    identity text not null,
    list_name text not null,
    name text not null,
    query text not null
);

create unique index saved_filter_by_name on saved_filter (identity, list_name, lower(name));
