-- The transcript that the secretary certified with his key (CPC art. 283 part 5): the words as they were signed. From then on nothing in it is changed.
create table recordings.certified_transcript (
    recording uuid        primary key references recordings.recording,
    version   integer     not null,
    person    uuid        not null,
    signer    text        not null,
    signed_at timestamptz not null,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content   bytea       not null,
    cms       bytea       not null,
    foreign key (recording, version) references recordings.transcript
);
comment on column recordings.certified_transcript.content is 'what was signed, sealed with the key of the recording';
create trigger stays before update or delete on recordings.certified_transcript for each row execute function recordings.stays();
revoke update, delete, truncate on recordings.certified_transcript from torelik_app;
alter table recordings.certified_transcript enable row level security;
create policy sees on recordings.certified_transcript for select using (current_setting('torelik.as', true) in ('rule', 'staff', 'citizen'));
create policy adds on recordings.certified_transcript for insert with check (current_setting('torelik.as', true) = 'staff' and person = nullif(current_setting('torelik.person', true), '')::uuid);
