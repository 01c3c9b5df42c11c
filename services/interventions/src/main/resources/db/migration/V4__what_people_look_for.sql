-- What needs somebody today: reviews due and overdue, and where a person is deployed.
create index intervention_review_due on intervention (next_review_on, id)
    where status in ('COMMISSIONED', 'IN_DELIVERY') and next_review_on is not null;
create index intervention_by_status on intervention (status, id desc);
create index support_line_by_person on support_line (person_id, intervention_id);
