-- Letters on paper to those whom nothing else reached (CPC art. 127 part 2): printed, handed over or posted, received or come back. A dispatch of its own channel, so that nothing is written twice.
alter table notices.dispatch drop constraint dispatch_channel_check;
alter table notices.dispatch add constraint dispatch_channel_check check (channel in ('cabinet', 'email', 'post'));

create table notices.paper_letter (
    id         uuid primary key references notices.dispatch,
    case_id    uuid not null,
    number     text not null,
    court      text not null,
    event_seq  integer not null,
    party      integer not null,
    about      text not null,
    documents  uuid[] not null,
    basis      text not null,
    term       text,
    state      text not null check (state in ('to-print', 'printed', 'handed-over', 'posted', 'received', 'returned')),
    made_at    timestamptz not null,
    printed_at timestamptz,
    sent_at    timestamptz,
    ended_at   timestamptz,
    officer    uuid,
    track      text,
    cause      text,
    check ((state = 'returned') = (cause is not null)),
    check (state not in ('posted', 'received', 'returned', 'handed-over') or sent_at is not null)
);
create index on notices.paper_letter (court, state, made_at);
comment on column notices.paper_letter.term is 'the event that begins when it is received, or null';
alter table notices.paper_letter enable row level security;
create policy visible on notices.paper_letter using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true)
        and exists (select 1 from casefile.case_file c where c.id = case_id)));
