-- A paper for an existing case, between its text and its signature: a response, evidence, a motion, an objection, an appeal.
create table filing.paper (
    id         uuid primary key,
    case_id    uuid not null,
    author     uuid not null,
    party      integer not null,
    kind       text not null check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal')),
    motion     text,
    document   uuid not null,
    attachment uuid,
    state      text not null check (state in ('prepared', 'filed')),
    made_at    timestamptz not null
);
create index on filing.paper (case_id);
comment on column filing.paper.motion is 'the kind of a motion, or null';

alter table filing.paper enable row level security;
create policy own on filing.paper using (current_setting('torelik.as', true) = 'citizen'
    and author = nullif(current_setting('torelik.person', true), '')::uuid);
