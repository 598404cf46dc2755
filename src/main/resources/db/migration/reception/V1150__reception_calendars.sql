-- Calendars of people: the link by which a calendar program reads one's hearings, and the times at which one cannot come.
create schema reception;

-- Only the hash of the link's secret is kept; a link that is revoked or replaced is gone.
create table reception.calendar_link (
    secret_hash bytea primary key,
    person      uuid not null,
    subject     uuid not null,
    language    text not null check (language in ('kk', 'ru', 'en')),
    made_at     timestamptz not null,
    read_at     timestamptz,
    unique (person, subject)
);
comment on column reception.calendar_link.subject is 'whose hearings: the person himself, or the organisation in which he holds an office';
alter table reception.calendar_link enable row level security;
create policy own on reception.calendar_link using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and subject = nullif(current_setting('torelik.person', true), '')::uuid));

-- What a person stated; why in detail is nobody's business, so there is no room for words. The court learns of it only through the rule that looks at a time.
create table reception.busy (
    id        uuid primary key,
    person    uuid not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    kind      text not null check (kind in ('hearing', 'trip', 'leave', 'other')),
    stated_at timestamptz not null,
    check (starts_at < ends_at)
);
create index on reception.busy (person, ends_at);
alter table reception.busy enable row level security;
create policy own on reception.busy using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid));
