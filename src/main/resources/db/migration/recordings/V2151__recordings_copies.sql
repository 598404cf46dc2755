-- Who took a copy of which recording, and that the warning was accepted before (CPC art. 282 part 4). Written by the recipient alone, and never changed.
create table recordings.copy (
    id          uuid        primary key,
    recording   uuid        not null references recordings.recording,
    case_id     uuid        not null,
    recipient   uuid        not null,
    warning     text        not null,
    language    text        not null check (language in ('kk', 'ru', 'en')),
    accepted_at timestamptz not null
);
comment on column recordings.copy.warning is 'the warning as it was shown';
create index on recordings.copy (recording);
create trigger stays before update or delete on recordings.copy for each row execute function recordings.stays();
revoke update, delete, truncate on recordings.copy from torelik_app;
alter table recordings.copy enable row level security;
create policy sees on recordings.copy for select using (current_setting('torelik.as', true) in ('rule', 'staff') or recipient = nullif(current_setting('torelik.person', true), '')::uuid);
create policy takes on recordings.copy for insert with check (recipient = nullif(current_setting('torelik.person', true), '')::uuid);
