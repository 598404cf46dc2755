-- Rooms by video: what happened in the room of a hearing, of a conversation before it, or of a session of a mediation. The state of a room is folded from its events; nobody changes or deletes one.
create schema rooms;

-- Who was asked into a room beside the participants of the case: witnesses, experts, interpreters, listeners of a hearing; of a meeting everybody who is invited.
create table rooms.guest (
    room    uuid        not null,
    case_id uuid,
    person  uuid        not null,
    role    text        not null check (role in ('witness', 'expert', 'interpreter', 'specialist', 'listener', 'host', 'side')),
    name    text        not null check (char_length(name) between 1 and 200),
    at      timestamptz not null,
    primary key (room, person)
);
create index on rooms.guest (person);

create table rooms.event (
    seq     bigint      generated always as identity primary key,
    room    uuid        not null,
    case_id uuid,
    at      timestamptz not null,
    actor   uuid,
    who     uuid,
    act     text        not null check (act in ('entered', 'identified', 'admitted', 'outside', 'floor', 'muted', 'unmuted', 'hand', 'removed', 'lost', 'back', 'left', 'sound-only', 'retired', 'returned', 'closed', 'opened', 'shown',
                                                'hidden')),
    role    text,
    detail  text        not null default '' check (char_length(detail) <= 600),
    millis  bigint      check (millis >= 0),
    check (act <> 'back' or millis is not null),
    check (act <> 'removed' or detail <> '')
);
comment on column rooms.event.actor is 'who did it; null for the house itself';
comment on column rooms.event.who is 'to whom it was done, or null for the whole room';
comment on column rooms.event.millis is 'how long the link was lost';
create index on rooms.event (room, seq);

create table rooms.message (
    id      bigint      generated always as identity primary key,
    room    uuid        not null,
    case_id uuid,
    at      timestamptz not null,
    author  uuid        not null,
    reader  uuid,
    text    text        not null check (char_length(text) between 1 and 500)
);
comment on column rooms.message.reader is 'to whom the court or the mediator answers; null for what is written to them';
create index on rooms.message (room, id);

create function rooms.stays() returns trigger language plpgsql as
$$ begin raise exception 'What happened in a room stays as it was written' using errcode = 'TV001'; end $$;
create trigger stays before update or delete on rooms.event for each row execute function rooms.stays();
create trigger stays before update or delete on rooms.message for each row execute function rooms.stays();
revoke update, delete, truncate on rooms.event, rooms.message from torelik_app;
revoke delete, truncate on rooms.guest from torelik_app;

-- Asked by the policies below: whoever was asked in sees the room, and the host of a meeting keeps it.
create function rooms.is_asked(of_room uuid, as_host boolean) returns boolean language sql stable security definer set search_path = rooms, pg_temp as $$
    select exists (select 1 from rooms.guest g where g.room = of_room and g.person = nullif(current_setting('torelik.person', true), '')::uuid and (not as_host or g.role = 'host'))
$$;
revoke execute on function rooms.is_asked(uuid, boolean) from public;
grant execute on function rooms.is_asked(uuid, boolean) to torelik_app;

alter table rooms.guest enable row level security;
create policy sees on rooms.guest for select using (current_setting('torelik.as', true) = 'rule' or person = nullif(current_setting('torelik.person', true), '')::uuid
    or exists (select 1 from casefile.case_file c where c.id = case_id) or rooms.is_asked(room, false));
create policy asks on rooms.guest for insert with check (current_setting('torelik.as', true) = 'rule' or current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id));
create policy renames on rooms.guest for update using (current_setting('torelik.as', true) = 'rule');

alter table rooms.event enable row level security;
create policy sees on rooms.event for select using (current_setting('torelik.as', true) = 'rule' or exists (select 1 from casefile.case_file c where c.id = case_id) or rooms.is_asked(room, false));
create policy adds on rooms.event for insert with check (current_setting('torelik.as', true) = 'rule' or actor = nullif(current_setting('torelik.person', true), '')::uuid
    and (exists (select 1 from casefile.case_file c where c.id = case_id) or rooms.is_asked(room, false)));

alter table rooms.message enable row level security;
create policy sees on rooms.message for select using (current_setting('torelik.as', true) = 'rule' or nullif(current_setting('torelik.person', true), '')::uuid in (author, reader) or rooms.is_asked(room, true)
    or current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id));
create policy writes on rooms.message for insert with check (author = nullif(current_setting('torelik.person', true), '')::uuid and (exists (select 1 from casefile.case_file c where c.id = case_id) or rooms.is_asked(room, false)));
