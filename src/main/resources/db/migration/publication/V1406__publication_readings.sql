-- Readings of a text before it is published: who read it first, and what each made of it. Earlier states stay.
alter table publication.review add column first_by uuid;
alter table publication.review add column first_at timestamptz;
alter table publication.review add constraint review_first_whole check ((first_by is null) = (first_at is null));

create table publication.reading (
    act    uuid not null references publication.review,
    number integer not null check (number > 0),
    body   jsonb not null,
    by     uuid,
    at     timestamptz not null,
    primary key (act, number)
);
alter table publication.reading enable row level security;
comment on column publication.reading.by is 'null for what the rules proposed';
create policy office on publication.reading using (exists (select 1 from publication.review r where r.act = reading.act));
