-- Who works in the courts of the law data, when, where and at what rate. Changed only by commands; each leaves a row in the log.
create schema courts;

create table courts.staff (
    person       uuid primary key,
    court        text not null check (court ~ '^[0-9]{4}$'),
    function     text not null check (function in ('JUDGE', 'CHAIR', 'REGISTRAR', 'SECRETARY')),
    surname      text not null,
    given        text not null,
    patronymic   text,
    iin          text not null unique,
    appointed_on date not null,
    left_on      date check (left_on > appointed_on)
);
comment on column courts.staff.left_on is 'the first day on which the person no longer serves';
create index on courts.staff (court, function);

create table courts.specialisation (
    judge     uuid primary key references courts.staff,
    fields    text[] not null,
    groups    text[] not null,
    languages text[] not null
);
comment on column courts.specialisation.fields is 'civil, economic, juvenile, administrative, criminal, investigative';
comment on column courts.specialisation.groups is 'codes of category groups such as 1.00; empty: all categories of the fields';

create table courts.pairing (
    judge     uuid primary key references courts.staff,
    secretary uuid not null references courts.staff
);
create index on courts.pairing (secretary);

create table courts.absence (
    judge     uuid not null references courts.staff,
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    kind      text not null check (kind in ('leave', 'illness', 'training', 'trip')),
    primary key (judge, first_day)
);

create table courts.load_rate (
    judge      uuid primary key references courts.staff,
    employment numeric(3, 2) not null check (employment > 0 and employment <= 1),
    experience numeric(3, 2) not null check (experience > 0 and experience <= 2)
);
comment on column courts.load_rate.employment is 'the share of a full load of cases; a chair has less than 1';
comment on column courts.load_rate.experience is 'below 1 in the first years';

create table courts.room (
    court text not null check (court ~ '^[0-9]{4}$'),
    name  text not null,
    seats integer not null check (seats > 0),
    video boolean not null,
    floor integer not null,
    primary key (court, name)
);

create table courts.working_hours (
    court           text primary key check (court ~ '^[0-9]{4}$'),
    opens           time not null,
    lunch_from      time not null,
    lunch_to        time not null,
    closes          time not null,
    saturday_opens  time,
    saturday_closes time,
    check (opens < lunch_from and lunch_from <= lunch_to and lunch_to < closes),
    check ((saturday_opens is null and saturday_closes is null) or saturday_opens < saturday_closes)
);
comment on column courts.working_hours.saturday_opens is 'the duty of the chancery for urgent matters, or null; hearings are not set then';

create table courts.staff_log (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    actor  jsonb not null,
    court  text not null,
    person uuid,
    change jsonb not null
);
create index on courts.staff_log (court, id);
create index on courts.staff_log (person, id);
revoke update, delete on courts.staff_log from torelik_app;
revoke delete on courts.staff from torelik_app;
