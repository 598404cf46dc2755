-- The office of an advocate or a law firm. What stands here is a professional secret: the policies know the owner and those whom he lets in, and nobody else; no court, no rule of the house.
create schema office;

create function office.me() returns uuid language sql stable as
$$ select case when current_setting('torelik.as', true) = 'citizen' then nullif(current_setting('torelik.person', true), '')::uuid end $$;

create table office.delegate (
    owner    uuid not null,
    person   uuid not null,
    name     text not null,
    may      text not null check (may in ('see', 'draft')),
    since    date not null,
    ended_at timestamptz,
    primary key (owner, person),
    check (owner <> person)
);
comment on column office.delegate.may is 'see: reads; draft: keeps tasks, time and drafts as well; nobody signs for another';
alter table office.delegate enable row level security;
create policy seen on office.delegate for select using (office.me() in (owner, person));
create policy kept on office.delegate using (owner = office.me()) with check (owner = office.me());

create function office.right_in(office_of uuid) returns text language sql stable as
$$ select case when office_of = office.me() then 'owner' else (select d.may from office.delegate d where d.owner = office_of and d.person = office.me() and d.ended_at is null) end $$;

create table office.client (
    id      uuid primary key,
    owner   uuid not null,
    name    text not null check (char_length(name) between 1 and 200),
    note    text not null default '',
    made_at timestamptz not null
);
create index on office.client (owner);
alter table office.client enable row level security;
create policy seen on office.client for select using (office.right_in(owner) is not null);
create policy kept on office.client using (owner = office.me()) with check (owner = office.me());

create table office.matter (
    id        uuid primary key,
    owner     uuid not null,
    client    uuid not null references office.client,
    title     text not null check (char_length(title) between 1 and 200),
    case_id   uuid,
    opened_on date not null,
    closed_on date
);
create index on office.matter (owner);
comment on column office.matter.case_id is 'the case to which it belongs, or null; it opens nothing: whether the reader may see that case is asked each time';
alter table office.matter enable row level security;
create policy seen on office.matter for select using (office.right_in(owner) is not null);
create policy kept on office.matter using (owner = office.me()) with check (owner = office.me());

create table office.task (
    id      uuid primary key,
    owner   uuid not null,
    matter  uuid not null references office.matter,
    title   text not null check (char_length(title) between 1 and 300),
    due     date,
    rule    text,
    made_at timestamptz not null,
    done_at timestamptz
);
create index on office.task (matter);
comment on column office.task.rule is 'the rule of law/deadlines from whose term it was taken, or null';
alter table office.task enable row level security;
create policy seen on office.task for select using (office.right_in(owner) is not null);
create policy worked on office.task using (office.right_in(owner) in ('owner', 'draft')) with check (office.right_in(owner) in ('owner', 'draft'));

create table office.time_entry (
    id          uuid primary key,
    owner       uuid not null,
    matter      uuid not null references office.matter,
    person      uuid not null,
    person_name text not null,
    worked_on   date not null,
    minutes     integer not null check (minutes between 1 and 1440),
    what        text not null check (char_length(what) between 1 and 300),
    made_at     timestamptz not null
);
create index on office.time_entry (matter);
alter table office.time_entry enable row level security;
create policy seen on office.time_entry for select using (office.right_in(owner) is not null);
create policy worked on office.time_entry using (office.right_in(owner) in ('owner', 'draft')) with check (office.right_in(owner) in ('owner', 'draft'));

create table office.draft (
    id         uuid primary key,
    owner      uuid not null,
    matter     uuid not null references office.matter,
    title      text not null check (char_length(title) between 1 and 200),
    body       text not null default '' check (char_length(body) <= 100000),
    version    integer not null,
    changed_by text not null,
    changed_at timestamptz not null
);
create index on office.draft (matter);
alter table office.draft enable row level security;
create policy seen on office.draft for select using (office.right_in(owner) is not null);
create policy worked on office.draft using (office.right_in(owner) in ('owner', 'draft')) with check (office.right_in(owner) in ('owner', 'draft'));
