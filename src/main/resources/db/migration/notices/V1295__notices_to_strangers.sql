-- Registered letters to people whom the register does not know, such as an invitation to a mediation. The sheet is forgotten when the post has it.
create table notices.stranger_item (
    id             uuid primary key,
    name           text not null,
    address        text not null,
    sender         text not null,
    sender_address text not null,
    sheet          bytea,
    state          text not null check (state in ('queued', 'carried', 'delivered', 'failed')),
    item           text unique,
    status         text,
    attempts       integer not null default 0,
    queued_at      timestamptz not null,
    next_at        timestamptz not null,
    check ((state = 'queued') = (sheet is not null))
);
create index on notices.stranger_item (state, next_at) where state in ('queued', 'carried');
alter table notices.stranger_item enable row level security;
create policy visible on notices.stranger_item using (current_setting('torelik.as', true) = 'rule');
