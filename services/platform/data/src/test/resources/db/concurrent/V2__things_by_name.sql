create index concurrently indexed_thing_by_name on indexed_thing (name);
