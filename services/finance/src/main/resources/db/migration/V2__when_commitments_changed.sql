-- When each commitment last changed, so that the comparison between services tells a lasting difference
-- from one that is on its way.
alter table commitment add column changed_at timestamptz not null default now();
