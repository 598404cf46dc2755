package kz.torelik.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.search.Facet;
import kz.torelik.search.SearchableAct;
import kz.torelik.search.Zone;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import kz.torelik.search.language.Tongue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// An act as a document of the index.
final class Written {

    static final String ID = "id";
    /// Stems of all parts, with their places.
    static final String TEXT = "text";
    /// The number of its own case and its own ECLI.
    static final String OWN = "own";
    /// Whole words, for suggestions and spelling.
    static final String SAID = "said";
    static final String DAY = "day";
    /// Words of the name of the judge.
    static final String JUDGE = "judge.words";
    /// A part begins at its ordinal times this.
    static final int PART = 10_000_000;
    /// Between paragraphs, so that no phrase runs over.
    private static final int PARAGRAPH = 20;

    private static final FieldType STEMS = new FieldType();
    private static final FieldType WORDS = new FieldType();

    static {
        STEMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        STEMS.setTokenized(true);
        STEMS.freeze();
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    private Written() {}

    /// @param place from 0
    private record Placed(String term, int place) {}

    static Document of(SearchableAct act) {
        Document document = new Document();
        document.add(new StringField(ID, act.id(), Field.Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(act.id())));
        for (String exact : act.exact()) for (Token token : Tokens.of(exact)) document.add(new StringField(OWN, token.word(), Field.Store.NO));
        document.add(new LongPoint(DAY, act.decidedOn().toEpochDay()));
        document.add(new NumericDocValuesField(DAY, act.decidedOn().toEpochDay()));
        for (Map.Entry<Facet, String> facet : act.facets().entrySet()) {
            document.add(new StringField(facet.getKey().word(), facet.getValue(), Field.Store.NO));
            document.add(new SortedDocValuesField(facet.getKey().word(), new BytesRef(facet.getValue())));
            if (facet.getKey() == Facet.JUDGE) for (Token token : Tokens.of(facet.getValue())) document.add(new StringField(JUDGE, token.word(), Field.Store.NO));
        }
        List<Placed> stems = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        act.zones().forEach((zone, text) -> part(zone, text, act.language(), stems, said));
        document.add(new Field(TEXT, new Stream(stems), STEMS));
        document.add(new Field(SAID, new Stream(said.stream().map(word -> new Placed(word, 0)).toList()), WORDS));
        return document;
    }

    private static void part(Zone zone, String text, String language, List<Placed> stems, Set<String> said) {
        int place = zone.ordinal() * PART;
        for (String paragraph : text.split("\n")) {
            List<Token> tokens = Tokens.of(paragraph);
            Map<Integer, List<String>> extra = new HashMap<>();
            for (Recognised one : Recognised.in(tokens)) extra.computeIfAbsent(one.first(), _ -> new ArrayList<>()).add(one.term());
            Map<Integer, Tongue> tongues = Tongue.ofSentences(tokens, language);
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                stems.add(new Placed(token.kind() == Token.Kind.EXACT ? token.word() : Stems.inText(token.word(), tongues.get(token.sentence())), place));
                for (String term : new LinkedHashSet<>(extra.getOrDefault(i, List.of()))) stems.add(new Placed(term, place));
                if (token.kind() == Token.Kind.WORD && token.word().length() > 2 && token.word().length() < 32) said.add(token.word());
                place++;
            }
            place += PARAGRAPH;
        }
    }

    private static final class Stream extends TokenStream {

        private final List<Placed> placed;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private int next;
        private int before = -1;

        Stream(List<Placed> placed) { this.placed = placed; }

        @Override
        public boolean incrementToken() {
            if (next == placed.size()) return false;
            clearAttributes();
            Placed one = placed.get(next++);
            term.append(one.term());
            step.setPositionIncrement(one.place() - before);
            before = one.place();
            return true;
        }

        @Override
        public void reset() {
            next = 0;
            before = -1;
        }
    }
}
