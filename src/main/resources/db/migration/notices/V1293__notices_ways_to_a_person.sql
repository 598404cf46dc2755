-- What a person wishes of the channels, the number and the address that he gave to the courts and confirmed with a code, and what he sees of the ways of his notices.
alter table notices.wish
    add column quiet              text[] not null default '{}',
    add column email              text,
    add column email_confirmed_at timestamptz,
    add check ((email is null) = (email_confirmed_at is null));
comment on column notices.wish.quiet is 'the kinds of notices with which he wants no text message beside his account';

alter table notices.phone_code rename to contact_code;
alter table notices.contact_code rename column phone to target;
alter table notices.contact_code add column kind text not null default 'phone' check (kind in ('phone', 'email'));
create index on notices.contact_code (target, made_at);

alter table notices.letter drop constraint letter_state_check;
alter table notices.letter add constraint letter_state_check check (state in ('queued', 'accepted', 'refused', 'no-contact', 'texted'));

update notices.dispatch d set person = m.person from notices.message m
 where d.person is null and m.case_id = d.case_id and m.event_seq = d.event_seq and m.about = d.about and m.party = d.party;

-- Whoever a notice is for sees how it went to him, and nobody else of his kind.
drop policy visible on notices.reach;
create policy visible on notices.reach using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (select 1 from notices.dispatch d where d.case_id = reach.case_id and d.event_seq = reach.event_seq and d.about = reach.about and d.party = reach.party)
        when 'staff' then exists (select 1 from casefile.case_file c where c.id = case_id)
        else false
    end);

drop policy visible on notices.paper_letter;
create policy visible on notices.paper_letter using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (select 1 from notices.dispatch d where d.id = paper_letter.id)
        when 'staff' then court = current_setting('torelik.court', true) and exists (select 1 from casefile.case_file c where c.id = case_id)
        else false
    end);

drop policy visible on notices.hybrid_status;
create policy visible on notices.hybrid_status using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) in ('staff', 'citizen') and exists (select 1 from notices.paper_letter l where l.id = letter)));
