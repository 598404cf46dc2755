-- The bank of acts: texts in which persons cannot be recognised, and what waits for a person.
create schema publication;

create table publication.text (
    act           uuid primary key,
    case_id       uuid not null,
    ecli          text not null unique,
    case_number   text not null,
    court         text not null,
    region        text not null,
    category      text not null,
    kind          text not null,
    outcome       text,
    language      text not null check (language in ('kk', 'ru')),
    judge         text not null,
    decided_on    date not null,
    in_force_from date not null,
    signed_at     timestamptz,
    act_sha256    bytea not null,
    body          jsonb,
    plain         text not null,
    words         tsvector generated always as (case language when 'ru' then to_tsvector('russian', plain) else to_tsvector('simple', plain) end) stored,
    document      uuid not null,
    pdf_sha256    bytea not null,
    published_at  timestamptz not null,
    replaced_by   uuid,
    withdrawn_on  date,
    withdrawn_why text
);
comment on column publication.text.body is 'the published text by parts; null after it was taken back: only the tombstone stays';
create index on publication.text using gin (words);
create index on publication.text (decided_on desc, act);
create index on publication.text (court, decided_on desc);
create index on publication.text (case_number);
create index on publication.text (pdf_sha256);
create index on publication.text (act_sha256);

create table publication.series (court text not null, year integer not null, last integer not null, primary key (court, year));

-- Proposals about which a rule is not sure. They hold words of the act, so only rules and the officers of the court may read them.
create table publication.review (
    act        uuid primary key,
    case_id    uuid not null,
    court      text not null,
    body       jsonb not null,
    doubts     jsonb not null,
    since      timestamptz not null,
    state      text not null check (state in ('waiting', 'approved', 'refused')),
    decided_at timestamptz,
    decided_by jsonb,
    note       text
);
create index on publication.review (court, since) where state = 'waiting';
alter table publication.review enable row level security;
create policy office on publication.review using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then court = current_setting('torelik.court', true)
        else false
    end);
