-- Powers that a notary certified (by the number of his register) and notices of representation of advocates for one case (CPC arts. 58 part 3, 61).
alter table powers.power add column origin text not null default 'here' check (origin in ('here', 'register', 'notice'));
alter table powers.power add column number text;
alter table powers.power add column issuer uuid;
alter table powers.power add column issuer_name text;
alter table powers.power add column case_number text;
alter table powers.power add column checked_at timestamptz;
comment on column powers.power.number is 'of a certified power in the register, of a notice in the book of its issuer';
comment on column powers.power.issuer is 'of a notice: the advocates'' office, or the advocate who works by himself';
comment on column powers.power.case_number is 'of a notice: the case that it is for';
comment on column powers.power.checked_at is 'of a certified power: when the register was heard last';
-- the second check of the table: a power given here is signed
alter table powers.power drop constraint power_check1;
alter table powers.power add constraint signed check (origin = 'register' or (state = 'prepared') = (signature is null));
alter table powers.power add constraint registered check ((origin = 'register') = (checked_at is not null) and (origin <> 'register' or number is not null));
alter table powers.power add constraint noticed check ((origin = 'notice') = (case_number is not null) and (origin = 'notice') = (issuer is not null) and (origin <> 'notice' or codes = '{}'));
create unique index one_line_a_certified_power on powers.power (number) where origin = 'register';
create index on powers.power (checked_at) where origin = 'register' and state = 'given';

create table powers.notice_book (
    issuer uuid not null,
    year   integer not null,
    last   integer not null,
    primary key (issuer, year)
);
comment on table powers.notice_book is 'the numbers of notices of each issuer, counted up';

drop policy own on powers.power;
create policy own on powers.power using (current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'citizen' and nullif(current_setting('torelik.person', true), '')::uuid in (principal, representative, issuer)));
