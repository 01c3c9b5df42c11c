-- When what each copy was last told of happened, so that the comparison between services tells a lasting difference
-- from one that is on its way.
alter table intervention_line add column changed_at timestamptz not null default now();
alter table booking_line add column changed_at timestamptz not null default now();
alter table commitment_line add column changed_at timestamptz not null default now();
