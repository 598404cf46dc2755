-- A file on its way: it comes in parts, over a link that drops, until it has its whole length. Its parts lie in the file store under a key of its own, which is destroyed with them.
create table documents.upload (
    id         uuid        primary key,
    owner      uuid        not null,
    name       text        not null,
    kind       text        not null,
    size       bigint      not null check (size > 0),
    received   bigint      not null check (received >= 0 and received <= size),
    sha256     bytea       not null check (length(sha256) = 32),
    begun_at   timestamptz not null,
    changed_at timestamptz not null,
    constraint a_file_is_on_its_way_once unique (owner, sha256)
);

create index upload_by_age on documents.upload (changed_at);

create table documents.upload_part (
    upload  uuid   not null references documents.upload on delete cascade,
    starts  bigint not null,
    size    int    not null check (size > 0),
    sha256  bytea  not null check (length(sha256) = 32),
    primary key (upload, starts)
);
