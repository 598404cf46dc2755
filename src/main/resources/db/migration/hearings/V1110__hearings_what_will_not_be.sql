-- Calendars tell what will not be: whether a session that was put off had begun, and whether the case ended before its session.
alter table hearings.session add column held boolean not null default false;
comment on column hearings.session.held is 'whether it began';
comment on column hearings.session.sequence is 'how often it was moved, put off or dropped; the SEQUENCE of its calendar entry';
alter table hearings.session drop constraint session_state_check;
alter table hearings.session add constraint session_state_check check (state in ('set', 'opened', 'adjourned', 'closed', 'dropped'));
