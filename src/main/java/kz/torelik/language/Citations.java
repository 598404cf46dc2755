package kz.torelik.language;

import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// The short citation of the law: `ст. 166 ч. 2 ГПК`, `АПК 166-бабының 2-бөлігі`, `art. 166(2) CPC`. How an act is called and whether
/// its articles have parts (codes of procedure) or points (other laws) stands in the bundle under `act.<short name>`.
record Citations(Language language, Map<String, Message> messages) {

    private static final char NBSP = '\u00a0';

    String write(LegalBasis basis) {
        String act = text("act." + basis.act());
        boolean points = text("act." + basis.act() + ".levels").equals("points");
        return switch (language) {
            case KK -> kazakh(act, basis, points);
            case RU -> "ст." + NBSP + basis.article() + level(basis.part(), points ? "п." : "ч.") + level(basis.point() == null ? null : basis.point() + ")", "подп.") + NBSP + act;
            case EN -> "art." + NBSP + basis.article() + bracketed(basis.part()) + bracketed(basis.point()) + NBSP + act;
        };
    }

    private static String kazakh(String act, LegalBasis basis, boolean points) {
        String article = act + NBSP + basis.article() + "-баб";
        if (basis.part() == null) return article + "ы";
        String part = basis.part() + (points ? "-тарма" : "-бөлі");
        if (basis.point() == null) return article + "ының " + part + (points ? "ғы" : "гі");
        return article + "ы " + part + (points ? "ғының " : "гінің ") + basis.point() + ")" + NBSP + "тармақшасы";
    }

    private static String level(@Nullable String number, String sign) { return number == null ? "" : NBSP + sign + NBSP + number; }

    private static String bracketed(@Nullable String number) { return number == null ? "" : "(" + number + ")"; }

    private String text(String key) {
        return Optional.ofNullable(messages.get(key)).map(Message::pieces).map(pieces -> pieces.getFirst())
                .map(piece -> piece instanceof Message.Piece.Words(String words) ? words : "")
                .orElseThrow(() -> new UnknownMessage("No name for the act in " + language + ": " + key));
    }
}
