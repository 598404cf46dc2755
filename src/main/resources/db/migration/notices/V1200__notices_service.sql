-- Service of process: which notice went out on which event, the mail on its way, the cabinet, and what could not be delivered.
create schema notices;

-- One row for each event, addressee and channel: nothing is ever sent twice.
create table notices.dispatch (
    id        uuid primary key,
    case_id   uuid not null,
    event_seq integer not null,
    about     text not null,
    party     integer not null,
    channel   text not null check (channel in ('cabinet', 'email')),
    hearing   uuid,
    made_at   timestamptz not null,
    unique (case_id, event_seq, about, party, channel)
);
create index on notices.dispatch (hearing);
alter table notices.dispatch enable row level security;
create policy visible on notices.dispatch using (current_setting('torelik.as', true) in ('rule', 'staff'));

-- The mail on its way. queued -> accepted or refused by the server -> done when the case has it; the text is forgotten then.
create table notices.outbox (
    id         uuid primary key references notices.dispatch,
    address    text not null,
    message_id text not null unique,
    mime       bytea,
    documents  uuid[] not null,
    basis      text not null,
    term       text,
    state      text not null check (state in ('queued', 'accepted', 'refused', 'done')),
    attempts   integer not null default 0,
    queued_at  timestamptz not null,
    next_at    timestamptz not null,
    reply      text,
    replied_at timestamptz
);
create index on notices.outbox (next_at) where state = 'queued';
create index on notices.outbox (state) where state in ('accepted', 'refused');
alter table notices.outbox enable row level security;
create policy visible on notices.outbox using (current_setting('torelik.as', true) = 'rule');

-- The cabinet: a person sees his own rows only.
create table notices.message (
    id        uuid primary key references notices.dispatch,
    person    uuid not null,
    case_id   uuid not null,
    number    text not null,
    event_seq integer not null,
    party     integer not null,
    about     text not null,
    hearing   uuid,
    documents uuid[] not null,
    sent_at   timestamptz not null,
    read_at   timestamptz
);
create index on notices.message (person, sent_at);
alter table notices.message enable row level security;
create policy visible on notices.message using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then person = nullif(current_setting('torelik.person', true), '')::uuid
        else false
    end);

-- What did not arrive: the registrar of the court sends it on paper (CPC art. 127 part 2).
create table notices.failure (
    id      uuid primary key,
    case_id uuid not null,
    number  text not null,
    court   text not null,
    party   integer not null,
    about   text not null,
    channel text not null,
    cause   text not null,
    reply   text,
    at      timestamptz not null
);
create index on notices.failure (court, at);
alter table notices.failure enable row level security;
create policy visible on notices.failure using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then court = current_setting('torelik.court', true)
        else false
    end);
