-- The answers to commands of the API, kept for a day so that a command sent twice happens once.
create schema api;

create table api.answer (
    owner        uuid not null,
    key          text not null,
    request      bytea not null,
    begun_at     timestamptz not null,
    status       integer,
    content_type text,
    etag         text,
    location     text,
    body         bytea,
    primary key (owner, key)
);
comment on column api.answer.request is 'SHA-256 over the address, the version seen and the body of the request';
comment on column api.answer.status is 'null while the command is being done';

alter table api.answer enable row level security;
create policy own on api.answer using (current_setting('torelik.as', true) = 'rule' or owner = nullif(current_setting('torelik.person', true), '')::uuid);
