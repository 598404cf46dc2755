create schema ledger;

-- What waits for its place in the log. A caller writes here within its own transaction, so that the fact and its leaf are
-- acknowledged together or not at all. One sequencer takes the rows away.
create table ledger.pending (
    id   bigint generated always as identity primary key,
    line text  not null check (line ~ '^torelik/[a-z-]+/[0-9]+( [!-~]+)+$' and length(line) <= 1000),
    leaf bytea not null,
    check (leaf = sha256('\x00'::bytea || convert_to(line, 'UTF8')))
);

-- The entries in their order; the hash is the RFC 6962 leaf hash of the line.
create table ledger.entry (
    place bigint primary key check (place >= 0),
    leaf  bytea not null,
    line  text  not null
);
create index entry_leaf on ledger.entry using hash (leaf);

-- The Merkle tree in C2SP tiles: up to 256 hashes; only the rightmost tile of a level is ever widened.
create table ledger.tile (
    level  smallint not null,
    number bigint   not null,
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, number)
);

-- Every checkpoint that the log ever signed, and the cosignatures of its witnesses.
create table ledger.checkpoint (
    size      bigint primary key,
    note      text not null,
    made_at   timestamptz not null,
    witnesses integer not null default 0
);
create index checkpoint_witnessed on ledger.checkpoint (size) where witnesses > 0;

create table ledger.cosignature (
    size    bigint not null references ledger.checkpoint,
    witness text not null,
    line    text not null,
    primary key (size, witness)
);
create index cosignature_witness on ledger.cosignature (witness, size);

-- The application adds and never alters, except the rightmost tiles and the count of witnesses.
revoke update on ledger.pending from torelik_app;
revoke update, delete on ledger.entry from torelik_app;
revoke delete on ledger.tile from torelik_app;
revoke update, delete on ledger.checkpoint from torelik_app;
grant update (witnesses) on ledger.checkpoint to torelik_app;
revoke update, delete on ledger.cosignature from torelik_app;
