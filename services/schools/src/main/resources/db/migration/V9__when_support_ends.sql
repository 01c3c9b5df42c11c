-- The intervention's last day, beside its first: where somebody is deployed this week. Not known of older bookings.
alter table booking add column ends_on date;
