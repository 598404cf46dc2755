package kz.torelik.language;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;

/// Says compiled messages in one language, with its plural rules. Immutable.
final class Saying {

    private final Map<String, Message> messages;
    private final Writing writing;
    private final PluralRules cardinal;
    private final PluralRules ordinal;

    Saying(Language language, Map<String, Message> messages) {
        this.messages = Map.copyOf(messages);
        this.writing = new Writing(language, this.messages);
        this.cardinal = PluralRules.forLocale(language.locale());
        this.ordinal = PluralRules.forLocale(language.locale(), PluralRules.PluralType.ORDINAL);
    }

    Map<String, Message> messages() { return messages; }

    Writing writing() { return writing; }

    List<SaidPiece> say(String key, List<?> facts) {
        Message message = messages.get(key);
        if (message == null) throw new UnknownMessage("No message has the key " + key);
        List<SaidPiece> said = new ArrayList<>();
        say(key, message, facts, said);
        return said;
    }

    private void say(String key, Message message, List<?> facts, List<SaidPiece> said) {
        for (Message.Piece piece : message.pieces()) {
            switch (piece) {
                case Message.Piece.Words(String text) -> said.add(new SaidPiece(text, false));
                case Message.Piece.Fact(int index, Style style, GrammaticalCase inCase) -> {
                    Object fact = fact(key, facts, index);
                    said.add(new SaidPiece(writing.write(fact, style, inCase), Writing.standsOut(fact)));
                }
                case Message.Piece.Count(int index) -> said.add(new SaidPiece(writing.write(fact(key, facts, index), Style.PLAIN, GrammaticalCase.NOMINATIVE), false));
                case Message.Piece.Choice choice -> say(key, branch(key, choice, fact(key, facts, choice.index())), facts, said);
            }
        }
    }

    private Message branch(String key, Message.Piece.Choice choice, Object fact) {
        String word = choice.kind() == ArgType.SELECT ? fact.toString() : plural(key, choice, fact);
        Message exact = choice.branches().get(word);
        return exact != null ? exact : choice.branches().get("other");
    }

    private String plural(String key, Message.Piece.Choice choice, Object fact) {
        if (!(fact instanceof Number number)) throw new UnknownMessage("%s counts by fact %d, which is no number: %s".formatted(key, choice.index(), fact));
        BigDecimal exact = Writing.exact(number);
        String literal = "=" + exact.stripTrailingZeros().toPlainString();
        if (choice.branches().containsKey(literal)) return literal;
        return (choice.kind() == ArgType.PLURAL ? cardinal : ordinal).select(exact.doubleValue());
    }

    private static Object fact(String key, List<?> facts, int index) {
        if (index >= facts.size()) throw new UnknownMessage("%s names fact %d, but was given %d".formatted(key, index, facts.size()));
        return facts.get(index);
    }
}
