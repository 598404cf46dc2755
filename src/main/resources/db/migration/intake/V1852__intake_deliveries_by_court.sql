-- Whose registrar sees what a body has not taken: a copy for the bailiffs, and an act of a court above, belong to no package of that court.
alter table intake.delivery add column court text;
alter table intake.delivery add column case_number text;
update intake.delivery d set court = p.court, case_number = p.case_number from intake.package p where p.case_id = d.case_id;
comment on column intake.delivery.court is 'the court that sends it; null for what a court above had queued before this column';
create index on intake.delivery (court) where state = 'queued';
