create schema mobile;

-- What a phone is asked to sign, for five minutes. The identifier of a request is a secret that stands only in its QR code and on the page that shows it: here are
-- its hash, and the question and the answer enciphered with it.
create table mobile.request (
    key_hash    bytea primary key,
    holder_hash bytea not null,
    token_hash  bytea,
    state       text not null check (state in ('waiting', 'scanned', 'read', 'checking', 'signed', 'refused')),
    question    bytea not null,
    answer      bytea,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    check ((state in ('signed', 'refused')) = (answer is not null))
);
create index on mobile.request (expires_at);
comment on column mobile.request.holder_hash is 'of what the asking browser alone knows: its cookie or its session';
comment on column mobile.request.token_hash is 'of the token that the phone got with the link; gone when the signatures have come';
