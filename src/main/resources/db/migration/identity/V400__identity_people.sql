create schema identity;

create table identity.person (
    id           uuid primary key,
    kind         text not null check (kind in ('natural', 'legal')),
    iin          text unique,
    bin          text unique,
    surname      text,
    given        text,
    patronymic   text,
    organisation text,
    born         date,
    address      text not null default '',
    kato         text,
    phone        text,
    email        text,
    language     text not null default 'kk',
    profession   text,
    created_at   timestamptz not null,
    check ((kind = 'natural' and surname is not null and given is not null) or (kind = 'legal' and organisation is not null))
);
comment on column identity.person.profession is 'advocate, with the number of the licence after a colon, or null';

-- Who may act for an organisation by office: the head from the register of entities or from the certificate.
create table identity.office (
    organisation uuid not null references identity.person,
    person       uuid not null references identity.person,
    title        text not null,
    since        date not null,
    until        date,
    primary key (organisation, person, since)
);
create index on identity.office (person);

create table identity.account (
    person        uuid primary key references identity.person,
    password_hash text not null,
    failures      integer not null default 0,
    locked_until  timestamptz,
    changed_at    timestamptz not null
);

create table identity.challenge (
    id         uuid primary key,
    text       text not null,
    expires_at timestamptz not null
);

create table identity.session (
    token_hash   bytea primary key,
    id           uuid not null unique,
    person       uuid not null references identity.person,
    organisation uuid references identity.person,
    court        text,
    function     text,
    means        text not null check (means in ('password', 'eds')),
    device       text not null,
    opened_at    timestamptz not null,
    seen_at      timestamptz not null,
    expires_at   timestamptz not null
);
create index on identity.session (person);
