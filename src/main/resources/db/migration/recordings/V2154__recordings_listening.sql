-- Who accepted the warning of CPC art. 282 part 4 before he heard a recording. Written by himself alone, and never changed.
create table recordings.warned (
    recording   uuid        not null references recordings.recording,
    person      uuid        not null,
    case_id     uuid        not null,
    warning     text        not null,
    language    text        not null check (language in ('kk', 'ru', 'en')),
    accepted_at timestamptz not null,
    primary key (recording, person)
);
comment on column recordings.warned.warning is 'the warning as it was shown';
create trigger stays before update or delete on recordings.warned for each row execute function recordings.stays();
revoke update, delete, truncate on recordings.warned from torelik_app;
alter table recordings.warned enable row level security;
create policy sees on recordings.warned for select using (current_setting('torelik.as', true) = 'rule' or person = nullif(current_setting('torelik.person', true), '')::uuid);
create policy accepts on recordings.warned for insert with check (person = nullif(current_setting('torelik.person', true), '')::uuid);

-- Marks that a judge makes for himself in a recording. Nobody else sees them.
create table recordings.bookmark (
    id        uuid   primary key,
    recording uuid   not null references recordings.recording,
    person    uuid   not null,
    millis    bigint not null check (millis >= 0),
    note      text   not null check (length(note) between 1 and 500)
);
comment on column recordings.bookmark.millis is 'from the beginning of the recording';
create index on recordings.bookmark (recording, person);
revoke truncate on recordings.bookmark from torelik_app;
alter table recordings.bookmark enable row level security;
create policy own on recordings.bookmark using (person = nullif(current_setting('torelik.person', true), '')::uuid and current_setting('torelik.as', true) = 'staff');
