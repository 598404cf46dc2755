-- Terms of hours and terms that are due at once alarm the desk before they run out.
alter table deadlines.clock add column alarm_at timestamptz;
create index on deadlines.clock (alarm_at) where status = 'running' and alarm_at is not null;
-- An alarm that was raised; it outlives the clocks, which are made anew with each event.
create table deadlines.alarm (
    case_id    uuid not null,
    rule       text not null,
    started_by bigint not null,
    raised_at  timestamptz not null,
    primary key (case_id, rule, started_by)
);
