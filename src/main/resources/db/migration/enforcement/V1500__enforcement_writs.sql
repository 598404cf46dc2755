create schema enforcement;

create table enforcement.writ_series (
    court text not null, year integer not null, last integer not null,
    primary key (court, year)
);

-- A writ that was shown for signing; its bytes lie in the store under the key of the case.
create table enforcement.prepared (
    id       uuid primary key,
    author   uuid not null,
    number   text not null unique,
    case_id  uuid not null,
    act      uuid not null,
    creditor integer not null,
    debtor   integer not null,
    sha256   bytea not null,
    pages    integer not null,
    made_on  date not null,
    signed   boolean not null
);

alter table enforcement.prepared enable row level security;
create policy own on enforcement.prepared using (current_setting('torelik.as', true) = 'staff' and author = nullif(current_setting('torelik.person', true), '')::uuid);
