package kz.torelik.lawdesk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Fees;
import kz.torelik.law.Grounds;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import kz.torelik.law.Limits;
import kz.torelik.law.Procedure;

/// The words of the law data as people say them, in one language: events, conditions, lengths.
///
/// @param language of the reader
public record EventNames(LawBook law, Sentences sentences, Language language) {

    /// `notice-sent:claim-copy` as "A notice was sent: copy of the claim".
    public String of(Happening happening) {
        String key = "casefile.event." + happening.event();
        String name = sentences.knows(key) ? sentences.say(language, key) : happening.event();
        return happening.kind() == null ? name : name + ": " + lower(kind(happening.event(), happening.kind()));
    }

    public String all(List<Happening> happenings) { return happenings.stream().map(this::of).distinct().collect(Collectors.joining("; ")); }

    /// "5 working days".
    public String of(Length length) { return sentences.say(language, "lawdesk.length." + length.unit().word(), length.amount()); }

    /// A limit: "2,000 MCI", "10 working days".
    public String of(Limits.Limit limit) { return sentences.say(language, "lawbook.limit." + limit.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'), limit.amount()); }

    /// A rate of the state duty: "1 % of the price, at most 10,000 MCI".
    public String of(Fees.Rate rate) {
        return switch (rate.formula()) {
            case Fees.Formula.PercentOfPrice(var percent, var cap) -> cap == null ? sentences.say(language, "lawbook.rate.percent", percent) : sentences.say(language, "lawbook.rate.percent-cap", percent, cap);
            case Fees.Formula.Multiple(var mci) -> sentences.say(language, "lawbook.rate.mci", mci);
            case Fees.Formula.Copies(var document, var each) -> sentences.say(language, "lawbook.rate.copies", document, each);
            case Fees.Formula.ShareOf(var percent, var object) -> sentences.say(language, "lawbook.rate.share", percent, law.fees().object(object).title());
        };
    }

    public String applicants(List<Fees.Applicant> applicants) {
        return applicants.size() == Fees.Applicant.values().length ? sentences.say(language, "lawbook.applicant.all") : applicants.stream().map(each -> sentences.say(language, "lawbook.applicant." + each.word())).collect(Collectors.joining(", "));
    }

    public String by(List<Procedure.By> by) { return by.stream().map(each -> sentences.say(language, "lawbook.by." + each.word())).collect(Collectors.joining(", ")); }

    /// Titles of categories by their codes.
    public String categories(List<String> codes) { return codes.stream().map(code -> write(law.categories().get(code).title())).collect(Collectors.joining(", ")); }

    public String write(Trilingual text) { return text.in(language); }

    private String kind(String event, String kind) {
        Optional<Trilingual> title = switch (event) {
            case "notice-sent", "notice-delivered", "notice-failed", "notice-read" -> law.papers().findNotice(kind).map(CourtPapers.Notice::title);
            case "motion-filed" -> law.papers().findMotionKind(kind).map(CourtPapers.MotionKind::title);
            case "act-signed", "act-in-force", "act-published", "act-withdrawn" -> law.papers().findActKind(kind).map(CourtPapers.ActKind::title);
            default -> law.grounds().stream().filter(list -> list.event().equals(event)).flatMap(list -> list.find(kind).stream()).map(Grounds.Ground::title).findFirst().or(() -> law.papers().findActKind(kind).map(CourtPapers.ActKind::title));
        };
        if (title.isPresent()) return title.get().in(language);
        return Stream.of("lawdesk.kind." + event + "." + kind, "lawdesk.kind." + kind, "gazette.outcome." + kind, "chambers.outcome." + kind).filter(sentences::knows).findFirst().map(key -> sentences.say(language, key)).orElse(kind);
    }

    private static String lower(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
