-- How far the clock of the demonstration country was moved, so that it does not go back at a restart.
create schema tour;
create table tour.clock (
    one_row       boolean primary key default true check (one_row),
    moved_seconds bigint not null check (moved_seconds >= 0)
);
insert into tour.clock (moved_seconds) values (0);
