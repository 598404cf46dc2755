package kz.torelik.mobile;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// What came back from a phone: the signatures, or why they were refused.
///
/// @param signer the name in the certificate, for the page; who it is is asked of the signatures again
/// @param refused the code of the refusal, or null
/// @param facts of the refusal, each with a letter before it that says what it is
record AnswerOfPhone(List<byte[]> signatures, String signer, @Nullable String refused, List<String> facts) {

    AnswerOfPhone {
        signatures = List.copyOf(signatures);
        facts = List.copyOf(facts);
    }

    static AnswerOfPhone signed(List<byte[]> signatures, String signer) { return new AnswerOfPhone(signatures, signer, null, List.of()); }

    static AnswerOfPhone refused(Refusal refusal) { return new AnswerOfPhone(List.of(), "", refusal.code(), refusal.facts().stream().map(AnswerOfPhone::written).toList()); }

    @Nullable Refusal refusal() { return refused == null ? null : Refusal.of(refused, facts.stream().map(AnswerOfPhone::read).toArray()); }

    private static String written(Object fact) {
        return switch (fact) {
            case LocalDate day -> "d" + day;
            case Integer number -> "n" + number;
            case Long number -> "n" + number;
            case Object other -> "s" + other;
        };
    }

    private static Object read(String fact) {
        String value = fact.substring(1);
        return switch (fact.charAt(0)) {
            case 'd' -> LocalDate.parse(value);
            case 'n' -> Long.valueOf(value);
            default -> value;
        };
    }
}
