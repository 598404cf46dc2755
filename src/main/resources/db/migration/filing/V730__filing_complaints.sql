-- What is filed about a complaint: what it lacked, a cassation complaint, a petition to the Supreme Court (CPC arts. 406, 435, 454-2).
alter table filing.paper drop constraint paper_kind_check;
alter table filing.paper add constraint paper_kind_check check (kind in ('response', 'evidence', 'motion', 'objection', 'appeal', 'cure', 'cassation', 'exceptional-review'));
