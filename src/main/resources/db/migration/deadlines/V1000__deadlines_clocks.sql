-- What runs out when: made anew from the history of the case with each of its events, so that desks and the daily watch need not read every case.
create schema deadlines;
create table deadlines.clock (
    case_id    uuid not null,
    rule       text not null,
    started_by bigint not null,
    party      integer,
    bears_on   text not null,
    status     text not null,
    due        date,
    due_at     timestamptz,
    on_expiry  text not null,
    primary key (case_id, rule, started_by)
);
create index on deadlines.clock (due_at) where status = 'running' and on_expiry <> 'none';
create index on deadlines.clock (case_id, due) where status in ('running', 'missed');
