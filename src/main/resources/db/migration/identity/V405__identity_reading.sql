-- How a person wants the pages: kept with him, so that every browser on which he signs in shows them so.
create table identity.reading (
    person     uuid primary key references identity.person,
    simple     boolean not null,
    large      boolean not null,
    changed_at timestamptz not null
);
comment on column identity.reading.simple is 'simple words';
comment on column identity.reading.large is 'large letters';
