-- Meetings whose time all agree on: the sessions of a mediation, and the conversation of the parties with the judge before the hearing (CPC arts. 15 part 3, 165). Whoever is invited sees it, nobody else.
create table conciliation.meeting (
    id               uuid primary key,
    purpose          text not null check (purpose in ('mediation', 'conversation')),
    about            uuid not null,
    case_number      text,
    court            text,
    host             uuid not null,
    host_name        text not null,
    kind             text not null check (kind in ('joint', 'separate')),
    minutes          integer not null check (minutes between 15 and 240),
    topic            text not null check (char_length(topic) <= 600),
    state            text not null check (state in ('proposed', 'set', 'held', 'cancelled')),
    starts_at        timestamptz,
    proposed_by      uuid not null,
    proposed_by_name text not null,
    proposed_at      timestamptz not null,
    sequence         integer not null default 0,
    changed_at       timestamptz not null,
    reason           text,
    check ((state in ('set', 'held')) <= (starts_at is not null)),
    check (purpose <> 'conversation' or (kind = 'joint' and court is not null))
);
comment on column conciliation.meeting.about is 'the mediation, or the case';
create index on conciliation.meeting (about);
create unique index one_open_conversation_in_a_case on conciliation.meeting (about) where purpose = 'conversation' and state in ('proposed', 'set');
create index on conciliation.meeting (host, starts_at) where state = 'set';

create table conciliation.invited (
    meeting uuid not null references conciliation.meeting,
    person  uuid not null,
    role    text not null check (role in ('host', 'side', 'representative', 'guest')),
    side    integer not null,
    name    text not null,
    primary key (meeting, person)
);
comment on column conciliation.invited.side is '0 for the host; whoever is a guest comes if he can, and nobody waits for his answer';
create index on conciliation.invited (person);

create table conciliation.proposed_time (
    meeting   uuid not null references conciliation.meeting,
    starts_at timestamptz not null,
    primary key (meeting, starts_at)
);

create table conciliation.time_answer (
    meeting   uuid not null,
    starts_at timestamptz not null,
    side      integer not null,
    person    uuid not null,
    suits     boolean not null,
    at        timestamptz not null,
    primary key (meeting, starts_at, side),
    foreign key (meeting, starts_at) references conciliation.proposed_time
);

create function conciliation.attends(of_meeting uuid) returns boolean language sql stable security definer set search_path = conciliation, pg_temp as $$
    select exists (select 1 from conciliation.invited i where i.meeting = of_meeting and i.person = nullif(current_setting('torelik.person', true), '')::uuid)
$$;
revoke execute on function conciliation.attends(uuid) from public;
grant execute on function conciliation.attends(uuid) to torelik_app;

alter table conciliation.meeting enable row level security;
alter table conciliation.invited enable row level security;
alter table conciliation.proposed_time enable row level security;
alter table conciliation.time_answer enable row level security;
create policy invited_only on conciliation.meeting using (current_setting('torelik.as', true) = 'rule' or conciliation.attends(id));
create policy invited_only on conciliation.invited using (current_setting('torelik.as', true) = 'rule' or conciliation.attends(meeting));
create policy invited_only on conciliation.proposed_time using (current_setting('torelik.as', true) = 'rule' or conciliation.attends(meeting));
create policy invited_only on conciliation.time_answer using (current_setting('torelik.as', true) = 'rule' or conciliation.attends(meeting));
