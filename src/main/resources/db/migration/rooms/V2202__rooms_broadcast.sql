-- A broadcast of an open hearing is asked about, agreed to, permitted and ended in the room (CPC art. 19 part 7); an interpreter speaks into a channel of his own; a picture comes back.
alter table rooms.event drop constraint event_act_check;
alter table rooms.event add constraint event_act_check check (act in ('entered', 'identified', 'admitted', 'outside', 'floor', 'muted', 'unmuted', 'hand', 'removed', 'lost', 'back', 'left', 'sound-only', 'with-picture', 'retired', 'returned',
                                                                      'closed', 'opened', 'shown', 'hidden', 'announced', 'broadcast-asked', 'broadcast-agreed', 'broadcast-objected', 'broadcast-on', 'broadcast-off', 'channel-on',
                                                                      'channel-off'));
