-- What other bodies sent. A package that became a case is there once by the body's own number; a refused one leaves only its reason.
create schema intake;

create table intake.package (
    body        text not null,
    number      text not null,
    kind        text not null,
    sha256      bytea not null,
    case_id     uuid not null unique,
    case_number text not null,
    court       text not null,
    receipt     text not null,
    seal        bytea not null,
    received_at timestamptz not null,
    primary key (body, number)
);
comment on column intake.package.sha256 is 'the digest of the manifest: the same number with another content is refused';
create index on intake.package (court, received_at);
revoke update, delete on intake.package from torelik_app;

create table intake.refused (
    id      bigint generated always as identity primary key,
    body    text not null,
    number  text not null,
    kind    text not null,
    court   text,
    code    text not null,
    facts   jsonb not null,
    basis   text,
    at      timestamptz not null
);
comment on table intake.refused is 'only of senders whose signature was good: a stranger leaves no trace but a line in the log';
create index on intake.refused (court, at);
revoke update, delete on intake.refused from torelik_app;

-- Acts on their way back.
create table intake.delivery (
    case_id    uuid not null,
    event_seq  integer not null,
    act        uuid not null,
    after      text not null,
    body       text not null,
    number     text not null,
    state      text not null check (state in ('queued', 'answered', 'done')),
    answer     text,
    answered_at timestamptz,
    attempts   integer not null default 0,
    next_at    timestamptz not null,
    primary key (case_id, event_seq)
);
create index on intake.delivery (state, next_at);
