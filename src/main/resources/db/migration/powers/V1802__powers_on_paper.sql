-- A power of attorney on paper that was shown to a court: the registrar enters what it lists and until when it lasts.
alter table powers.power drop constraint power_origin_check;
alter table powers.power add constraint power_origin_check check (origin in ('here', 'register', 'notice', 'paper'));
alter table powers.power drop constraint signed;
alter table powers.power add constraint signed check (origin in ('register', 'paper') or (state = 'prepared') = (signature is null));
alter table powers.power add constraint shown check (origin <> 'paper' or (number is not null and issuer_name is not null));
create unique index one_line_a_shown_power on powers.power (principal, representative, number) where origin = 'paper' and state = 'given';
comment on column powers.power.giver is 'who signed: the principal himself, for an organisation whoever holds an office in it; of a power on paper the registrar who entered it';
