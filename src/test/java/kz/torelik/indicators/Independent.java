package kz.torelik.indicators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The cells, computed from the history of all cases by SQL alone, from nothing. It shares no code with the fold: the kinds of events are read from their
/// stored form, the judge of each event from the draws and recusals before it, stages by comparing each event with the one before, durations by window functions.
public final class Independent {

    /// What is read once.
    private static final String HEARD = "with heard as (select * from public.independent) ";
    private static final String READ = """
            with heard as (
              select e.case_id, e.seq, split_part(e.key, '/', 1) as word, e.occurred_on as day, e.stage, c.procedure, c.category,
                     coalesce(case split_part(e.key, '/', 1)
                       when 'claim-accepted' then coalesce(e.payload ->> 'manner', 'general')
                       when 'cancellation-decided' then case when (e.payload ->> 'granted')::boolean then 'granted' else 'refused' end
                       when 'simplified-decision-issued' then e.payload ->> 'outcome'
                       when 'duty-settled' then e.payload ->> 'manner'
                       when 'motion-filed' then e.payload ->> 'kind' when 'hearing-set' then e.payload ->> 'kind' when 'act-signed' then e.payload ->> 'kind' when 'act-in-force' then e.payload ->> 'kind'
                       when 'motion-decided' then case when (e.payload ->> 'granted')::boolean then 'granted' else 'refused' end
                       when 'recusal-decided' then case when (e.payload ->> 'granted')::boolean then 'granted' else 'refused' end
                       when 'hearing-closed' then case when (e.payload ->> 'deliberation')::boolean then 'deliberation' else 'session' end
                       when 'ruling-announced' then e.payload ->> 'kind' when 'party-entered' then e.payload ->> 'manner' when 'party-left' then e.payload ->> 'cause' when 'succession-allowed' then e.payload ->> 'cause'
                       when 'counter-claim-decided' then e.payload ->> 'outcome' when 'restoration-asked' then e.payload ->> 'rule' when 'term-restored' then e.payload ->> 'rule'
                       when 'paper-returned' then case when e.payload ->> 'motion' is null then 'late' else 'not-restored' end when 'report-received' then e.payload ->> 'about'
                       when 'materials-received' then e.payload #>> '{materials,kind}' when 'act-delivered' then e.payload ->> 'after' when 'paper-delivered' then e.payload ->> 'after' when 'review-asked' then e.payload ->> 'kind'
                       when 'case-sent-up' then e.payload ->> 'kind' when 'resolution-issued' then e.payload ->> 'outcome' when 'ruling-made' then e.payload ->> 'outcome' when 'matter-decided' then e.payload ->> 'outcome'
                       when 'review-decided' then (e.payload ->> 'outcome') || case when e.payload ->> 'instead' is null or e.payload ->> 'outcome' = 'changed' then '' when e.payload ->> 'instead' = 'refused' then '-refused' else '-granted' end
                       when 'complaint-filed' then e.payload ->> 'kind' when 'settlement-filed' then e.payload ->> 'manner' when 'mediation-ordered' then e.payload ->> 'manner'
                       when 'mediation-ended' then e.payload ->> 'outcome' when 'matter-ruled' then e.payload ->> 'outcome' when 'preparation-ended' then e.payload ->> 'manner'
                       when 'operative-part-announced' then e.payload ->> 'outcome' when 'decision-issued' then e.payload ->> 'outcome'
                       when 'notice-sent' then e.payload ->> 'about' when 'notice-delivered' then e.payload ->> 'about' when 'notice-failed' then e.payload ->> 'about' when 'notice-read' then e.payload ->> 'about'
                       when 'act-published' then s.kind when 'act-withdrawn' then s.kind when 'act-corrected' then s.kind
                       else e.payload ->> 'ground' end, '') as kind,
                     coalesce((select d.payload ->> 'court' from casefile.procedural_event d where d.case_id = e.case_id and d.seq <= e.seq and (d.key like 'judge-drawn/%' or d.key like 'severed-from/%') order by d.seq desc limit 1),
                        (select o.payload #>> '{claim,court}' from casefile.procedural_event o where o.case_id = e.case_id and o.seq = 1), c.court) as court,
                     coalesce((select case when d.key not like 'recusal-decided/%' then d.payload ->> 'judge' end from casefile.procedural_event d where d.case_id = e.case_id
                        and ((d.key like 'judge-drawn/%' or d.key like 'severed-from/%') and d.seq <= e.seq or d.key like 'recusal-decided/%' and (d.payload ->> 'granted')::boolean and d.seq < e.seq) order by d.seq desc limit 1), 'nobody') as judge,
                     coalesce((select case when d.key not like 'recusal-decided/%' then d.payload ->> 'judge' end from casefile.procedural_event d where d.case_id = e.case_id and d.seq <= e.seq
                        and (d.key like 'judge-drawn/%' or d.key like 'severed-from/%' or d.key like 'recusal-decided/%' and (d.payload ->> 'granted')::boolean) order by d.seq desc limit 1), 'nobody') as judge_after
                from casefile.procedural_event e join casefile.case_file c on c.id = e.case_id
                left join lateral (select a.payload ->> 'kind' as kind from casefile.procedural_event a where a.case_id = e.case_id and a.key like 'act-signed/%' and a.payload ->> 'act' = e.payload ->> 'act' limit 1) s on true
            )""";

    private Independent() {}

    public static TreeMap<String, Long> cells(JdbcClient owner, LawBook law) {
        TreeMap<String, Long> cells = new TreeMap<>();
        owner.sql("drop table if exists public.independent").update();
        owner.sql("create table public.independent as " + READ + " select * from heard").update();
        collect(owner, cells, HEARD + " select concat_ws('|', word, court, judge, day, procedure, category, kind, 0) as cell, count(*) as n from heard group by 1");
        collect(owner, cells, HEARD + """
                , stood as (select *, lag(stage) over w as stage_before, lag(court) over w as court_before, lag(judge_after) over w as judge_before from heard window w as (partition by case_id order by seq)),
                moved as (select * from stood where (stage_before, court_before, judge_before) is distinct from (stage, court, judge_after)),
                steps as (select court, judge_after as judge, day, procedure, category, stage, 1 as n from moved
                    union all select court_before, judge_before, day, procedure, category, stage_before, -1 from moved where stage_before is not null)
                select concat_ws('|', 'standing', court, judge, day, procedure, category, stage, 0) as cell, sum(n) as n from steps group by 1 having sum(n) <> 0""");
        for (Measure.Span span : law.indicators().spans()) collect(owner, cells, HEARD + durations(span));
        return cells;
    }

    private static String durations(Measure.Span span) {
        String from = means(span.from());
        String to = means(span.to());
        String last = "select concat_ws('|', '%s', court, judge, day, procedure, category, '', day - since) as cell, count(*) as n from ended group by 1".formatted(span.between());
        return switch (span.pairs()) {
            case FIRST -> """
                    , begun as (select distinct on (case_id) case_id, seq, day as since from heard where %s order by case_id, seq),
                    ended as (select distinct on (h.case_id) h.*, b.since from heard h join begun b on b.case_id = h.case_id and h.seq > b.seq where %s order by h.case_id, h.seq)
                    """.formatted(from, to) + last;
            case EACH -> """
                    , marks as (select *, (%s) as begins, (%s) as ends from heard),
                    seen as (select *, max(array[seq, day - date '1970-01-01']) filter (where begins) over before as begun, max(seq) filter (where ends) over before as ended from marks
                        window before as (partition by case_id order by seq rows between unbounded preceding and 1 preceding)),
                    ended as (select *, date '1970-01-01' + begun[2] as since from seen where ends and begun[1] >= coalesce(ended, 0))
                    """.formatted(from, to) + last;
        };
    }

    private static String means(List<Happening> words) {
        return words.stream().map(word -> word.kind() == null ? "word = '%s'".formatted(word.event()) : "(word = '%s' and kind = '%s')".formatted(word.event(), word.kind())).collect(Collectors.joining(" or "));
    }

    private static void collect(JdbcClient owner, Map<String, Long> cells, String sql) {
        owner.sql(sql).query((row, _) -> cells.put(withJudge(row.getString("cell")), row.getLong("n"))).list();
    }

    /// The same cell with the judge as the tables write him: events are stored with his public identifier.
    private static String withJudge(String cell) {
        String[] parts = cell.split("\\|", -1);
        parts[2] = parts[2].equals("nobody") ? "00000000-0000-0000-0000-000000000000" : PersonId.find(parts[2]).orElseThrow().uuid().toString();
        return String.join("|", parts);
    }
}
