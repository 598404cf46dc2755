-- No deadline without the article that sets it, and none that stands still with a last day or runs without one. The clocks are a fold of the river: rows from
-- before are made anew by their listener.
alter table deadlines.clock add column basis text;
update deadlines.clock set basis = 'cpc 120';
alter table deadlines.clock alter column basis set not null;
alter table deadlines.clock
    add constraint nothing_without_a_basis check (basis ~ '^[a-z][a-z0-9-]* [0-9]'),
    add constraint started_by_an_event check (started_by > 0),
    add constraint known_status check (status in ('running', 'paused', 'met', 'missed', 'ended')),
    add constraint due_unless_it_stands_still check (case status when 'paused' then due is null when 'running' then due is not null when 'missed' then due is not null else true end),
    add constraint moment_of_the_day check ((due is null) = (due_at is null));
