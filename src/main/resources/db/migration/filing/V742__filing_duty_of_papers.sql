-- A cassation complaint is signed, then its state duty is paid, and with the money it is filed (CPC art. 441 part 5; Tax Code arts. 665 part 3, 668, 672).
alter table filing.paper drop constraint paper_state_check;
alter table filing.paper add constraint paper_state_check check (state in ('prepared', 'awaiting-payment', 'filed', 'refused'));
alter table filing.paper add column exemptions text[] not null default '{}', add column signature uuid, add column signer text, add column signed_at timestamptz, add column duty numeric(18, 2), add column duty_basis text;
alter table filing.paper add constraint paper_waits_signed check (state not in ('awaiting-payment', 'refused') or (signature is not null and signer is not null and signed_at is not null and duty > 0 and duty_basis is not null));
comment on column filing.paper.exemptions is 'what frees of the duty, codes of law/fees/exemptions.yaml';
comment on column filing.paper.state is 'refused: it was paid when the case took it no more, and the money went back';
-- The money comes by a message of the bank, with which a rule of the house files the paper.
create policy paid on filing.paper using (current_setting('torelik.as', true) = 'rule');
