create schema acts;

-- A draft and its versions. Nobody but its author sees it: not the chair, not the parties, not a rule of the house.
create table acts.draft (
    id         uuid primary key,
    case_id    uuid not null,
    author     uuid not null,
    kind       text not null,
    language   text not null check (language in ('kk', 'ru')),
    version    integer not null,
    state      text not null check (state in ('OPEN', 'SIGNED', 'DISCARDED')),
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index on acts.draft (author, state);
create index on acts.draft (case_id);

create table acts.draft_version (
    draft       uuid not null references acts.draft,
    version     integer not null,
    disposition jsonb not null,
    text        jsonb not null,
    saved_at    timestamptz not null,
    primary key (draft, version)
);
revoke update, delete on acts.draft_version from torelik_app;

-- The very file that was shown for signing; its bytes lie in the store under the key of the case.
create table acts.prepared (
    draft   uuid not null references acts.draft,
    version integer not null,
    sha256  bytea not null,
    ordinal integer not null,
    case_version integer not null,
    pages   integer not null,
    made_on date not null,
    made_at timestamptz not null,
    primary key (draft, version)
);

alter table acts.draft enable row level security;
create policy own on acts.draft using (current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid);
alter table acts.draft_version enable row level security;
create policy own on acts.draft_version using (exists (select 1 from acts.draft d where d.id = draft));
alter table acts.prepared enable row level security;
create policy own on acts.prepared using (exists (select 1 from acts.draft d where d.id = draft));

-- The words and the facts of a signed act, for those who work with it: publication, writs. Readers get the PDF.
create table acts.signed_text (
    act         uuid primary key,
    case_id     uuid not null,
    language    text not null,
    disposition jsonb not null,
    text        jsonb not null
);
revoke update, delete on acts.signed_text from torelik_app;
alter table acts.signed_text enable row level security;
create policy office on acts.signed_text using (current_setting('torelik.as', true) in ('rule', 'staff'));

-- What anyone may know of a signed act: a fold over the river.
create table acts.act (
    id            uuid primary key,
    case_id       uuid not null,
    kind          text not null,
    court         text not null,
    number        text not null,
    signed_on     date not null,
    sha256        bytea not null unique,
    document      uuid not null,
    in_force_from date,
    replaced_by   uuid,
    cancelled_by  uuid,
    ecli          text
);
create index on acts.act (case_id);
create index on acts.act (number);
