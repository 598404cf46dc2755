package kz.torelik.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Calendar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What happens in the demonstration country, as its data tell: `population/disputes.yaml` and `population/cases.yaml`.
///
/// @param file what people quarrel about, with the texts
/// @param cases who with whom, when, and how it went
record Stories(Disputes file, List<Story> cases) {

    private static final YAMLMapper YAML = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    Stories {
        cases = List.copyOf(cases);
    }

    /// @param dismissal why the court dismisses a claim
    /// @param response and `objection`, `appeal`: what a defendant answers
    /// @param warrant by what an advocate represents
    /// @param settlement the terms on which two parties settle
    /// @param recusal, `adjournment` and `despite`: reasons of a judge
    record Disputes(Texts dismissal, Papers response, Papers settlement, Papers objection, Papers appeal, Papers warrant, Texts recusal, Texts adjournment, Texts despite, Alimony alimony, List<Dispute> disputes) {}

    /// The words of a court order on alimony.
    record Alimony(Texts payment, Texts until, Texts law, String child) {}

    record Texts(String kk, String ru) {

        String in(Language language) { return language == Language.KK ? kk : ru; }
    }

    record Papers(Paper kk, Paper ru) {

        Paper in(Language language) { return language == Language.KK ? kk : ru; }
    }

    private record Cases(List<Story> cases) {}

    /// @param kk and `ru`: the texts by the language of the case
    record Dispute(String id, String category, String procedure, Wording kk, Wording ru) {

        Wording in(Language language) { return language == Language.KK ? kk : ru; }
    }

    /// @param story what the plaintiff says first, in his own words
    /// @param reasoning why the court decides so, for the act
    record Wording(String story, List<String> demands, String circumstances, Paper paper, String reasoning) {

        /// The texts with the facts of a case in their places.
        Wording with(Map<String, String> facts) {
            return new Wording(fill(story, facts), demands.stream().map(one -> fill(one, facts)).toList(), fill(circumstances, facts),
                    new Paper(fill(paper.title(), facts), paper.lines().stream().map(one -> fill(one, facts)).toList()), fill(reasoning, facts));
        }

        private static String fill(String text, Map<String, String> facts) {
            String filled = text.strip();
            for (Map.Entry<String, String> fact : facts.entrySet()) filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
            return filled;
        }
    }

    /// A paper that proves the claim.
    record Paper(String title, List<String> lines) {}

    /// @param filed how many working days ago: a term in working days then has used up the same part on any day of the year
    /// @param sum the price in tenge; 0 for what has no price
    /// @param fate how far the case goes, see the head of the file
    record Story(String id, String dispute, String plaintiff, String defendant, Language language, int filed, long sum, String fate, @Nullable String representative) {

        Tenge price() { return Tenge.of(sum); }

        /// The working day on which the story begins so that it stands today where its fate says.
        LocalDate filedOn(LocalDate today, Calendar calendar) {
            LocalDate day = today;
            for (int back = 0; back < filed; back++) {
                do day = day.minusDays(1); while (!calendar.isWorking(day));
            }
            return day;
        }
    }

    static Stories read() {
        return new Stories(read("disputes", Disputes.class), read("cases", Cases.class).cases());
    }

    /// The first so many of them, the oldest first.
    Stories oldest(int most) { return new Stories(file, cases.stream().sorted(Comparator.comparingInt(Story::filed).reversed()).limit(most).toList()); }

    Dispute dispute(Story story) {
        return file.disputes().stream().filter(one -> one.id().equals(story.dispute())).findFirst().orElseThrow(() -> new IllegalStateException("population/disputes.yaml: no dispute " + story.dispute()));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Stories.class.getResourceAsStream("/population/" + name + ".yaml")) {
            if (file == null) throw new IllegalStateException("population/" + name + ".yaml is missing");
            return YAML.readValue(file, type);
        } catch (IOException fault) {
            throw new UncheckedIOException("population/" + name + ".yaml cannot be read", fault);
        }
    }
}
