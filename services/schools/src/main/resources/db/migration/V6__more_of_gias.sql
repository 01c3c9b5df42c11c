-- More of what GIAS says of a school. The next file brings them; until then they are not known.
alter table school add column ukprn text;
alter table school add column street text;
alter table school add column website text;
-- The schools it came from or became: "115961 Predecessor; 148215 Successor".
alter table school add column links text;
