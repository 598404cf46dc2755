-- The opinion of a prosecutor, filed in writing in the session (CPC art. 219).
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim',
    'settlement', 'countersign', 'private-complaint', 'additional-appeal', 'opinion'));
