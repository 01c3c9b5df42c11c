-- The dashboard counts needs and interventions by school and strand. Both are in the lines since V1, so what was
-- projected before is right as it stands; these let the counting read the index alone.
create index need_line_open_by_strand on need_line (school_urn, strand) where status = 'OPEN';
create index intervention_line_live_by_strand on intervention_line (school_urn, strand) include (status, next_review_on)
    where status in ('COMMISSIONED', 'IN_DELIVERY', 'PAUSED');
