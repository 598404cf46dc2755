-- What was said, written down: by a machine, then by whoever corrected it. Versions are only added.
create table recordings.transcript (
    recording uuid        not null references recordings.recording,
    version   integer     not null check (version > 0),
    by_whom   text        not null check (by_whom in ('machine', 'person')),
    maker     text        not null,
    language  text        not null check (language in ('kk', 'ru', 'en')),
    made_at   timestamptz not null,
    person    uuid,
    cues      bytea       not null,
    primary key (recording, version),
    check ((by_whom = 'person') = (person is not null))
);
comment on column recordings.transcript.cues is 'sealed with the key of the recording';
create trigger stays before update or delete on recordings.transcript for each row execute function recordings.stays();
revoke update, delete, truncate on recordings.transcript from torelik_app;
alter table recordings.transcript enable row level security;
create policy sees on recordings.transcript for select using (current_setting('torelik.as', true) in ('rule', 'staff', 'citizen'));
create policy adds on recordings.transcript for insert with check (current_setting('torelik.as', true) = 'rule' and person is null or current_setting('torelik.as', true) = 'staff' and person = nullif(current_setting('torelik.person', true), '')::uuid);
