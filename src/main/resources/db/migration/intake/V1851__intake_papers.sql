-- A copy may be a paper of the case too: the resolution of the Prosecutor General that stays an execution, or ends the stay.
alter table intake.delivery alter column act drop not null;
alter table intake.delivery add column document uuid;
alter table intake.delivery add constraint delivery_of_one check (num_nonnulls(act, document) = 1);
