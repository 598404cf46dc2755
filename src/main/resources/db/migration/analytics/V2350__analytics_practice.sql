-- Which sets of acts figures were learned from, and each use of them. Nothing here tells who asked or what was described.
create schema analytics;

create table analytics.model (
    hash      bytea primary key check (length(hash) = 32),
    frozen_at timestamptz not null,
    acts      integer not null,
    learned   integer not null check (learned <= acts),
    error     double precision not null,
    covered   double precision not null check (covered between 0 and 1)
);
comment on column analytics.model.hash is 'of the lines of all acts: identifier, digest of the signed act, category, kind, outcome';

create table analytics.use (
    id       uuid primary key,
    at       timestamptz not null,
    model    bytea not null references analytics.model,
    shown    text[] not null,
    category text,
    silence  text check (silence in ('none', 'few', 'uncalibrated', 'everything')),
    said     text check (said in ('helped', 'not-helped', 'objected')),
    said_at  timestamptz,
    check ((said is null) = (said_at is null))
);
create index use_at on analytics.use (at);
