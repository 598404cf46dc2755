-- Letters of the house to a person about something that is not a case, such as a claim that was not paid in time. One for each matter: nothing is sent twice.
create table notices.letter (
    id         uuid primary key,
    person     uuid not null,
    about      text not null,
    matter     uuid not null,
    address    text,
    message_id text not null unique,
    mime       bytea,
    state      text not null check (state in ('queued', 'accepted', 'refused', 'no-contact')),
    attempts   integer not null default 0,
    queued_at  timestamptz not null,
    next_at    timestamptz not null,
    reply      text,
    replied_at timestamptz,
    unique (about, matter)
);
create index on notices.letter (next_at) where state = 'queued';
alter table notices.letter enable row level security;
create policy visible on notices.letter using (current_setting('torelik.as', true) = 'rule');
