-- The Prosecutor General stays the execution of an act until the Supreme Court has reviewed it (CPC art. 454-3; CrPC art. 498-3; CAO art. 851-3).
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim',
    'settlement', 'countersign', 'private-complaint', 'additional-appeal', 'opinion', 'claim-duty', 'execution-stay'));
