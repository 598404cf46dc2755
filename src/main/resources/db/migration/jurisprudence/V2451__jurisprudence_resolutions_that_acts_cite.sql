-- Texts name normative resolutions of the Supreme Court too. What was published before is read once more from its beginning.
update jurisprudence.progress set place = 0;
comment on column jurisprudence.citation.target is 'article:<act of the law>:<article>, resolution:<day>:<number>, case:<number> or ecli:<identifier>, as the text names it';
