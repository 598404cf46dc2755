-- The register of mediators (Law on Mediation, arts. 9, 13, 14): what it must hold of each (art. 14 point 3), and what a person wants to know before he chooses.
create schema conciliation;

create table conciliation.mediator (
    id              uuid primary key,
    person          uuid not null unique,
    name            text not null,
    roll            text not null check (roll in ('professional', 'retired-judge')),
    organisation    text not null,
    certificate     text not null,
    certified_on    date not null,
    address         text not null,
    email           text,
    phone           text,
    region          text not null check (region ~ '^[0-9]{2}$'),
    fields          text[] not null check (cardinality(fields) > 0),
    languages       text[] not null check (cardinality(languages) > 0),
    fee             numeric(14, 2) check (fee > 0),
    most            integer not null check (most between 1 and 50),
    accepts         boolean not null,
    suspended_until date,
    entered_on      date not null,
    check (email is not null or phone is not null)
);
comment on column conciliation.mediator.fee is 'of a matter, in tenge; none: he mediates without a fee (art. 22 point 2)';
comment on column conciliation.mediator.most is 'how many matters he takes at a time; his own choice';
create index on conciliation.mediator (region, name);
alter table conciliation.mediator enable row level security;
create policy published on conciliation.mediator for select using (true);
create policy entered on conciliation.mediator for all using (current_setting('torelik.as', true) = 'rule');
create policy own on conciliation.mediator for update using (current_setting('torelik.as', true) = 'citizen' and person = nullif(current_setting('torelik.person', true), '')::uuid);
