-- Personal reception (APPC art. 90): the hours of a court, visits that were booked, the line for a freed time, the tickets of a day.
-- The exclusion of two visits at one time stands on btree_gist, which the case file has brought.

create table reception.hours (
    court    text not null check (court ~ '^[0-9]{4}$'),
    receiver text not null check (receiver in ('chair', 'chancery')),
    weekday  integer not null check (weekday between 1 and 6),
    opens    time not null,
    closes   time not null,
    minutes  integer not null check (minutes between 5 and 120),
    set_by   uuid not null,
    set_at   timestamptz not null,
    primary key (court, receiver, weekday),
    check (opens < closes)
);
comment on table reception.hours is 'a court without rows has the usual hours of the code';

create table reception.visit (
    id            uuid primary key,
    court         text not null check (court ~ '^[0-9]{4}$'),
    receiver      text not null check (receiver in ('chair', 'chancery')),
    official      uuid not null,
    official_name text not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    person        uuid not null,
    visitor       text not null,
    topic         text not null check (char_length(topic) between 1 and 600),
    state         text not null check (state in ('offered', 'booked', 'arrived', 'received', 'missed', 'cancelled', 'withdrawn', 'lapsed')),
    offered_until timestamptz,
    ticket        integer,
    called_at     timestamptz,
    place         text,
    result        text check (result in ('explained', 'decided', 'written', 'elsewhere')),
    notes         text,
    reason        text,
    made_at       timestamptz not null,
    reminded_at   timestamptz,
    check (starts_at < ends_at),
    check ((state = 'offered') <= (offered_until is not null)),
    check ((state = 'received') = (result is not null)),
    check ((state = 'withdrawn') = (reason is not null)),
    -- nobody receives two at once, whatever the hours are and whoever asks at the same moment
    constraint one_visitor_at_a_time exclude using gist (official with =, tstzrange(starts_at, ends_at) with &&) where (state in ('offered', 'booked', 'arrived', 'received', 'missed'))
);
create unique index one_visit_ahead on reception.visit (person, court, receiver) where state in ('offered', 'booked', 'arrived');
create index on reception.visit (court, starts_at);
create index on reception.visit (person, starts_at);
create index on reception.visit (starts_at) where state in ('offered', 'booked');
comment on column reception.visit.notes is 'for the court, not for the visitor';
alter table reception.visit enable row level security;
create policy seen on reception.visit using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then court = current_setting('torelik.court', true)
        when 'citizen' then person = nullif(current_setting('torelik.person', true), '')::uuid
        else false
    end);

create table reception.waiting (
    id       uuid primary key,
    court    text not null,
    receiver text not null check (receiver in ('chair', 'chancery')),
    person   uuid not null,
    visitor  text not null,
    topic    text not null check (char_length(topic) between 1 and 600),
    since    timestamptz not null,
    place    bigint generated always as identity
);
comment on table reception.waiting is 'in line for a freed time; whoever gets an offer leaves the line';
create unique index on reception.waiting (person, court, receiver);
create index on reception.waiting (court, receiver, place);
alter table reception.waiting enable row level security;
create policy own on reception.waiting using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid));

-- The numbers of the day, one after the other, for whoever has come.
create table reception.ticket_roll (
    court text not null,
    day   date not null,
    last  integer not null check (last > 0),
    primary key (court, day)
);
