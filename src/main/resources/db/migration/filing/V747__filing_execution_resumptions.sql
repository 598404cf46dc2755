-- The Prosecutor General lets an execution go on that he stayed for the check in cassation (CPC art. 448); his papers about the execution come to the window of a court as well.
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim',
    'settlement', 'countersign', 'private-complaint', 'additional-appeal', 'opinion', 'claim-duty', 'execution-stay', 'execution-resumption'));
