-- Agreements of the parties, whose terms stand in demands (CPC art. 176), and complaints against acts beside the decision (arts. 236, 429).
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim',
    'settlement', 'countersign', 'private-complaint', 'additional-appeal'));
