-- What is counted of the cases, folded from the river. Everything here can be emptied and made again from the events.
create schema indicators;

-- A case as far as the counting must remember it.
create table indicators.remembered (
    case_id    uuid primary key,
    seq        integer not null,
    court      text not null,
    judge      uuid,
    procedure  text not null,
    category   text not null,
    stage      text not null,
    filed_on   date not null,
    entered_on date not null,
    moved_on   date not null,
    begun      jsonb not null
);
comment on column indicators.remembered.seq is 'the number in the case of the last event that was counted: an event that comes again is passed over';
comment on column indicators.remembered.court is 'the court whose judge has the case; before the draw the court where it was filed';
comment on column indicators.remembered.begun is 'durations that have begun, the day of their beginning by name, null once a duration that is taken once has ended';
create index on indicators.remembered (stage, court);

-- One number for each day, place and kind of thing. Months, years, courts and regions are sums.
create table indicators.cell (
    fact      text not null,
    court     text not null,
    judge     uuid not null,
    day       date not null,
    procedure text not null,
    category  text not null,
    kind      text not null,
    value     integer not null,
    n         bigint not null,
    primary key (day, court, fact, judge, procedure, category, kind, value)
);
comment on column indicators.cell.fact is 'the word of an event; `standing` for cases that enter (+1) and leave (-1) the stage in kind; the name of a duration';
comment on column indicators.cell.judge is 'all zeros: no judge yet';
comment on column indicators.cell.value is 'for a duration its days, otherwise 0: so percentiles stay exact when cells are summed';
create index on indicators.cell (court, day);

-- The duties of each case with their last days, as they stand after its last event.
create table indicators.term (
    case_id    uuid not null,
    rule       text not null,
    started_by bigint not null,
    court      text not null,
    judge      uuid not null,
    bears_on   text not null,
    due        date,
    done_on    date,
    primary key (case_id, rule, started_by)
);
comment on column indicators.term.due is 'the last day, null while it stands still with the proceedings';
create index on indicators.term (due, court);
create index on indicators.term (court, due) where done_on is null;
