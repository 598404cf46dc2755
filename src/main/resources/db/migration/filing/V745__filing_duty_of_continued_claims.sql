-- The state duty of a claim that goes on after whoever brought it withdrew (CPC art. 106 part 2): what is signed is the request to go on.
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review', 'counter-claim',
    'settlement', 'countersign', 'private-complaint', 'additional-appeal', 'opinion', 'claim-duty'));
