-- The case and its history. The history is append-only; the row of the case is its index for lists, made in the same transaction.
create schema casefile;

create table casefile.case_file (
    id          uuid primary key,
    number      text not null unique,
    court       text not null,
    seat        text not null,
    procedure   text not null,
    category    text not null,
    stage       text not null,
    seal        text not null check (seal in ('open', 'closed')),
    language    text not null,
    plaintiff   text not null,
    defendant   text not null,
    price       numeric(18, 2) not null,
    judge       uuid,
    judge_name  text,
    secretary   uuid,
    version     integer not null,
    head        bytea not null,
    filed_on    date not null,
    changed_at  timestamptz not null
);
comment on column casefile.case_file.court is 'the court whose register gave the number';
comment on column casefile.case_file.seat is 'the court of the judge; differs from the register after a national draw';
create index on casefile.case_file (seat, stage);
create index on casefile.case_file (judge, stage);

create table casefile.procedural_event (
    id          bigint generated always as identity primary key,
    case_id     uuid not null references casefile.case_file,
    seq         integer not null,
    key         text not null,
    payload     jsonb not null,
    occurred_on date not null,
    recorded_at timestamptz not null,
    actor       jsonb not null,
    basis       text not null,
    stage       text not null,
    salt        bytea not null,
    hash        bytea not null,
    leaf        bytea not null,
    unique (case_id, seq)
);
comment on column casefile.procedural_event.hash is 'SHA-256 over the previous hash and the canonical JSON of the event';
comment on column casefile.procedural_event.leaf is 'the salted commitment to the hash, as it stands in the public ledger';
create index on casefile.procedural_event (leaf);
revoke update, delete on casefile.procedural_event from torelik_app;

-- Who may read as a participant or a representative.
create table casefile.reader (
    case_id   uuid not null references casefile.case_file,
    person    uuid not null,
    party     integer not null,
    role      text not null,
    primary key (person, case_id, party)
);
create index on casefile.reader (case_id);

-- The river: the order in which the committed events of all cases are heard, without gaps.
create table casefile.inbox (event_id bigint primary key);
create table casefile.river (
    position  bigint generated always as identity primary key,
    event_id  bigint not null unique
);
create table casefile.listener (name text primary key, position bigint not null default 0);
create table casefile.stuck (
    listener  text not null,
    position  bigint not null,
    case_id   uuid not null,
    cause     text not null,
    since     timestamptz not null,
    primary key (listener, position)
);
create index on casefile.stuck (listener, case_id);

create table casefile.number_series (
    court text not null, year integer not null, kind text not null, last integer not null,
    primary key (court, year, kind)
);

-- Who looked at what; a party may read it.
create table casefile.look (
    id       bigint generated always as identity primary key,
    case_id  uuid not null references casefile.case_file,
    at       timestamptz not null,
    actor    jsonb not null,
    relation text not null,
    what     text not null
);
create index on casefile.look (case_id, at);
revoke update, delete on casefile.look from torelik_app;

-- Visibility, repeated in the database: rules see all, participants their own, staff what their office needs, others nothing.
create function casefile.me() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('torelik.person', true), '')::uuid $$;

alter table casefile.case_file enable row level security;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (select 1 from casefile.reader r where r.case_id = case_file.id and r.person = casefile.me())
        when 'staff' then judge = casefile.me() or secretary = casefile.me()
            or (seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) in ('CHAIR', 'REGISTRAR'))
        else false
    end);

alter table casefile.procedural_event enable row level security;
create policy visible on casefile.procedural_event using (exists (select 1 from casefile.case_file c where c.id = case_id));

alter table casefile.reader enable row level security;
create policy visible on casefile.reader using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then person = casefile.me()
        else false
    end);

alter table casefile.look enable row level security;
create policy visible on casefile.look using (exists (select 1 from casefile.case_file c where c.id = case_id));
