package kz.torelik.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place in the law that a decision, a deadline or a sum rests on: an act, an article and, where the law is finer,
/// a part and a point. Written `cpc 166(2)`, `cpc 152(1)(3)`, `tax 665(1)(10)`, `cpc 267-1(2)`; the short names of the acts and
/// the cited words are kept in `law/acts.yaml` and `law/articles/`.
///
/// @param act the short name of the act, such as `cpc` (Civil Procedure Code of 31.10.2015 No. 377-V)
/// @param article the number of the article, with its dash where it has one
/// @param part the part (часть, бөлік), or null for the whole article
/// @param point the numbered point (подпункт, тармақша), or null
public record LegalBasis(String act, String article, @Nullable String part, @Nullable String point) {

    private static final String NUMBER = "\\d+(?:-\\d+)?";
    private static final Pattern NOTATION = Pattern.compile("([a-z][a-z0-9-]*) (" + NUMBER + ")(?:\\((" + NUMBER + ")\\))?(?:\\((" + NUMBER + ")\\))?");

    public LegalBasis {
        if (point != null && part == null) throw new IllegalArgumentException("A point without its part: " + act + " " + article);
    }

    /// Reads the notation above.
    /// @throws IllegalArgumentException when the text is not of that form
    public static LegalBasis of(String notation) {
        Matcher matcher = NOTATION.matcher(notation.strip());
        if (!matcher.matches()) throw new IllegalArgumentException("Not a legal basis: '%s'. It is written like 'cpc 166(2)'.".formatted(notation));
        return new LegalBasis(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }

    /// The notation that [#of] reads.
    @Override
    public String toString() {
        return act + " " + article + (part == null ? "" : "(" + part + ")") + (point == null ? "" : "(" + point + ")");
    }
}
