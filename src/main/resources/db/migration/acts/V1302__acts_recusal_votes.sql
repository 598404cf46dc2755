-- How the other judges of a panel voted on the recusal of one of them (CPC art. 41 part 4): the secret of their deliberation, seen by themselves alone.
create table acts.recusal_vote (
    case_id  uuid not null,
    request  integer not null,
    judge    uuid not null,
    granted  boolean not null,
    deciding uuid[] not null check (judge = any (deciding)),
    voted_at timestamptz not null,
    primary key (case_id, request, judge)
);
comment on column acts.recusal_vote.request is 'the number of the event in the case by which it was asked';
alter table acts.recusal_vote enable row level security;
create policy panel on acts.recusal_vote using (current_setting('torelik.as', true) = 'staff' and nullif(current_setting('torelik.person', true), '')::uuid = any (deciding));
