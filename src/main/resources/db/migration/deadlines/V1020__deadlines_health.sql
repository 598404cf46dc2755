-- What proves an outage, as the public register names it.
alter table deadlines.outage add column proof text;

-- When the house was last seen well: between two beats that are far apart it was not.
create table deadlines.heartbeat (
    one boolean primary key default true check (one),
    at  timestamptz not null
);

-- What the house noticed of itself; a person records it or puts it aside.
create table deadlines.outage_proposal (
    number     integer generated always as identity primary key,
    service    text not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    seen       text not null check (seen in ('stopped', 'database')),
    made_at    timestamptz not null,
    state      text not null default 'open' check (state in ('open', 'recorded', 'put-aside')),
    outage     integer references deadlines.outage,
    reason     text,
    officer    uuid,
    decided_at timestamptz,
    check (until_at > from_at),
    check ((state = 'open') = (officer is null)),
    check ((state = 'recorded') = (outage is not null)),
    check ((state = 'put-aside') = (reason is not null))
);
