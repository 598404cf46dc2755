create schema allocation;

create table allocation.draw (
    id         uuid primary key,
    case_id    uuid not null,
    attempt    integer not null,
    input      text not null,
    sha256     bytea not null,
    leaf       bytea not null,
    state      text not null check (state in ('committed', 'drawn')),
    leaf_index bigint,
    proof      bytea,
    winner     uuid,
    committed_at timestamptz not null,
    drawn_at   timestamptz,
    unique (case_id, attempt)
);
comment on column allocation.draw.input is 'the canonical text that was committed before the draw; public, holds no personal data of participants';
create index on allocation.draw (state) where state = 'committed';

-- Cases for which nobody could take part, until somebody can.
create table allocation.waiting (case_id uuid primary key, attempt integer not null, since timestamptz not null);

-- What each judge carries: a fold of the river.
create table allocation.carried (case_id uuid primary key, judge uuid, weight integer not null, open boolean not null, procedure text not null);
create index on allocation.carried (judge) where open;
