package kz.torelik.walks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import tools.jackson.databind.JsonNode;

/// Who takes part in the walks: three courts with their staff, and for each case its participants and strangers.
final class Country {

    static final List<CourtCode> COURTS = List.of(CourtCode.of("7110"), CourtCode.of("7111"), CourtCode.of("7510"));
    private static final Set<String> OFFICES = Set.of("judge", "chair", "registrar", "secretary", "rule");

    /// @param officers by function
    record Staff(List<PersonId> judges, PersonId chair, PersonId registrar, PersonId secretary) {}

    final Map<CourtCode, Staff> staff;
    private final List<JsonNode> categories = Data.list(Data.read("categories.yaml").get("categories")).stream().filter(category -> !category.path("group").asBoolean(false)).toList();
    private final Random random;

    Country(Random random) {
        this(random, COURTS.stream().collect(Collectors.toMap(court -> court,
                _ -> new Staff(List.of(PersonId.random(), PersonId.random(), PersonId.random()), PersonId.random(), PersonId.random(), PersonId.random()))));
    }

    private Country(Random random, Map<CourtCode, Staff> staff) {
        this.random = random;
        this.staff = staff;
    }

    /// The same people, for a thread with a chance of its own.
    Country seenBy(Random own) { return new Country(own, staff); }

    String category(String procedure) {
        List<JsonNode> fitting = categories.stream().filter(category -> Data.words(category.get("procedures")).contains(procedure)).toList();
        return one(fitting.isEmpty() ? categories : fitting).get("code").asString();
    }

    /// Everyone whom the procedure names, whoever begins first; a representative of the first and of the second.
    List<CaseModel.Participant> participants(Procedures.Procedure procedure, String first) {
        Set<String> roles = new LinkedHashSet<>(List.of(OFFICES.contains(first) ? "plaintiff" : first));
        Stream.concat(Stream.of(procedure.begins()), procedure.stages().values().stream().flatMap(List::stream)).flatMap(step -> step.by().stream())
                .filter(role -> !OFFICES.contains(role) && !role.equals("representative")).forEach(roles::add);
        List<CaseModel.Participant> all = new ArrayList<>();
        for (String role : roles) all.add(new CaseModel.Participant(all.size() + 1, role, PersonId.random(), null));
        int principals = all.size();
        if (principals > 1) all.add(new CaseModel.Participant(all.size() + 1, "representative", PersonId.random(), 2));
        if (!first.equals("representative")) all.add(new CaseModel.Participant(all.size() + 1, "representative", PersonId.random(), 1));
        return all;
    }

    static Party party(CaseModel.Participant one) {
        return new Party(one.number(), one.role(), one.person(), new Party.Subject.Natural(new PersonName("Сәрсенова", "Айгүл", null), null, null, false), "Астана", "711210000", null, null, one.actsFor());
    }

    /// Somebody who may be what the word says, now and then somebody of another court.
    Actor actor(CaseModel file, String by) {
        CourtCode court = random.nextInt(12) == 0 ? one(COURTS) : file.lies();
        Staff here = staff.get(court);
        return switch (by) {
            case "rule" -> new Actor.Rule("walk");
            case "judge" -> new Actor.Staff(file.judge == null ? one(here.judges()) : file.judge, file.lies(), Function.JUDGE);
            case "secretary" -> new Actor.Staff(file.secretary == null ? here.secretary() : file.secretary, court, Function.SECRETARY);
            case "chair" -> random.nextInt(3) == 0 ? new Actor.Staff(one(here.judges()), court, Function.JUDGE) : new Actor.Staff(here.chair(), court, Function.CHAIR);
            case "registrar" -> new Actor.Staff(here.registrar(), court, Function.REGISTRAR);
            default -> {
                List<CaseModel.Participant> those = file.participants.stream().filter(one -> one.role().equals(by)).toList();
                yield new Actor.Citizen(those.isEmpty() ? PersonId.random() : one(those).person());
            }
        };
    }

    /// Anybody at all.
    Actor anybody(CaseModel file) {
        return switch (random.nextInt(8)) {
            case 0 -> new Actor.Citizen(PersonId.random());
            case 1 -> Actor.ANYONE;
            case 2 -> actor(file, "rule");
            case 3, 4 -> new Actor.Citizen(one(file.participants).person());
            default -> actor(file, one(List.of("judge", "chair", "registrar", "secretary")));
        };
    }

    <T> T one(List<T> of) { return of.get(random.nextInt(of.size())); }
}
