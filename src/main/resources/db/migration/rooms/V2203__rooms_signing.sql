-- A paper is given to somebody in the room to sign, and he signs it there with his key or refuses (CPC arts. 176, 191, 194, 200, 203).
alter table rooms.event drop constraint event_act_check;
alter table rooms.event add constraint event_act_check check (act in ('entered', 'identified', 'admitted', 'outside', 'floor', 'muted', 'unmuted', 'hand', 'removed', 'lost', 'back', 'left', 'sound-only', 'with-picture', 'retired', 'returned',
                                                                      'closed', 'opened', 'shown', 'hidden', 'announced', 'broadcast-asked', 'broadcast-agreed', 'broadcast-objected', 'broadcast-on', 'broadcast-off', 'channel-on',
                                                                      'channel-off', 'to-sign', 'signed', 'declined'));
alter table rooms.event add constraint signed_what check (act not in ('to-sign', 'signed', 'declined') or who is not null and detail <> '');
