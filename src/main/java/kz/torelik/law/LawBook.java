package kz.torelik.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The law of the house: everything that `law/` says, read once and checked on the way. Whoever needs a fact of law asks here and
/// gets it with its article and its dates.
public final class LawBook {

    private final LawSource source;
    private final Acts acts;
    private final List<Region> regions;
    private final Courts courts;
    private final Categories categories;
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final List<DeadlineRule> deadlines;
    private final Map<String, List<DeadlineRule>> startedBy = new HashMap<>();
    private final Fees fees;
    private final Map<String, Grounds> grounds = new LinkedHashMap<>();
    private final CourtPapers papers;
    private final JurisdictionRules jurisdiction;
    private final CitedWords citedWords;
    private final Instances instances;
    private final Prosecution prosecution;
    private final Defence defence;
    private final Presence presence;
    private final ForOthers forOthers;
    private final PracticeLaw practice;
    private final Penalties penalties;
    private final Sheets sheets;
    private final Holiday.File holidays;
    private final Indicators indicators;
    private final OutageRule outages;
    private final ReachingRules reaching;
    private final Limits limits;
    private final Retention retention;
    private final Calendar calendar;
    private final Counting counting;

    private LawBook(LawSource source) {
        this.source = source;
        Contents contents = source.read("contents.yaml", Contents.class);
        acts = new Acts(source.read("acts.yaml", Acts.File.class));
        regions = List.copyOf(source.read("regions.yaml", Region.File.class).regions());
        CompletableFuture<Courts> readingCourts = CompletableFuture.supplyAsync(() -> new Courts(courts(source, contents)));
        CompletableFuture<Fees> readingFees = CompletableFuture.supplyAsync(() -> Fees.read(source));
        CompletableFuture<CourtPapers> readingPapers = CompletableFuture.supplyAsync(() -> CourtPapers.read(source));
        categories = new Categories(source.read("categories.yaml", Category.File.class));
        StandingLaw standing = source.read("standing.yaml", StandingLaw.class);
        for (String file : contents.procedures()) {
            Procedure procedure = source.read("procedures/" + file + ".yaml", Procedure.class).taking(standing.sets());
            procedures.put(procedure.id(), procedure);
        }
        List<DeadlineRule> rules = new ArrayList<>();
        for (String file : contents.deadlines()) rules.addAll(source.read("deadlines/" + file + ".yaml", DeadlineRule.File.class).deadlines());
        deadlines = List.copyOf(rules);
        for (DeadlineRule rule : deadlines) {
            rule.versions().stream().flatMap(version -> version.starts().on().stream()).map(Happening::event).distinct().forEach(event -> startedBy.computeIfAbsent(event, _ -> new ArrayList<>()).add(rule));
        }
        for (String file : contents.grounds()) grounds.put(file, source.read("grounds/" + file + ".yaml", Grounds.class));
        indicators = new Indicators(source, contents.indicators());
        jurisdiction = source.read("jurisdiction.yaml", JurisdictionRules.class);
        instances = source.read("instances.yaml", Instances.class);
        prosecution = source.read("prosecutor.yaml", Prosecution.class);
        defence = source.read("defender.yaml", Defence.class);
        presence = source.read("presence.yaml", Presence.class);
        forOthers = source.read("for-others.yaml", ForOthers.class);
        practice = source.read("practice.yaml", PracticeLaw.class);
        penalties = source.read("penalties.yaml", Penalties.class);
        sheets = source.read("sheets.yaml", Sheets.class);
        citedWords = new CitedWords(source, contents.articles());
        outages = source.read("outages.yaml", OutageRule.class);
        reaching = source.read("reaching.yaml", ReachingRules.class);
        limits = source.read("limits.yaml", Limits.class);
        retention = source.read("retention.yaml", Retention.class);
        holidays = source.read("calendar/holidays.yaml", Holiday.File.class);
        calendar = new Calendar(holidays);
        counting = new Counting(calendar);
        courts = read(readingCourts);
        fees = read(readingFees);
        papers = read(readingPapers);
    }

    /// Which files each folder of `law/` has; the class path cannot be listed.
    record Contents(List<String> courts, List<String> procedures, List<String> deadlines, List<String> grounds, List<String> articles, List<String> indicators) {}

    /// Reads all of `law/`, its larger parts side by side.
    /// @throws LawFault when something is not well formed, with the file and the line
    public static LawBook load() { return load(LawSource.HOUSE); }

    /// The same from elsewhere, such as the changed copy of a jurist.
    public static LawBook load(LawSource source) { return new LawBook(source); }

    private static <T> T read(CompletableFuture<T> reading) {
        try {
            return reading.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof LawFault fault) throw fault;
            throw wrapped;
        }
    }

    private static List<Court> courts(LawSource source, Contents contents) {
        List<Court> all = new ArrayList<>();
        for (String file : contents.courts()) all.addAll(source.read("courts/" + file + ".yaml", Court.File.class).courts());
        return all;
    }

    /// Where it was read from.
    public LawSource source() { return source; }

    public Acts acts() { return acts; }

    public List<Region> regions() { return regions; }

    public Optional<Region> findRegion(String code) { return regions.stream().filter(region -> region.code().equals(code)).findFirst(); }

    public Courts courts() { return courts; }

    public Categories categories() { return categories; }

    public List<Procedure> procedures() { return List.copyOf(procedures.values()); }

    /// @throws LawFault when there is no such procedure
    public Procedure procedure(String id) { return findProcedure(id).orElseThrow(() -> LawFault.nothing("No procedure is called " + id, id)); }

    public Optional<Procedure> findProcedure(String id) { return Optional.ofNullable(procedures.get(id)); }

    /// What a court may impose.
    public Penalties penalties() { return penalties; }

    /// What is signed in the room of a hearing.
    public Sheets sheets() { return sheets; }

    /// Which court reviews what.
    public Instances instances() { return instances; }

    /// What it says of the prosecutor.
    public Prosecution prosecution() { return prosecution; }

    public Defence defence() { return defence; }

    public Presence presence() { return presence; }

    /// Who sues for somebody else.
    public ForOthers forOthers() { return forOthers; }

    /// What it says on the merits of a category.
    public PracticeLaw practice() { return practice; }

    /// All procedural terms.
    public List<DeadlineRule> deadlines() { return deadlines; }

    /// Those that an event with this word starts under some version of the law, in the order of [#deadlines].
    public List<DeadlineRule> deadlinesStartedBy(String event) { return startedBy.getOrDefault(event, List.of()); }

    /// @throws LawFault when there is no such term
    public DeadlineRule deadline(String id) {
        return deadlines.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> LawFault.nothing("No deadline is called " + id, id));
    }

    /// The state duty.
    public Fees fees() { return fees; }

    /// All lists of grounds.
    public List<Grounds> grounds() { return List.copyOf(grounds.values()); }

    /// @param id `refusal`, `return`, `return-court-order`, `stay`, `termination`, `left`, `adjournment`, `recusal`
    /// @throws LawFault when there is no such list
    public Grounds grounds(String id) {
        Grounds found = grounds.get(id);
        if (found == null) throw LawFault.nothing("No list of grounds is called " + id, id);
        return found;
    }

    /// The kinds of acts, notices and motions, and what is published.
    public CourtPapers papers() { return papers; }

    /// What the situation of the courts is measured by.
    public Indicators indicators() { return indicators; }

    /// When an outage of the electronic service extends a term.
    public OutageRule outages() { return outages; }

    /// By which channel people are told.
    public ReachingRules reaching() { return reaching; }

    /// The amounts and lengths that a ruling must keep to.
    public Limits limits() { return limits; }

    /// Until when files and papers are kept.
    public Retention retention() { return retention; }

    public JurisdictionRules jurisdiction() { return jurisdiction; }

    /// The words of the law behind a legal basis.
    public CitedWords citedWords() { return citedWords; }

    public Calendar calendar() { return calendar; }

    /// The worked examples of the calendar.
    public List<Holiday.Example> calendarExamples() { return holidays.examples(); }

    public Counting counting() { return counting; }
}
