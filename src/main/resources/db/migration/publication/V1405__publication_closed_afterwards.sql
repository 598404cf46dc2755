-- A case that is closed after an act of it was published: its text leaves the bank, and the public is told nothing of it any more, not even that it was there. It comes back when a person decides so.
alter table publication.text add column closed_on date;
comment on column publication.text.closed_on is 'since when its case is closed to the public; the line stays for its identifier, which is never given twice';
alter table publication.text drop constraint text_until_taken_back;
alter table publication.text add constraint text_until_taken_back check ((body is null) = (num_nonnulls(withdrawn_on, closed_on) > 0));
create index on publication.text (case_id);
-- Words are looked for in the index of the house, the body has them all.
alter table publication.text drop column plain;
