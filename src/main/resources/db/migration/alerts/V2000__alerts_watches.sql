-- What people want to be told of beside the notices of their cases: a case, a search of the bank of acts, a court.
create schema alerts;

create table alerts.watch (
    id        uuid primary key,
    person    uuid not null,
    kind      text not null check (kind in ('case', 'search', 'court')),
    name      text not null,
    case_id   uuid,
    words     text not null default '',
    court     text,
    category  text,
    language  text not null check (language in ('kk', 'ru', 'en')),
    email     boolean not null default true,
    feed_hash bytea unique,
    made_at   timestamptz not null,
    seen_to   timestamptz not null,
    check ((kind = 'case') = (case_id is not null)),
    check (kind <> 'court' or court is not null)
);
comment on column alerts.watch.feed_hash is 'the hash of the secret in the address of its feed, or null';
comment on column alerts.watch.seen_to is 'up to which publication the bank of acts was looked through for it';
create index on alerts.watch (person);
create index on alerts.watch (case_id) where case_id is not null;
alter table alerts.watch enable row level security;
create policy visible on alerts.watch using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid));

-- What was found for it, once for each matter. code: the word of the event or the kind of the act. subject: the number of the case or the ECLI.
create table alerts.entry (
    id      uuid primary key,
    watch   uuid not null references alerts.watch on delete cascade,
    matter  text not null,
    code    text not null,
    subject text not null,
    court   text not null,
    path    text not null,
    at      timestamptz not null,
    unique (watch, matter)
);
create index on alerts.entry (watch, at desc);
alter table alerts.entry enable row level security;
create policy visible on alerts.entry using (exists (select 1 from alerts.watch w where w.id = watch));

-- Where a program is told. Its key signs; nobody reads it again.
create table alerts.hook (
    watch   uuid primary key references alerts.watch on delete cascade,
    address text not null,
    key     bytea not null,
    made_at timestamptz not null,
    state   text not null check (state in ('on', 'gone')),
    told_at timestamptz,
    fault   text
);
alter table alerts.hook enable row level security;
create policy visible on alerts.hook using (current_setting('torelik.as', true) = 'rule');

create table alerts.delivery (
    entry    uuid primary key references alerts.entry on delete cascade,
    attempts integer not null default 0,
    made_at  timestamptz not null,
    next_at  timestamptz not null
);
comment on table alerts.delivery is 'what a program has not taken yet';
create index on alerts.delivery (next_at);
alter table alerts.delivery enable row level security;
create policy visible on alerts.delivery using (current_setting('torelik.as', true) = 'rule');
