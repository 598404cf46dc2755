create schema documents;

-- One key per owner (a draft or a case), wrapped by the master key outside the database. A destroyed key stays as a row without its
-- key, so that nobody can make the owner a second one by mistake.
create table documents.data_key (
    owner        uuid        primary key,
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint either_kept_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);

-- What a stored file is: its content is in the file store under the digest of its owner and content.
create table documents.document (
    id         uuid        primary key,
    owner      uuid        not null references documents.data_key (owner),
    sha256     bytea       not null check (length(sha256) = 32),
    size       bigint      not null check (size >= 0),
    media_type text        not null,
    title      text        not null,
    pages      int         not null check (pages >= 0),
    created_at timestamptz not null
);

create index document_of_owner on documents.document (owner, created_at);

-- A document is never changed; a draft that is thrown away takes its rows with it.
revoke update on documents.document from torelik_app;
revoke delete on documents.data_key from torelik_app;
