-- What was published since somebody last looked.
create index on publication.text (published_at);
