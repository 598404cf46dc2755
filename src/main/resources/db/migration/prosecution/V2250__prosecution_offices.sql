-- The prosecutors' offices and the courts whose cases are theirs. Who serves in an office is said by the register of persons and organisations.
create schema prosecution;

create table prosecution.office (
    organisation uuid primary key,
    level        text not null check (level in ('district', 'region', 'general', 'military', 'transport', 'investors')),
    courts       text[] not null,
    since        date not null,
    until        date check (until > since)
);
comment on column prosecution.office.courts is 'the codes of the courts of which it hears; several offices may name one court';
comment on column prosecution.office.until is 'the first day on which it is no such office any more';
create index on prosecution.office using gin (courts);
alter table prosecution.office enable row level security;
create policy visible on prosecution.office for select using (true);
create policy kept on prosecution.office for all using (current_setting('torelik.as', true) = 'rule') with check (current_setting('torelik.as', true) = 'rule');
