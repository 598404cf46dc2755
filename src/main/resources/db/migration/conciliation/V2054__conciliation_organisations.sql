-- The organisations of mediators, each of which keeps the register of its members (Law on Mediation, arts. 13, 14). Everybody reads it.
create table conciliation.organisation (
    id         uuid primary key,
    person     uuid not null unique,
    name       text not null,
    address    text not null,
    email      text,
    phone      text,
    entered_on date not null
);
comment on column conciliation.organisation.person is 'the organisation in the register of persons';
alter table conciliation.organisation enable row level security;
create policy published on conciliation.organisation for select using (true);
create policy entered on conciliation.organisation for all using (current_setting('torelik.as', true) = 'rule');

alter table conciliation.mediator
    add column organisation_id uuid references conciliation.organisation,
    add column left_on         date;
comment on column conciliation.mediator.left_on is 'since when he is not in the register any more; what he mediates he may end';
create index on conciliation.mediator (organisation_id) where left_on is null;
