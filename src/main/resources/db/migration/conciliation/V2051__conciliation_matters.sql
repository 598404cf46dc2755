-- A mediation, from the invitation to its end. Only its participants see any of it (Law on Mediation, art. 8): not the court, not the judge of the case, not another mediator. The policies ask one function,
-- which looks at the participants past their own policy.
create table conciliation.matter (
    id            uuid primary key,
    case_id       uuid,
    case_number   text,
    subject       text not null check (char_length(subject) between 1 and 600),
    language      text not null check (language in ('kk', 'ru')),
    mediator      uuid not null,
    mediator_name text not null,
    initiator     uuid not null,
    state         text not null check (state in ('invited', 'agreed', 'contract', 'running', 'signing', 'ended')),
    invited_at    timestamptz not null,
    answer_by     date not null,
    started_on    date,
    until         date,
    prolonged     boolean not null default false,
    pen           uuid,
    outcome       text check (outcome in ('agreement', 'declined', 'unanswered', 'refused', 'hopeless', 'expired')),
    ended_by      text,
    reason        text,
    ended_on      date,
    told_court    boolean not null default false,
    check ((state = 'ended') = (outcome is not null and ended_on is not null)),
    check ((state in ('running', 'signing')) <= (started_on is not null and until is not null)),
    check ((case_id is null) = (case_number is null))
);
create unique index one_open_mediation_in_a_case on conciliation.matter (case_id) where state <> 'ended';
create index on conciliation.matter (mediator) where state <> 'ended';
create index on conciliation.matter (answer_by) where state = 'invited';
create index on conciliation.matter (until) where state in ('running', 'signing');

create table conciliation.participant (
    matter      uuid not null references conciliation.matter,
    person      uuid not null,
    role        text not null check (role in ('mediator', 'side', 'representative')),
    side        integer not null check (side >= 0),
    party       integer,
    name        text not null,
    consent     text check (consent in ('yes', 'no')),
    answered_at timestamptz,
    primary key (matter, person),
    check ((role = 'mediator') = (side = 0)),
    check ((consent is null) = (answered_at is null))
);
comment on column conciliation.participant.side is '0 for the mediator; who acts for a side has its number';
comment on column conciliation.participant.party is 'the number of the party in the case';
create index on conciliation.participant (person);

create function conciliation.takes_part(in_matter uuid) returns boolean language sql stable security definer set search_path = conciliation, pg_temp as $$
    select exists (select 1 from conciliation.participant p where p.matter = in_matter and p.person = nullif(current_setting('torelik.person', true), '')::uuid)
$$;

-- How many open matters a mediator has: everybody may know the number, and nothing else of them.
create function conciliation.load_of(mediator_person uuid) returns integer language sql stable security definer set search_path = conciliation, pg_temp as $$
    select count(*)::integer from conciliation.matter m where m.mediator = mediator_person and m.state <> 'ended'
$$;

create table conciliation.contract (
    matter   uuid not null references conciliation.matter,
    version  integer not null check (version > 0),
    document uuid not null,
    fee      numeric(14, 2) not null check (fee >= 0),
    days     integer not null check (days between 1 and 30),
    manner   text not null check (manner in ('joint', 'separate', 'both')),
    terms    text not null,
    set_at   timestamptz not null,
    primary key (matter, version)
);

-- The text of the agreement by turns; nothing of it is ever taken away.
create table conciliation.wording (
    matter      uuid not null references conciliation.matter,
    version     integer not null check (version > 0),
    author      uuid not null,
    author_name text not null,
    body        text not null check (char_length(body) between 1 and 12000),
    note        text not null,
    written_at  timestamptz not null,
    primary key (matter, version)
);

create table conciliation.agreement (
    matter   uuid not null references conciliation.matter,
    version  integer not null,
    document uuid not null,
    set_at   timestamptz not null,
    primary key (matter, version),
    foreign key (matter, version) references conciliation.wording
);

create table conciliation.signature (
    matter    uuid not null references conciliation.matter,
    paper     text not null check (paper in ('contract', 'agreement')),
    version   integer not null,
    side      integer not null,
    person    uuid not null,
    signer    text not null,
    document  uuid not null,
    signed_at timestamptz not null,
    primary key (matter, paper, version, side)
);

alter table conciliation.matter enable row level security;
alter table conciliation.participant enable row level security;
alter table conciliation.contract enable row level security;
alter table conciliation.wording enable row level security;
alter table conciliation.agreement enable row level security;
alter table conciliation.signature enable row level security;
create policy participants_only on conciliation.matter using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(id)));
create policy participants_only on conciliation.participant using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(matter)));
create policy participants_only on conciliation.contract using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(matter)));
create policy participants_only on conciliation.wording using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(matter)));
create policy participants_only on conciliation.agreement using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(matter)));
create policy participants_only on conciliation.signature using (current_setting('torelik.as', true) = 'rule' or (current_setting('torelik.as', true) = 'citizen' and conciliation.takes_part(matter)));
revoke execute on function conciliation.takes_part(uuid) from public;
revoke execute on function conciliation.load_of(uuid) from public;
grant execute on function conciliation.takes_part(uuid) to torelik_app;
grant execute on function conciliation.load_of(uuid) to torelik_app;
