-- A place is connected to a hearing: a facility where somebody is held, or the room of another court. Its officer opens the room; who is there appears under its connection when the officer has established who he is (CPC arts. 186 part 3, 190 part 2, 202 part 4; CrPC art. 345 part 1).
alter table rooms.guest drop constraint guest_role_check;
alter table rooms.guest add constraint guest_role_check check (role in ('witness', 'expert', 'interpreter', 'specialist', 'listener', 'host', 'side', 'place'));
alter table rooms.guest add column officer text check (char_length(officer) between 1 and 200), add column held uuid, add column held_name text check (char_length(held_name) between 1 and 200), add column held_role text;
alter table rooms.guest add constraint a_place_has_its_people check ((role = 'place') = (officer is not null and held is not null and held_name is not null and held_role is not null));
comment on column rooms.guest.name is 'of a person; of a place its title';
comment on column rooms.guest.officer is 'who answers for the place and establishes who is there';
comment on column rooms.guest.held is 'who takes part from the place';
alter table rooms.event drop constraint event_act_check;
alter table rooms.event add constraint event_act_check check (act in ('entered', 'identified', 'admitted', 'outside', 'floor', 'muted', 'unmuted', 'hand', 'removed', 'lost', 'back', 'left', 'sound-only', 'with-picture', 'retired', 'returned',
                                                                      'closed', 'opened', 'shown', 'hidden', 'announced', 'broadcast-asked', 'broadcast-agreed', 'broadcast-objected', 'broadcast-on', 'broadcast-off', 'channel-on',
                                                                      'channel-off', 'to-sign', 'signed', 'declined', 'brought', 'led-away'));
alter table rooms.event add constraint brought_whom check (act not in ('brought', 'led-away') or who is not null and detail like '%|%');
