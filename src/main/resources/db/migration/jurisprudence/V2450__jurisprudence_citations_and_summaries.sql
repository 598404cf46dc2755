-- What published acts cite, followed behind the numbered changes of the bank of acts.
create schema jurisprudence;

create table jurisprudence.progress (
    single boolean primary key default true check (single),
    place  bigint not null default 0
);
comment on column jurisprudence.progress.place is 'the number of the last change of the bank that was followed';
insert into jurisprudence.progress default values;

create table jurisprudence.known_act (
    act         uuid primary key,
    ecli        text not null unique,
    case_number text not null,
    category    text not null,
    kind        text not null,
    court       text not null,
    decided_on  date not null
);
create index on jurisprudence.known_act (case_number, decided_on desc);
create index on jurisprudence.known_act (category, decided_on desc);

create table jurisprudence.citation (
    act    uuid not null references jurisprudence.known_act on delete cascade,
    target text not null,
    times  integer not null,
    found  uuid references jurisprudence.known_act on delete set null,
    primary key (act, target)
);
comment on column jurisprudence.citation.target is 'article:<act of the law>:<article>, case:<number> or ecli:<identifier>, as the text names it';
comment on column jurisprudence.citation.found is 'the act of the bank that is cited; null while the bank has none: it is looked for again with each act that comes';
create index on jurisprudence.citation (target);
create index on jurisprudence.citation (found) where found is not null;

-- Summaries of practice: written and signed by judges of higher courts. What is signed is not changed any more, another version follows.
create table jurisprudence.summary (
    id       uuid primary key,
    category text not null,
    court    text not null,
    begun_at timestamptz not null
);
create index on jurisprudence.summary (category);

create table jurisprudence.summary_version (
    summary   uuid not null references jurisprudence.summary,
    number    integer not null check (number > 0),
    language  text not null check (language in ('kk', 'ru')),
    title     text not null,
    body      text not null,
    author    uuid not null,
    name      text not null,
    saved_at  timestamptz not null,
    signed_at timestamptz,
    sha256    bytea,
    signature bytea,
    primary key (summary, number),
    constraint signed_whole check (num_nonnulls(signed_at, sha256, signature) in (0, 3))
);
create unique index summary_draft on jurisprudence.summary_version (summary) where signed_at is null;
alter table jurisprudence.summary_version enable row level security;
create policy read_what_is_signed on jurisprudence.summary_version for select using (
    signed_at is not null or current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid);
create policy written_by_its_author on jurisprudence.summary_version for insert with check (
    current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid);
create policy changed_until_signed on jurisprudence.summary_version for update using (
    signed_at is null and current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid) with check (true);
create policy dropped_until_signed on jurisprudence.summary_version for delete using (
    signed_at is null and current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid);
