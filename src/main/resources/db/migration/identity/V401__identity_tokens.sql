-- Personal tokens of programs: named, expiring, revocable; only their hash is kept.
create table identity.token (
    token_hash   bytea primary key,
    id           uuid not null unique,
    person       uuid not null references identity.person,
    organisation uuid references identity.person,
    court        text,
    function     text,
    name         text not null,
    issued_at    timestamptz not null,
    used_at      timestamptz,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index on identity.token (person);
comment on column identity.token.used_at is 'to the minute';
