-- People without an account who are invited to a mediation. Only rules of the house read this: it holds numbers and addresses that somebody else wrote down.
create table conciliation.guest (
    matter      uuid not null references conciliation.matter,
    person      uuid not null,
    number      text not null check (number ~ '^[0-9]{12}$'),
    name        text not null check (char_length(name) between 1 and 200),
    way         text not null check (way in ('email', 'sms', 'post', 'hand')),
    target      text not null,
    code_digest text unique,
    invited_at  timestamptz not null,
    used_at     timestamptz,
    joined_as   uuid,
    primary key (matter, person),
    check (way <> 'hand' or code_digest is null)
);
comment on column conciliation.guest.person is 'by whom the mediation knows him until he has come in';
create index on conciliation.guest (number) where joined_as is null;
alter table conciliation.guest enable row level security;
create policy rules_only on conciliation.guest using (current_setting('torelik.as', true) = 'rule');
