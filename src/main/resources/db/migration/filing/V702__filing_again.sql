-- The draft that was made of a submission whose time to pay ran out.
alter table filing.submission add column again uuid;
comment on column filing.submission.again is 'the draft in which the claim goes on after this submission lapsed, or null';
