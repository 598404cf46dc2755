-- Recordings of hearings. The sound lies encrypted in files; here is which recordings there have to be, and what was put into the ledger. A row only goes forward, nobody deletes one, and only
-- the rule of the house itself writes: for every person, whatever the office, these tables are read-only.
create schema recordings;

create table recordings.recording (
    id           uuid        primary key,
    hearing      uuid        not null unique,
    case_id      uuid        not null,
    court        text        not null,
    cause        text        not null check (cause in ('opened', 'late')),
    begins_at    timestamptz not null,
    state        text        not null default 'running' check (state in ('running', 'ending', 'ended', 'destroyed')),
    ends_at      timestamptz,
    ended_by     text        check (ended_by in ('hearing-closed', 'hearing-adjourned')),
    silent_since timestamptz,
    links        bigint,
    head         bytea       check (length(head) = 32),
    check ((state = 'running') = (ends_at is null) and (ends_at is null) = (ended_by is null)),
    check ((state in ('running', 'ending')) = (head is null) and (head is null) = (links is null))
);
comment on column recordings.recording.ended_by is 'the procedural act that closed the hearing: nothing else ends a recording';
create index on recordings.recording (case_id);
create index recording_going_on on recordings.recording (state) where state in ('running', 'ending');

-- The heads of all running recordings at a moment, under the root that is an entry of the ledger.
create table recordings.batch (
    id     bigint      generated always as identity primary key,
    at     timestamptz not null,
    entry  text        not null,
    leaf   bytea       not null check (length(leaf) = 32),
    heads  bytea       not null check (length(heads) > 0 and length(heads) % 32 = 0),
    stamp  bytea
);
comment on column recordings.batch.heads is '32 bytes each, in the order of their bytes';
comment on column recordings.batch.stamp is 'time-stamp token (RFC 3161) over the entry; null while the authority is silent';

-- When nothing was heard or nothing could be stored.
create table recordings.gap (
    recording  uuid        not null references recordings.recording,
    sequence   bigint      not null,
    from_at    timestamptz not null,
    millis     bigint      not null check (millis > 0),
    cause      text        not null,
    primary key (recording, sequence)
);

create function recordings.stays() returns trigger language plpgsql as
$$ begin raise exception 'What was recorded stays as it was written' using errcode = 'TR001'; end $$;

create function recordings.goes_forward() returns trigger language plpgsql as
$$ begin
    if (new.id, new.hearing, new.case_id, new.court, new.cause, new.begins_at) is distinct from (old.id, old.hearing, old.case_id, old.court, old.cause, old.begins_at)
       or array_position(array['running', 'ending', 'ended', 'destroyed'], new.state) < array_position(array['running', 'ending', 'ended', 'destroyed'], old.state)
       or old.ended_by is not null and (new.ends_at, new.ended_by) is distinct from (old.ends_at, old.ended_by)
       or old.head is not null and (new.links, new.head) is distinct from (old.links, old.head) then
        raise exception 'A recording only goes forward' using errcode = 'TR001';
    end if;
    return new;
end $$;

create function recordings.only_the_stamp() returns trigger language plpgsql as
$$ begin
    if old.stamp is not null or (new.id, new.at, new.entry, new.leaf, new.heads) is distinct from (old.id, old.at, old.entry, old.leaf, old.heads) then
        raise exception 'What was recorded stays as it was written' using errcode = 'TR001';
    end if;
    return new;
end $$;

create trigger forward before update on recordings.recording for each row execute function recordings.goes_forward();
create trigger stays before delete on recordings.recording for each row execute function recordings.stays();
create trigger stamped before update on recordings.batch for each row execute function recordings.only_the_stamp();
create trigger stays before delete on recordings.batch for each row execute function recordings.stays();
create trigger stays before update or delete on recordings.gap for each row execute function recordings.stays();
revoke delete, truncate on recordings.recording, recordings.batch, recordings.gap from torelik_app;
revoke update on recordings.gap from torelik_app;

alter table recordings.recording enable row level security;
create policy sees on recordings.recording for select using (current_setting('torelik.as', true) in ('rule', 'staff', 'citizen'));
create policy begins on recordings.recording for insert with check (current_setting('torelik.as', true) = 'rule');
create policy goes_on on recordings.recording for update using (current_setting('torelik.as', true) = 'rule');
alter table recordings.batch enable row level security;
create policy sees on recordings.batch for select using (true);
create policy adds on recordings.batch for insert with check (current_setting('torelik.as', true) = 'rule');
create policy stamps on recordings.batch for update using (current_setting('torelik.as', true) = 'rule');
alter table recordings.gap enable row level security;
create policy sees on recordings.gap for select using (current_setting('torelik.as', true) in ('rule', 'staff', 'citizen'));
create policy adds on recordings.gap for insert with check (current_setting('torelik.as', true) = 'rule');
