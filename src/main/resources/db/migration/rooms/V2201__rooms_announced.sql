-- The decision is announced in the room (CPC art. 223), in brief and in writing too, for whoever does not hear.
alter table rooms.event drop constraint event_act_check;
alter table rooms.event add constraint event_act_check check (act in ('entered', 'identified', 'admitted', 'outside', 'floor', 'muted', 'unmuted', 'hand', 'removed', 'lost', 'back', 'left', 'sound-only', 'retired', 'returned', 'closed', 'opened',
                                                                      'shown', 'hidden', 'announced'));
alter table rooms.event add constraint announced_with_words check (act <> 'announced' or detail <> '');
