-- Programs that people let act for them (OAuth 2.1). Of every secret only the hash is kept.
create schema programs;

create table programs.program (
    id           uuid primary key,
    name         text not null,
    home         text not null,
    person       uuid not null,
    organisation uuid,
    proof        text not null check (proof in ('none', 'secret', 'key')),
    secret_hash  bytea,
    keys         text,
    redirects    text[] not null,
    scopes       text[] not null,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    check ((proof = 'secret') = (secret_hash is not null)),
    check ((proof = 'key') = (keys is not null))
);
comment on column programs.program.organisation is 'for which its head registered it, or null for a person himself';
comment on column programs.program.keys is 'public keys (RFC 7517) with which it signs who it is (RFC 7523)';
create index on programs.program (person);

create table programs.consent (
    id           uuid primary key,
    program      uuid not null references programs.program,
    person       uuid not null,
    organisation uuid,
    scopes       text[] not null,
    given_at     timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    ended_at     timestamptz,
    ended_by     text check (ended_by in ('person', 'program', 'replay')),
    check ((ended_at is null) = (ended_by is null))
);
comment on column programs.consent.used_at is 'to the minute';
comment on column programs.consent.ended_by is 'replay: a code or a refresh token came a second time, so that somebody else may have it';
create index on programs.consent (person, given_at desc);

create table programs.code (
    code_hash  bytea primary key,
    consent    uuid not null references programs.consent,
    redirect   text not null,
    challenge  text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table programs.access (
    token_hash bytea primary key,
    consent    uuid not null references programs.consent,
    scopes     text[] not null,
    expires_at timestamptz not null
);
create index on programs.access (consent);

create table programs.refresh (
    token_hash bytea primary key,
    consent    uuid not null references programs.consent,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index on programs.refresh (consent);

-- Each signed statement of a program who it is holds once.
create table programs.statement (
    program    uuid not null references programs.program,
    jti        text not null,
    expires_at timestamptz not null,
    primary key (program, jti)
);
