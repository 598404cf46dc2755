-- Telephone messages (CPC art. 128 part 2-1): written down by whoever telephoned, in the file of the case once he has signed it.
create table notices.telephone_message (
    id         uuid primary key,
    case_id    uuid not null,
    dispatch   uuid not null references notices.dispatch,
    document   uuid not null,
    whom       text not null,
    given_at   timestamptz not null,
    officer    uuid not null,
    written_at timestamptz not null,
    signer     text,
    signature  uuid,
    signed_at  timestamptz,
    check ((signer is null) = (signature is null) and (signer is null) = (signed_at is null))
);
create unique index one_signed_message_of_a_notice on notices.telephone_message (dispatch) where signer is not null;
create index on notices.telephone_message (case_id);
alter table notices.telephone_message enable row level security;
create policy visible on notices.telephone_message using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id)));
