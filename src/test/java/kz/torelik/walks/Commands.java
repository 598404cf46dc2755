package kz.torelik.walks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.simulator.year.EventMaker;
import org.jspecify.annotations.Nullable;

/// What somebody tries in a case: mostly what the data allow, often what they do not.
final class Commands {

    private final Random random;
    private final Country country;
    private final Coverage coverage;
    private final EventMaker maker;
    private final Map<String, List<String>> kinds = new TreeMap<>();
    private final List<String> words = EventMaker.words().stream().filter(word -> EventMaker.parts(word).stream().noneMatch(part -> part.getType() == Claim.class)).toList();

    /// @param happening for the house
    /// @param said the same for the model
    record Tried(Happening happening, Said said, CaseModel.Carried carried) {}

    Commands(Random random, Country country, Procedures procedures) { this(random, country, procedures, new Coverage(procedures, _ -> true)); }

    Commands(Random random, Country country, Procedures procedures, Coverage coverage) {
        this.coverage = coverage;
        this.random = random;
        this.country = country;
        this.maker = new EventMaker(new SplittableRandom(random.nextLong()));
        Stream<String> steps = procedures.list().stream().flatMap(one -> one.stages().values().stream()).flatMap(List::stream).map(Procedures.Step::text);
        Stream<String> terms = Data.folder("deadlines").stream().flatMap(file -> file.findValues("starts").stream().flatMap(starts -> Data.words(starts.get("on")).stream()));
        Stream.concat(steps, terms).filter(text -> text.contains(":")).distinct().sorted()
                .forEach(text -> kinds.computeIfAbsent(text.substring(0, text.indexOf(':')), _ -> new ArrayList<>()).add(text.substring(text.indexOf(':') + 1)));
    }

    /// An opening of a case of a procedure by a participant of that role.
    Opening opening(Procedures.Procedure procedure, Procedures.Step begins, String category, CourtCode court, List<CaseModel.Participant> participants, int sequence, Instant now) {
        List<Party> parties = participants.stream().map(Country::party).toList();
        LocalDate voting = votingDay(procedure, now);
        LocalDate results = voting == null || random.nextBoolean() ? null : voting.plusDays(random.nextInt(4));
        Claim claim = new Claim(procedure.id(), category, Language.RU, Tenge.of(500_000), List.of("Взыскать"), court, LegalBasis.of("cpc 29(1)"), random.nextInt(5) == 0, "open", null, List.of(), voting, results);
        Map<String, Object> fixed = new HashMap<>(Map.of("claim", claim, "parties", parties, "number", CaseNumber.of(court, day(now).getYear(), "2", sequence)));
        // how the contested act decided, as reviews of offences and crimes tell it; terms begin by it
        if (begins.word().equals("review-opened") && procedure.id().matches(".*-(offence|criminal)(-protest)?")) fixed.put("outcome", country.one(kinds.get("review-opened")));
        return (Opening) maker.make(new EventMaker.Wish(begins.word(), begins.kind(), fixed, now, day(now)));
    }

    /// Elections are disputed before the voting, on its day and after it.
    private @Nullable LocalDate votingDay(Procedures.Procedure procedure, Instant now) { return procedure.id().equals("election") && random.nextInt(6) > 0 ? day(now).plusDays(random.nextInt(12) - 3) : null; }

    static LocalDate day(Instant now) { return LocalDate.ofInstant(now, CourtClock.COUNTRY); }

    /// Something that the stage allows, by somebody who may; the parts may be wrong. Null where the data allow nothing that can be made. What was never walked is sought: a step
    /// of this stage first, then a way to a stage that has one.
    Procedures.@Nullable Step lawfulStep(CaseModel file) {
        List<Procedures.Step> possible = file.procedure.stages().get(file.stage).stream().filter(step -> EventMaker.knows(step.word())).toList();
        if (random.nextInt(4) > 0) {
            List<Procedures.Step> fresh = possible.stream().filter(step -> coverage.isOpen(file, step)).toList();
            List<Procedures.Step> staying = fresh.stream().filter(step -> step.to() == null).toList();
            if (!fresh.isEmpty()) return coverage.seek(file, country.one(staying.isEmpty() ? fresh : staying));
            List<Procedures.Step> leading = coverage.leading(file).stream().filter(possible::contains).toList();
            if (!leading.isEmpty()) return country.one(leading);
        }
        List<Procedures.Step> now = possible.stream().filter(step -> random.nextInt(rarity(file, step)) == 0).toList();
        return now.isEmpty() ? null : country.one(now);
    }

    /// What ends a case or turns it aside is tried seldom, so that cases come far.
    private static int rarity(CaseModel file, Procedures.Step step) {
        if (step.to() == null) return 3;
        if (file.procedure.ended().contains(step.to())) return 8;
        return step.to().equals("back") ? 2 : file.procedure.stages().containsKey(step.to()) && file.procedure.isDetour(step.to()) ? 6 : 1;
    }

    String anyWord() { return country.one(words); }

    @Nullable String anyKind(String word) {
        List<String> known = kinds.get(word);
        return known == null || random.nextInt(4) == 0 ? null : country.one(known);
    }

    Tried tried(CaseModel file, Actor actor, String word, @Nullable String kind, Instant now) {
        LocalDate on = random.nextInt(10) == 0 ? day(now).minusDays(random.nextInt(3)) : day(now);
        Map<String, Object> fixed = fixed(file, actor, word, now);
        ProceduralEvent event = maker.make(new EventMaker.Wish(word, kind, fixed, now, on));
        return new Tried(Happening.of(event, on), said(file.history.size() + 1, event, on, now), carried(event));
    }

    /// The event in the words of the data: the one thing that the model takes from the house.
    static Said said(int seq, ProceduralEvent event, LocalDate on, Instant now) {
        EventTags tags = EventTags.of(event, Map.of());
        Instant moment = now;
        if (event instanceof BodyEvent.MaterialsReceived received) moment = Objects.requireNonNullElse(received.materials().detainedAt(), received.receivedAt());
        return new Said(seq, event.word(), tags.kind(), tags.party(), tags.matter(), on, moment, List.of("term-set", "term-prolonged", "consideration-extended").contains(event.word()) ? (LocalDate) value(event, "until") : null);
    }

    static CaseModel.Carried carried(ProceduralEvent event) {
        Object act = value(event, "act");
        Object number = event.word().equals("motion-filed") ? value(event, "motion") : value(event, "ordinal");
        Party enters = Stream.of("party", "by", "successor").map(name -> value(event, name)).filter(Party.class::isInstance).map(Party.class::cast).findFirst().orElse(null);
        Object filedFor = value(event, "party");
        return new CaseModel.Carried(filedFor instanceof Integer party ? party : filedFor instanceof Party party ? party.actsFor() : null,
                enters == null ? null : new CaseModel.Participant(enters.number(), enters.role(), Objects.requireNonNull(enters.person()), enters.actsFor()), act == null ? null : act.toString(), (Integer) number,
                value(event, "judge") instanceof PersonId judge ? judge : null, value(event, "court") instanceof CourtCode court ? court : value(event, "above") instanceof CourtCode above ? above : value(event, "of") instanceof CourtCode of ? of : null, value(event, "secretary") instanceof PersonId secretary ? secretary : null);
    }

    private static @Nullable Object value(ProceduralEvent event, String name) {
        try {
            for (RecordComponent part : event.getClass().getRecordComponents()) if (part.getName().equals(name)) return part.getAccessor().invoke(event);
            return null;
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new AssertionError(fault);
        }
    }

    private Map<String, Object> fixed(CaseModel file, Actor actor, String word, Instant now) {
        Map<String, Object> fixed = new HashMap<>();
        fixed.put("party", party(file, actor));
        fixed.put("creditor", 1);
        CourtCode court = random.nextInt(5) == 0 ? country.one(Country.COURTS) : file.court;
        Country.Staff bench = country.staff.get(court);
        if (word.equals("judge-drawn")) {
            fixed.put("judge", country.one(bench.judges()));
            fixed.put("secretary", bench.secretary());
        } else {
            fixed.put("judge", Objects.requireNonNullElseGet(word.equals("recusal-decided") && file.asked != null ? file.asked : file.judge, () -> country.one(bench.judges())));
        }
        fixed.put("court", court);
        fixed.put("act", act(file, word));
        fixed.put("by", ActId.random());
        fixed.put("ordinal", random.nextInt(12) == 0 ? 1 + random.nextInt(4) : file.ordinals.size() + 1);
        fixed.put("motion", word.equals("motion-filed") && random.nextInt(12) > 0 ? file.motions.stream().mapToInt(Integer::intValue).max().orElse(0) + 1 : 1 + random.nextInt(4));
        fixed.put("hearing", hearing(file, word));
        for (RecordComponent part : EventMaker.parts(word)) {
            if (part.getType() == Party.class) fixed.put(part.getName(), Country.party(newcomer(file, actor)));
        }
        fixed.put("startsAt", now.plus(Duration.ofDays(1 + random.nextInt(20))));
        return fixed;
    }

    private CaseModel.Participant newcomer(CaseModel file, Actor actor) {
        int number = random.nextInt(12) == 0 ? 1 : file.participants.size() + 1;
        String role = country.one(List.of("third-party", "defendant", "representative", "representative"));
        return new CaseModel.Participant(number, role, PersonId.random(), role.equals("representative") ? Integer.valueOf(party(file, actor)) : null);
    }

    private int party(CaseModel file, Actor actor) {
        if (actor instanceof Actor.Citizen citizen && random.nextInt(7) > 0) {
            List<CaseModel.Participant> own = file.present().stream().filter(one -> one.person().equals(citizen.person())).toList();
            if (!own.isEmpty()) {
                CaseModel.Participant one = country.one(own);
                return one.actsFor() != null && random.nextInt(4) > 0 ? one.actsFor() : one.number();
            }
        }
        return country.one(file.participants).number();
    }

    private ActId act(CaseModel file, String word) {
        if (file.acts.isEmpty() || word.equals("act-signed") ? random.nextInt(15) > 0 : random.nextInt(8) == 0) return ActId.random();
        return file.acts.isEmpty() ? ActId.random() : ActId.of(country.one(file.acts.stream().sorted().toList()));
    }

    private HearingId hearing(CaseModel file, String word) {
        List<String> known = file.history.stream().filter(said -> said.word().equals("hearing-set")).map(Said::matter).toList();
        return word.equals("hearing-set") || known.isEmpty() ? HearingId.random() : HearingId.of(known.getLast());
    }
}
