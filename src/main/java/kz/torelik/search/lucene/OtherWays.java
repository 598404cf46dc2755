package kz.torelik.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.search.Found.Way;
import kz.torelik.search.Question;
import kz.torelik.search.QuestionReader;
import kz.torelik.search.Wish;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// What somebody may have meant whose question finds nothing. Each way is asked before it is offered.
final class OtherWays {

    private static final int MOST = 4;
    private final IndexSearcher searcher;

    OtherWays(IndexSearcher searcher) { this.searcher = searcher; }

    List<Way> of(Question question, Wish wish) throws IOException {
        List<Way> ways = new ArrayList<>();
        if (!question.narrowed().isEmpty()) {
            int total = searcher.count(Compiled.of(wish));
            if (total > 0) ways.add(new Way(Way.Kind.WIDENED, question.words(), total));
        }
        WordsSaid said = new WordsSaid(searcher.getIndexReader());
        String words = question.words();
        String spelled = words;
        String without = words;
        List<Token> tokens = Tokens.of(words);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD || isField(words, token) || isKnown(token)) continue;
            List<String> near = said.near(token.word(), 1);
            without = words(without, token, "");
            if (!near.isEmpty()) spelled = words(spelled, token, near.getFirst());
        }
        if (!spelled.equals(words)) offer(ways, Way.Kind.SPELLED, spelled, question);
        if (!without.equals(words) && says(without)) offer(ways, Way.Kind.WITHOUT, without.strip().replaceAll("\\s+", " "), question);
        return ways.stream().limit(MOST).toList();
    }

    private static String words(String text, Token token, String instead) { return text.substring(0, token.start()) + instead + text.substring(token.end()); }

    /// Whether something is left to look for: a word that is more than a preposition, a number, an article.
    private static boolean says(String words) { return Tokens.of(words).stream().anyMatch(token -> token.kind() != Token.Kind.WORD || token.word().length() > 2); }

    private static boolean isField(String words, Token token) { return token.end() < words.length() && words.charAt(token.end()) == ':'; }

    /// Whether an act that is there has the word.
    private boolean isKnown(Token token) throws IOException {
        for (String stem : Stems.asked(token.word())) if (searcher.count(new TermQuery(new Term(Written.TEXT, stem))) > 0) return true;
        return false;
    }

    private void offer(List<Way> ways, Way.Kind kind, String words, Question question) throws IOException {
        if (!(QuestionReader.read(words) instanceof Wish wish)) return;
        int total = searcher.count(LuceneActs.narrowed(Compiled.of(wish), question.narrowed()));
        if (total == 0 && !question.narrowed().isEmpty()) total = searcher.count(LuceneActs.narrowed(Compiled.of(wish), Map.of()));
        if (total > 0) ways.add(new Way(kind, words, total));
    }
}
