-- How people are reached: what became of each dispatch, what follows when nothing has reached somebody, text messages and letters that the post prints.
alter table notices.dispatch drop constraint dispatch_channel_check;
alter table notices.dispatch add constraint dispatch_channel_check check (channel in ('cabinet', 'email', 'sms', 'post'));
alter table notices.dispatch
    add column person       uuid,
    add column sent_at      timestamptz,
    add column delivered_at timestamptz,
    add column read_at      timestamptz,
    add column failed_at    timestamptz,
    add column cause        text,
    add column proof        text,
    add column informs      boolean not null default false;
comment on column notices.dispatch.informs is 'it proves nothing even when it arrives: a text message to a number that the person did not give to the court himself';
create index on notices.dispatch (person) where person is not null;
drop policy visible on notices.dispatch;
create policy visible on notices.dispatch using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then person = nullif(current_setting('torelik.person', true), '')::uuid
        when 'staff' then exists (select 1 from casefile.case_file c where c.id = case_id)
        else false
    end);

-- Notices that have not reached their addressee at once: what happens next, and when.
create table notices.reach (
    case_id   uuid not null,
    event_seq integer not null,
    about     text not null,
    party     integer not null,
    number    text not null,
    court     text not null,
    rule      text not null,
    made_at   timestamptz not null,
    state     text not null check (state in ('waiting', 'awaited', 'reached', 'clerk')),
    channel   text,
    follows   text,
    next_at   timestamptz,
    primary key (case_id, event_seq, about, party),
    check (state <> 'clerk' or follows is not null)
);
comment on column notices.reach.channel is 'the channel that follows, that is awaited or by which he was reached';
comment on column notices.reach.next_at is 'when it is looked at again, or null while nothing is due';
create index on notices.reach (next_at) where next_at is not null;
create index on notices.reach (court, made_at) where state <> 'reached';
alter table notices.reach enable row level security;
create policy visible on notices.reach using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id)));

-- A text message. notice: the dispatch of a case; otherwise a code or a personal letter.
create table notices.sms (
    id        uuid primary key,
    notice    uuid unique references notices.dispatch,
    person    uuid,
    number    text,
    source    text not null check (source in ('given', 'stated', 'base')),
    text      text,
    state     text not null check (state in ('number-wanted', 'queued', 'sent', 'done')),
    attempts  integer not null default 0,
    queued_at timestamptz not null,
    next_at   timestamptz not null,
    check (number is not null or state in ('number-wanted', 'done'))
);
create index on notices.sms (next_at) where state in ('number-wanted', 'queued');
alter table notices.sms enable row level security;
create policy visible on notices.sms using (current_setting('torelik.as', true) = 'rule');

-- Its parts, each submitted and reported for itself. sending: handed to the line, no answer kept yet; in-doubt: the answer never came, it is not sent again.
create table notices.sms_part (
    sms        uuid not null references notices.sms,
    part       integer not null,
    reference  integer not null,
    state      text not null check (state in ('queued', 'sending', 'in-doubt', 'taken', 'delivered', 'failed')),
    message_id text,
    cause      text,
    sent_at    timestamptz,
    ended_at   timestamptz,
    primary key (sms, part)
);
create sequence notices.sms_reference minvalue 0 maxvalue 65535 cycle;
create index on notices.sms_part (message_id) where message_id is not null;
create index on notices.sms_part (reference) where state in ('sending', 'in-doubt');
create index on notices.sms_part (state, sent_at) where state in ('sending', 'in-doubt', 'taken');
alter table notices.sms_part enable row level security;
create policy visible on notices.sms_part using (current_setting('torelik.as', true) = 'rule');

-- What the centre reported, as it came; one of each kind for a message.
create table notices.sms_report (
    message_id  text not null,
    state       text not null,
    reference   integer,
    number      text not null,
    error       text not null,
    done_at     timestamptz not null,
    received_at timestamptz not null,
    matched     boolean not null default false,
    primary key (message_id, state)
);
create index on notices.sms_report (received_at) where not matched;
alter table notices.sms_report enable row level security;
create policy visible on notices.sms_report using (current_setting('torelik.as', true) = 'rule');

-- Each question to the mobile citizens database, with its purpose. The number itself is not kept here.
create table notices.number_question (
    id       uuid primary key,
    case_id  uuid not null,
    party    integer not null,
    purpose  text not null,
    answer   text not null check (answer in ('found', 'none', 'foreign', 'silent')),
    asked_at timestamptz not null
);
create index on notices.number_question (case_id);
alter table notices.number_question enable row level security;
create policy visible on notices.number_question using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id)));

-- Letters that the post prints and delivers.
alter table notices.paper_letter add column way text not null default 'court' check (way in ('court', 'hybrid'));
create table notices.hybrid (
    id         uuid primary key references notices.paper_letter,
    state      text not null check (state in ('queued', 'carried', 'ended', 'given-back')),
    item       text unique,
    status     text,
    attempts   integer not null default 0,
    queued_at  timestamptz not null,
    next_at    timestamptz not null,
    reply      text,
    act        bytea,
    act_sha256 text
);
create index on notices.hybrid (next_at) where state in ('queued', 'carried');
alter table notices.hybrid enable row level security;
create policy visible on notices.hybrid using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from notices.paper_letter l where l.id = hybrid.id)));

create table notices.hybrid_status (
    event       text primary key,
    item        text not null,
    letter      uuid,
    status      text not null,
    at          timestamptz not null,
    reason      text,
    certified   text,
    receiver    text,
    received_at timestamptz not null
);
comment on column notices.hybrid_status.letter is 'null: the post told of an item that the house did not send';
create index on notices.hybrid_status (letter, at);
alter table notices.hybrid_status enable row level security;
create policy visible on notices.hybrid_status using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from notices.paper_letter l where l.id = letter)));

-- What a person wishes, and the number that he gave to the courts and confirmed with a code.
create table notices.wish (
    person       uuid primary key,
    extra_sms    boolean not null default true,
    letters_by   text not null default 'email' check (letters_by in ('email', 'sms', 'none')),
    phone        text,
    confirmed_at timestamptz,
    check ((phone is null) = (confirmed_at is null))
);
alter table notices.wish enable row level security;
create policy visible on notices.wish using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid));

create table notices.phone_code (
    id       uuid primary key,
    person   uuid not null,
    phone    text not null,
    digest   text not null,
    attempts integer not null default 0,
    made_at  timestamptz not null,
    used_at  timestamptz
);
create index on notices.phone_code (person, made_at);
alter table notices.phone_code enable row level security;
create policy visible on notices.phone_code using (current_setting('torelik.as', true) = 'rule');
