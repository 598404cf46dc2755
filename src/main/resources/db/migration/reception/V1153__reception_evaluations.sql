-- The questionnaire: who has answered about what, so that nobody answers twice, and, apart from it, the answers, which name nobody and no day.
create table reception.evaluated (
    person   uuid not null,
    kind     text not null check (kind in ('visit', 'letter', 'hearing', 'free')),
    occasion text not null,
    primary key (person, kind, occasion)
);
alter table reception.evaluated enable row level security;
create policy own on reception.evaluated using (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid);
revoke update, delete on reception.evaluated from torelik_app;

create table reception.evaluation (
    id      uuid primary key,
    court   text not null check (court ~ '^[0-9]{4}$'),
    kind    text not null check (kind in ('visit', 'letter', 'hearing', 'free')),
    month   date not null check (extract(day from month) = 1),
    clear   integer not null check (clear between 1 and 5),
    respect integer not null check (respect between 1 and 5),
    timely  integer not null check (timely between 1 and 5)
);
create index on reception.evaluation (court, month);
alter table reception.evaluation enable row level security;
create policy counted on reception.evaluation using (current_setting('torelik.as', true) = 'rule');
revoke update, delete on reception.evaluation from torelik_app;
