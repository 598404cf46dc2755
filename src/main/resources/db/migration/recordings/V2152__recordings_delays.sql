-- Hearings that did not begin on time, and when that was seen. A hearing that is moved is set for another time, and may be late again; its recording ended with the act that moved it.
create table recordings.delay (
    hearing   uuid        not null,
    starts_at timestamptz not null,
    case_id   uuid        not null,
    court     text        not null,
    room      text        not null,
    seen_at   timestamptz not null,
    primary key (hearing, starts_at)
);
create index on recordings.delay (court, starts_at);
create trigger stays before update or delete on recordings.delay for each row execute function recordings.stays();
revoke update, delete, truncate on recordings.delay from torelik_app;
alter table recordings.delay enable row level security;
create policy sees on recordings.delay for select using (current_setting('torelik.as', true) in ('rule', 'staff'));
create policy adds on recordings.delay for insert with check (current_setting('torelik.as', true) = 'rule');

alter table recordings.recording drop constraint recording_hearing_key;
create unique index recording_of_hearing on recordings.recording (hearing) where state in ('running', 'ending');
create index on recordings.recording (hearing, begins_at);
alter table recordings.recording drop constraint recording_ended_by_check;
alter table recordings.recording add constraint recording_ended_by_check check (ended_by in ('hearing-closed', 'hearing-adjourned', 'hearing-moved'));
