-- When each intervention last changed, so that the comparison between services tells a lasting difference
-- from one that is on its way.
alter table intervention add column changed_at timestamptz not null default now();
-- How many proposals wait, and since when, is counted every ten seconds.
create index intervention_waiting on intervention (changed_at) where status = 'PROPOSED';
