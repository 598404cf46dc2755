-- One draw of a case at a time, and a draw that is over has its proof, its place and its judge.
create unique index one_open_draw on allocation.draw (case_id) where state = 'committed';
alter table allocation.draw add constraint whole_when_drawn
    check (case state when 'drawn' then num_nonnulls(leaf_index, proof, winner, drawn_at) = 4 else num_nonnulls(leaf_index, proof, winner, drawn_at) = 0 end);
