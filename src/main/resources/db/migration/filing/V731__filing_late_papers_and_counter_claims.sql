-- A paper may ask to restore the term that it missed (CPC art. 126), and a counter-claim says its price and its demands (art. 153).
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim'));
alter table filing.paper add column rule text, add column reasons text, add column price numeric(18, 2), add column demands text[] not null default '{}';
alter table filing.paper add constraint paper_restoration_has_reasons check ((rule is null) = (reasons is null));
comment on column filing.paper.rule is 'the term that is to be restored, or null';
