-- When each intervention last changed, so that the comparison between services tells a lasting difference
-- from one that is on its way.
alter table intervention add column changed_at timestamptz not null default now();
