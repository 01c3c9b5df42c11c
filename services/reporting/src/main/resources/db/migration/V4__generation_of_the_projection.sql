-- Which rebuild of the read models this is: one row. A service started with a higher generation empties them and reads
-- every event again.
create table projection_generation (
    generation integer not null,
    only_row   boolean primary key default true check (only_row)
);
insert into projection_generation (generation) values (1);
