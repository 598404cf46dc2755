-- What happened to the bank of acts, in one order and without gaps: whoever keeps a copy of it follows these numbers, the index of the house among them.
create table publication.change_count (
    single boolean primary key default true check (single),
    house  uuid not null default gen_random_uuid(),
    last   bigint not null default 0
);
comment on column publication.change_count.house is 'whose numbers these are: a copy made from another database is not continued';
insert into publication.change_count default values;

create table publication.change (
    number     bigint primary key,
    act        uuid not null,
    ecli       text not null,
    kind       text not null check (kind in ('published', 'replaced', 'withdrawn')),
    changed_at timestamptz not null
);
create index change_act on publication.change (act);
insert into publication.change select row_number() over (order by published_at, act), act, ecli, 'published', published_at from publication.text;
insert into publication.change select (select count(*) from publication.text) + row_number() over (order by withdrawn_on, act), act, ecli, 'withdrawn', withdrawn_on::timestamp at time zone 'UTC'
    from publication.text where withdrawn_on is not null;
update publication.change_count set last = (select count(*) from publication.change);

-- Words are looked for in the index of the house now.
alter table publication.text drop column words;
