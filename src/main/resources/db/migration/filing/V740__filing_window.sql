-- What a person brought to the window of a court on paper, or sent by post (CPC arts. 123, 133-1). It goes through the same drafts and submissions;
-- the registrar of that court keeps it, and beside it stands how it came.
alter table filing.draft add column window_court text;
alter table filing.submission add column window_court text;
comment on column filing.draft.window_court is 'the court at whose window it is being registered, or null when a person writes it himself';

create table filing.window_entry (
    id        uuid primary key references filing.draft,
    court     text not null,
    registrar uuid not null,
    way       text not null check (way in ('window', 'post')),
    handed_at timestamptz not null,
    postmark  date,
    opened_at timestamptz not null,
    check ((way = 'post') = (postmark is not null))
);
comment on column filing.window_entry.handed_at is 'when it was handed in at the window, or when the post brought it';

-- A receipt of a bank counts once.
create table filing.bank_receipt (
    number     text primary key,
    submission uuid not null unique references filing.submission,
    sum        numeric(18, 2) not null,
    paid_on    date not null,
    registrar  uuid not null,
    entered_at timestamptz not null
);

-- A paper in a case, between its scans and the signature of the registrar under their certified copy.
create table filing.window_paper (
    id        uuid primary key,
    case_id   uuid not null,
    court     text not null,
    registrar uuid not null,
    party     integer not null,
    kind      text not null,
    motion    text,
    rule      text,
    reasons   text,
    way       text not null check (way in ('window', 'post')),
    handed_at timestamptz not null,
    postmark  date,
    scans     uuid[] not null check (cardinality(scans) > 0),
    sheet     uuid not null,
    state     text not null check (state in ('prepared', 'filed')),
    made_at   timestamptz not null,
    check ((way = 'post') = (postmark is not null)),
    check ((rule is null) = (reasons is null))
);

drop policy own on filing.draft;
create policy own on filing.draft using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and owner = nullif(current_setting('torelik.person', true), '')::uuid and window_court is null)
    or (current_setting('torelik.as', true) = 'staff' and window_court = current_setting('torelik.court', true)));
drop policy own on filing.submission;
create policy own on filing.submission using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and owner = nullif(current_setting('torelik.person', true), '')::uuid)
    or (current_setting('torelik.as', true) = 'staff' and window_court = current_setting('torelik.court', true)));
alter table filing.window_entry enable row level security;
create policy at_the_window on filing.window_entry using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true)));
alter table filing.bank_receipt enable row level security;
create policy at_the_window on filing.bank_receipt using (current_setting('torelik.as', true) in ('rule', 'staff'));
alter table filing.window_paper enable row level security;
create policy at_the_window on filing.window_paper using (current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true)
    and exists (select 1 from casefile.case_file c where c.id = case_id));
