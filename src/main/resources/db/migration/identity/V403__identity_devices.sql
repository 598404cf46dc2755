-- The devices on which a person has signed in: a browser carries a secret of which only the hash is kept.
create table identity.device (
    person      uuid not null references identity.person,
    secret_hash bytea not null,
    id          uuid not null unique,
    label       text not null,
    means       text not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    seen_by     timestamptz,
    primary key (person, secret_hash)
);
comment on column identity.device.seen_by is 'when the person was shown that this device is new, or null; the first device of a person is known from the beginning';

-- A session ends at the latest some time after it was opened, however busy it is.
alter table identity.session add column last_at timestamptz;
update identity.session set last_at = expires_at;
alter table identity.session alter column last_at set not null;
