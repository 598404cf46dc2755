create schema filing;

-- A draft saves itself; every save is a new version. Its id becomes the id of the case.
create table filing.draft (
    id         uuid primary key,
    owner      uuid not null,
    author     uuid not null,
    content    jsonb not null,
    version    integer not null,
    state      text not null check (state in ('open', 'submitted', 'discarded')),
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index on filing.draft (owner, state);
comment on column filing.draft.owner is 'the person or organisation whose draft it is';

-- The text as it was shown for signing: fixed to one version of the draft.
create table filing.prepared (
    draft     uuid not null references filing.draft,
    version   integer not null,
    document  uuid not null,
    sha256    bytea not null,
    made_at   timestamptz not null,
    primary key (draft, version)
);

create table filing.submission (
    id          uuid primary key,
    ticket      text not null unique,
    owner       uuid not null,
    author      uuid not null,
    content     jsonb not null,
    document    uuid not null,
    signature   uuid not null,
    signer      text not null,
    signed_at   timestamptz not null,
    received_at timestamptz not null,
    receipt     text not null,
    seal        bytea not null,
    duty        numeric(18, 2) not null,
    duty_state  text not null check (duty_state in ('awaited', 'paid', 'exempt', 'deferred')),
    duty_basis  text not null,
    state       text not null check (state in ('awaiting-payment', 'registered', 'lapsed')),
    number      text,
    lapses_at   timestamptz
);
create index on filing.submission (owner);
create index on filing.submission (state, lapses_at);
comment on column filing.submission.seal is 'the seal of the house over the text of the receipt (detached CMS)';

alter table filing.draft enable row level security;
create policy own on filing.draft using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and owner = nullif(current_setting('torelik.person', true), '')::uuid));
alter table filing.submission enable row level security;
create policy own on filing.submission using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and owner = nullif(current_setting('torelik.person', true), '')::uuid));
