-- An act of a panel: every judge of it signs the same file, one signature after the other, the one who wrote it last (CPC arts. 36 parts 2-3, 452 part 1).
-- A new version of the draft takes it back from the others: what they signed was not that text.
create table acts.panel_act (
    draft    uuid primary key references acts.draft,
    version  integer not null,
    case_id  uuid not null,
    author   uuid not null,
    kind     text not null,
    title    text not null,
    judges   uuid[] not null check (cardinality(judges) > 1 and author = any (judges)),
    ordinal  integer not null,
    pages    integer not null,
    sha256   bytea not null,
    laid_at  timestamptz not null
);
comment on column acts.panel_act.sha256 is 'the file with the signatures that it has so far; its bytes lie in the store under the key of the case';

create table acts.panel_signature (
    draft     uuid not null references acts.panel_act on delete cascade,
    judge     uuid not null,
    signer    text not null,
    signed_at timestamptz not null,
    primary key (draft, judge)
);

-- The file that was shown to one judge of the panel; once another signature came between, it cannot be signed any more.
create table acts.panel_shown (
    draft  uuid not null references acts.panel_act on delete cascade,
    judge  uuid not null,
    upon   bytea not null,
    sha256 bytea not null,
    primary key (draft, judge)
);

-- What a judge thinks who does not agree with the others: sealed, told to nobody, read by the cassation court alone (CPC art. 36 part 3).
create table acts.separate_opinion (
    act        uuid not null,
    case_id    uuid not null,
    judge      uuid not null,
    judge_name text not null,
    text       text not null,
    written_at timestamptz not null,
    primary key (act, judge)
);
revoke update, delete on acts.separate_opinion from torelik_app;

alter table acts.panel_act enable row level security;
create policy panel on acts.panel_act using (current_setting('torelik.as', true) = 'staff' and nullif(current_setting('torelik.person', true), '')::uuid = any (judges));
alter table acts.panel_signature enable row level security;
create policy panel on acts.panel_signature using (exists (select 1 from acts.panel_act a where a.draft = panel_signature.draft));
alter table acts.panel_shown enable row level security;
create policy own on acts.panel_shown using (current_setting('torelik.as', true) = 'staff' and judge = nullif(current_setting('torelik.person', true), '')::uuid);
alter table acts.separate_opinion enable row level security;
create policy sealed on acts.separate_opinion using (current_setting('torelik.as', true) = 'rule'
    or current_setting('torelik.as', true) = 'staff' and judge = nullif(current_setting('torelik.person', true), '')::uuid);
