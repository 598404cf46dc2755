package kz.torelik.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// A message compiled once from its ICU pattern; immutable, so that every thread says it without a lock.
record Message(List<Piece> pieces) {

    /// A part of a message.
    sealed interface Piece {

        record Words(String text) implements Piece {}

        record Fact(int index, Style style, GrammaticalCase inCase) implements Piece {}

        /// The number of the surrounding plural, `#`.
        record Count(int index) implements Piece {}

        record Choice(int index, ArgType kind, Map<String, Message> branches) implements Piece {}
    }

    Message {
        pieces = List.copyOf(pieces);
    }

    /// @throws IllegalArgumentException for a pattern that ICU does not read, an argument with a name, or an unknown style
    static Message compile(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return new Reader(parsed).message(0, -1);
    }

    /// The indices of the facts that the message names, in any branch.
    SortedSet<Integer> facts() {
        SortedSet<Integer> found = new TreeSet<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words _ -> { }
                case Piece.Fact(int index, Style _, GrammaticalCase _) -> found.add(index);
                case Piece.Count(int index) -> found.add(index);
                case Piece.Choice(int index, ArgType _, Map<String, Message> branches) -> {
                    found.add(index);
                    branches.values().forEach(branch -> found.addAll(branch.facts()));
                }
            }
        }
        return found;
    }

    /// The plural and select choices in the message, with the words that each offers.
    List<Piece.Choice> choices() {
        List<Piece.Choice> found = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Choice choice) {
                found.add(choice);
                choice.branches().values().forEach(branch -> found.addAll(branch.choices()));
            }
        }
        return found;
    }

    private record Reader(MessagePattern pattern) {

        Message message(int start, int counted) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            int from = pattern.getPart(start).getLimit();
            for (int i = start + 1; ; i++) {
                Part part = pattern.getPart(i);
                words.append(pattern.getPatternString(), from, part.getIndex());
                from = part.getLimit();
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        flush(words, pieces);
                        return new Message(pieces);
                    }
                    case INSERT_CHAR -> words.append((char) part.getValue());
                    case REPLACE_NUMBER -> {
                        flush(words, pieces);
                        pieces.add(new Piece.Count(counted));
                    }
                    case ARG_START -> {
                        flush(words, pieces);
                        pieces.add(argument(i, part.getArgType()));
                        i = pattern.getLimitPartIndex(i);
                        from = pattern.getPart(i).getLimit();
                    }
                    default -> { }
                }
            }
        }

        private Piece argument(int start, ArgType kind) {
            Part name = pattern.getPart(start + 1);
            if (name.getType() != Part.Type.ARG_NUMBER) throw new IllegalArgumentException("Arguments are numbered from 0, not named: " + pattern.getPatternString());
            int index = name.getValue();
            return switch (kind) {
                case NONE -> new Piece.Fact(index, Style.PLAIN, GrammaticalCase.NOMINATIVE);
                case SIMPLE -> simple(start, index);
                case PLURAL, SELECTORDINAL, SELECT -> choice(start, index, kind);
                case CHOICE -> throw new IllegalArgumentException("choice is not used here: " + pattern.getPatternString());
            };
        }

        private Piece simple(int start, int index) {
            String style = pattern.getSubstring(pattern.getPart(start + 2));
            Part next = pattern.getPart(start + 3);
            boolean cased = next.getType() == Part.Type.ARG_STYLE;
            if (!cased && isCase(style)) return new Piece.Fact(index, Style.PLAIN, GrammaticalCase.of(style));
            return new Piece.Fact(index, Style.of(style), cased ? GrammaticalCase.of(pattern.getSubstring(next)) : GrammaticalCase.NOMINATIVE);
        }

        private static boolean isCase(String word) {
            return java.util.Arrays.stream(GrammaticalCase.values()).anyMatch(one -> one.name().equalsIgnoreCase(word));
        }

        private Piece choice(int start, int index, ArgType kind) {
            Map<String, Message> branches = new LinkedHashMap<>();
            int limit = pattern.getLimitPartIndex(start);
            String selector = "";
            for (int i = start + 2; i < limit; i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_SELECTOR) selector = pattern.getSubstring(part);
                if (part.getType() == Part.Type.MSG_START) {
                    branches.put(selector, message(i, kind == ArgType.SELECT ? -1 : index));
                    i = pattern.getLimitPartIndex(i);
                }
            }
            return new Piece.Choice(index, kind, Map.copyOf(branches));
        }

        private static void flush(StringBuilder words, List<Piece> pieces) {
            if (!words.isEmpty()) pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }
}
