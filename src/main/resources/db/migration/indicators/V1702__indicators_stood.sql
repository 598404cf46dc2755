-- How each case stood at the end of each day: ages and balances of any day. A fold of its own, which begins at the first event.
create table indicators.stood (
    case_id    uuid not null,
    from_day   date not null,
    to_day     date,
    court      text not null,
    judge      uuid not null,
    procedure  text not null,
    category   text not null,
    stage      text not null,
    filed_on   date not null,
    entered_on date not null,
    moved_on   date not null,
    primary key (case_id, from_day)
);
comment on column indicators.stood.to_day is 'the day at whose end it stands otherwise; null while it stands so';
comment on column indicators.stood.judge is 'all zeros: none';
create index on indicators.stood (court, stage) where to_day is null;
create index on indicators.stood (court, from_day);

-- By how much more or fewer cases stood at each stage at the end of a year than at its beginning: so that the balance of a day is the years before it and the days of its own, not all days since the first.
create table indicators.balance (
    year      integer not null,
    court     text not null,
    judge     uuid not null,
    procedure text not null,
    category  text not null,
    stage     text not null,
    n         bigint not null,
    primary key (year, court, judge, procedure, category, stage)
);
insert into indicators.balance (year, court, judge, procedure, category, stage, n)
select extract(year from day)::integer, court, judge, procedure, category, kind, sum(n) from indicators.cell where fact = 'standing' group by 1, 2, 3, 4, 5, 6;
