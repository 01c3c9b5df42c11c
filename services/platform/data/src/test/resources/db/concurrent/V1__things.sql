create table indexed_thing (thing_id uuid primary key, name text);
