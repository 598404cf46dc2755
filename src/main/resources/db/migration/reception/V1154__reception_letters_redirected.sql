-- A letter that another body has to consider goes there, one that the law lets a court give back comes back (APPC arts. 64 part 7, 65); a letter may come from a visit (art. 90 part 4).
alter table reception.letter drop constraint letter_state_check;
alter table reception.letter add constraint letter_state_check check (state in ('prepared', 'registered', 'assigned', 'answered', 'in-case', 'withdrawn', 'redirected', 'returned'));
alter table reception.letter add column redirected_to text;
alter table reception.letter add column came_from uuid references reception.letter;
alter table reception.letter add column return_ground text check (return_ground in ('identical', 'abusive'));
alter table reception.letter add column visit uuid;
alter table reception.letter add constraint letter_redirected check ((state = 'redirected') = (redirected_to is not null));
alter table reception.letter add constraint letter_returned check ((state = 'returned') = (return_ground is not null));
create unique index on reception.letter (came_from) where came_from is not null;
create unique index on reception.letter (visit) where visit is not null and state <> 'prepared';
comment on column reception.letter.redirected_to is 'the code of the court or the name of the body to which it went';
comment on column reception.letter.came_from is 'the letter in another court from which it was redirected';
comment on column reception.letter.visit is 'the visit that ended with a matter to be put in writing';
