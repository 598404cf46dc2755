-- The cases that anyone may find: a line for each case that the law opens to the public and none for any other. A fold of the river: it can be built anew.
create table publication.case_line (
    id        uuid primary key,
    number    text not null unique,
    ticket    text unique,
    seat      text not null,
    procedure text not null,
    category  text not null,
    family    text not null generated always as (split_part(category, '.', 1)) stored,
    stage     text not null,
    filed_on  date not null,
    hearings  timestamptz[] not null,
    seq       integer not null
);
comment on column publication.case_line.family is 'the group of the category, without .00';
comment on column publication.case_line.hearings is 'when sessions that did not begin yet are set, the earliest first';
comment on column publication.case_line.seq is 'the last event of the case that the line knows';
create index case_line_day on publication.case_line (filed_on desc, number desc);
create index case_line_court on publication.case_line (seat, filed_on desc, number desc);
create index case_line_category on publication.case_line (category, filed_on desc, number desc);
create index case_line_family on publication.case_line (family, filed_on desc, number desc);
create index case_line_court_family on publication.case_line (seat, family, filed_on desc, number desc);

-- Fingerprints of participants, keyed with a secret that lies outside the database: nobody reads a name or a number out of them.
create table publication.case_party (
    key      bytea not null check (length(key) = 32),
    filed_on date not null,
    number   text not null,
    case_id  uuid not null
);
create unique index case_party_key on publication.case_party (key, filed_on desc, number desc);
create index case_party_case on publication.case_party (case_id);
alter table publication.case_party enable row level security;
create policy asked_by_the_house on publication.case_party using (current_setting('torelik.as', true) = 'rule');
