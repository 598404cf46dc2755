-- Powers of attorney as documents signed by the principal (CPC arts. 60, 61). What was given is not changed; it can be revoked.
create schema powers;

create table powers.power (
    id             uuid primary key,
    principal      uuid not null,
    giver          uuid not null,
    representative uuid not null,
    codes          text[] not null,
    until_day      date not null,
    state          text not null check (state in ('prepared', 'given', 'revoked')),
    document       uuid not null,
    signature      uuid,
    signer         text,
    given_at       timestamptz,
    revoked_at     timestamptz,
    made_at        timestamptz not null,
    check (representative <> principal),
    check ((state = 'prepared') = (signature is null)),
    check ((state = 'revoked') = (revoked_at is not null))
);
create index on powers.power (representative, state);
create index on powers.power (principal, state);
comment on column powers.power.giver is 'who signed: the principal himself, or for an organisation whoever holds an office in it';
alter table powers.power enable row level security;
create policy own on powers.power using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and nullif(current_setting('torelik.person', true), '')::uuid in (principal, representative)));
