-- Which case stands behind each thing that was counted, so that whoever may see the cases goes from a figure to them. Both folds begin anew under new names: what they made is emptied.
truncate indicators.cell, indicators.remembered, indicators.term;
create table indicators.behind (
    case_id   uuid not null,
    seq       integer not null,
    fact      text not null,
    court     text not null,
    judge     uuid not null,
    day       date not null,
    procedure text not null,
    category  text not null,
    kind      text not null,
    value     integer not null
);
comment on table indicators.behind is 'one row for each event that some indicator counts and for each duration that ended, with the same words as its cell';
create index on indicators.behind (court, fact, day);
alter table indicators.remembered add column acts jsonb not null;
comment on column indicators.remembered.acts is 'the kinds of the acts that were signed, by their ids, for events that only name an act';
create index on indicators.remembered (court, stage);
alter table indicators.term add column extended integer not null;
comment on column indicators.term.extended is 'how many times it was made longer';
