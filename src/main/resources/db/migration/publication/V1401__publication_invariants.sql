-- What was taken back leaves a tombstone with its reason and no text; what stands has its text.
alter table publication.text
    add constraint whole_tombstone check (num_nonnulls(withdrawn_on, withdrawn_why) in (0, 2)),
    add constraint text_until_taken_back check ((body is null) = (withdrawn_on is not null));
