-- A place in an organisation can end at once, not only with a day: whoever acts for it in an open session then acts for himself.
alter table identity.office add column ended_at timestamptz;
comment on column identity.office.ended_at is 'when the head ended it; null while it lasts';
create index on identity.office (organisation);
