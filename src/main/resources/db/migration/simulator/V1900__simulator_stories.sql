-- Which cases of the demonstration country were begun, so that a start that was cut off goes on and nothing is made twice.
create schema simulator;
create table simulator.story (
    id         text primary key,
    submission uuid not null,
    done       boolean not null default false
);
