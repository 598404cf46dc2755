-- The calendars of hearings: a fold over the events of cases. The lists by court and day are public; for closed cases they hold no names.
create schema hearings;

create table hearings.session (
    hearing    uuid primary key,
    case_id    uuid not null,
    number     text not null,
    court      text not null,
    judge      uuid,
    judge_name text,
    secretary  uuid,
    kind       text not null check (kind in ('preliminary', 'trial')),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    room       text not null,
    state      text not null check (state in ('set', 'opened', 'adjourned', 'closed')),
    sequence   integer not null,
    changed_at timestamptz not null,
    category   text not null,
    closed     boolean not null,
    plaintiff  text,
    defendant  text,
    check (not closed or (plaintiff is null and defendant is null))
);
comment on column hearings.session.sequence is 'how often it was moved; the SEQUENCE of its calendar entry';
create index on hearings.session (court, starts_at);
create index on hearings.session (judge, starts_at);
create index on hearings.session (secretary, starts_at);
create index on hearings.session (case_id);

-- Who is invited, with the address of remote participation, which is not public.
create table hearings.invited (
    hearing uuid not null references hearings.session on delete cascade,
    person  uuid not null,
    link    text,
    primary key (person, hearing)
);
create index on hearings.invited (hearing);
alter table hearings.invited enable row level security;
create policy visible on hearings.invited using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then true
        when 'citizen' then person = nullif(current_setting('torelik.person', true), '')::uuid
        else false
    end);

-- What was done although the house had warned, by whom and why.
create table hearings.despite (
    id       bigint generated always as identity primary key,
    case_id  uuid not null,
    hearing  uuid not null,
    step     text not null check (step in ('set', 'moved', 'opened')),
    warnings text[] not null,
    reason   text not null,
    person   uuid,
    at       timestamptz not null
);
create index on hearings.despite (case_id);
revoke update, delete on hearings.despite from torelik_app;
alter table hearings.despite enable row level security;
create policy visible on hearings.despite using (current_setting('torelik.as', true) in ('rule', 'staff'));
