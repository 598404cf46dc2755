-- What stands around the figures: sets of acts that wait until a person lets them in, uses beside a case, the switch of a court, objections.
alter table analytics.model add column lines bytea;
alter table analytics.model add column let_in_at timestamptz;
alter table analytics.model add column let_in_by uuid;
alter table analytics.model add column let_in_name text;
alter table analytics.model add column let_in_court text;
alter table analytics.model add column note text;
alter table analytics.model add constraint model_let_in_whole check (num_nonnulls(let_in_at, let_in_by, let_in_name, let_in_court, note) in (0, 5));
comment on column analytics.model.lines is 'the acts that were learned from, one a line, compressed: identifier, digest, category, kind, outcome, day; null for sets of before';

alter table analytics.use alter column model drop not null;
comment on column analytics.use.model is 'null while nobody has let a set in';
alter table analytics.use drop constraint use_silence_check;
alter table analytics.use add constraint use_silence_check check (silence in ('none', 'few', 'uncalibrated', 'everything', 'not-let-in', 'switched-off'));
alter table analytics.use drop constraint use_said_check;
alter table analytics.use add constraint use_said_check check (said in ('helped', 'not-helped', 'objected', 'adopted', 'rejected'));

-- A use beside a case. What a judge made of it is his own: neither his chair nor anybody else reads it one by one.
create table analytics.beside (
    use      uuid primary key references analytics.use,
    case_id  uuid not null,
    court    text not null,
    judge    uuid not null,
    forecast boolean not null
);
create index on analytics.beside (case_id);
alter table analytics.beside enable row level security;
create policy of_the_judge on analytics.beside using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then judge = nullif(current_setting('torelik.person', true), '')::uuid
        else false
    end);

create table analytics.switch (
    number integer generated always as identity primary key,
    court  text not null,
    off    boolean not null,
    reason text not null check (reason <> ''),
    at     timestamptz not null,
    chair  uuid not null,
    name   text not null
);
create index on analytics.switch (court, number);
revoke update, delete on analytics.switch from torelik_app;

create table analytics.objection (
    id          uuid primary key,
    use         uuid references analytics.use,
    side        text not null check (side in ('anybody', 'party', 'judge')),
    court       text not null,
    words       text not null check (words <> ''),
    raised_at   timestamptz not null,
    raised_by   uuid,
    due_on      date not null,
    assigned    uuid,
    assigned_to text,
    answered_at timestamptz,
    answered_on date,
    upheld      boolean,
    reasons     text,
    check ((assigned is null) = (assigned_to is null)),
    check (num_nonnulls(answered_at, answered_on, upheld, reasons) in (0, 4))
);
create index on analytics.objection (court, raised_at);
alter table analytics.objection enable row level security;
create policy raised on analytics.objection for insert with check (true);
create policy of_the_court on analytics.objection for select using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'staff' then court = current_setting('torelik.court', true)
        else false
    end);
create policy followed_up on analytics.objection for update using (
    current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true)) with check (true);
