-- Letters to courts outside proceedings (APPC arts. 62-66, 76): what a person wrote, what became of it, day by day.
create table reception.letter (
    id               uuid primary key,
    number           text unique,
    court            text not null check (court ~ '^[0-9]{4}$'),
    kind             text not null check (kind in ('application', 'complaint', 'message', 'proposal', 'response', 'request')),
    person           uuid not null,
    author           uuid not null,
    author_name      text not null,
    language         text not null check (language in ('kk', 'ru')),
    subject          text not null check (char_length(subject) between 1 and 200),
    body             text not null check (char_length(body) between 1 and 8000),
    state            text not null check (state in ('prepared', 'registered', 'assigned', 'answered', 'in-case', 'withdrawn')),
    document         uuid not null,
    signature        uuid,
    confirmed_by     text check (confirmed_by in ('signature', 'account')),
    prepared_at      timestamptz not null,
    sent_at          timestamptz,
    registered_on    date,
    assignee         uuid,
    assignee_name    text,
    answer_document  uuid,
    answer_text      text,
    answer_signature uuid,
    answer_signer    text,
    case_id          uuid,
    case_number      text,
    check ((state = 'prepared') = (number is null)),
    check ((number is null) = (registered_on is null)),
    check ((confirmed_by = 'signature') = (signature is not null)),
    check ((state = 'answered') <= (answer_signature is not null)),
    check ((state = 'in-case') = (case_id is not null))
);
create index on reception.letter (person, prepared_at);
create index on reception.letter (court, state);
create index on reception.letter (case_id);
comment on column reception.letter.confirmed_by is 'signature: the electronic signature of art. 63 part 2; account: confirmed by whoever had signed in';
alter table reception.letter enable row level security;
create policy seen on reception.letter using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then court = current_setting('torelik.court', true) and state <> 'prepared'
            and (current_setting('torelik.function', true) in ('REGISTRAR', 'CHAIR') or assignee = nullif(current_setting('torelik.person', true), '')::uuid)
        when 'citizen' then person = nullif(current_setting('torelik.person', true), '')::uuid
        else false
    end);

create table reception.letter_file (
    letter   uuid not null references reception.letter on delete cascade,
    document uuid not null,
    title    text not null,
    primary key (letter, document)
);
alter table reception.letter_file enable row level security;
create policy seen on reception.letter_file using (exists (select 1 from reception.letter l where l.id = letter));

-- What happened to a letter, in its order; nothing is changed afterwards.
create table reception.letter_step (
    letter      uuid not null references reception.letter,
    seq         integer not null,
    word        text not null,
    happened_on date not null,
    at          timestamptz not null,
    by_name     text,
    until_day   date,
    words       text,
    primary key (letter, seq)
);
revoke update, delete on reception.letter_step from torelik_app;
alter table reception.letter_step enable row level security;
create policy seen on reception.letter_step using (exists (select 1 from reception.letter l where l.id = letter));

create table reception.letter_roll (
    court text not null,
    year  integer not null,
    kind  text not null,
    last  integer not null check (last > 0),
    primary key (court, year, kind)
);
