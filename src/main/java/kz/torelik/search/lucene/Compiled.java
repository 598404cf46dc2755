package kz.torelik.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.search.Facet;
import kz.torelik.search.Wish;
import kz.torelik.search.Zone;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Lists;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Synonyms;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanPositionRangeQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A wish as a query of Lucene.
final class Compiled {

    private static final Set<String> STOP = Set.copyOf(Lists.lines("stop-words.txt").stream().flatMap(line -> java.util.Arrays.stream(line.split(" "))).toList());

    private Compiled() {}

    static Query of(Wish wish) {
        return switch (wish) {
            case Wish.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Wish.Words words -> all(words.tokens());
            case Wish.Phrase phrase -> phrase(phrase.tokens(), phrase.slop());
            case Wish.Beginning beginning -> new PrefixQuery(new Term(Written.SAID, beginning.letters()));
            case Wish.All all -> together(all.wishes());
            case Wish.Any any -> any(any.wishes().stream().map(Compiled::of).toList());
            case Wish.Not not -> new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST).add(of(not.wish()), Occur.MUST_NOT).build();
            case Wish.In in -> within(in.zone(), in.wish());
            case Wish.With with -> with(with.facet(), with.value());
            case Wish.Days days -> LongPoint.newRangeQuery(Written.DAY, days.from().toEpochDay(), days.to().toEpochDay());
        };
    }

    private static Query together(List<Wish> wishes) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Not not) all.add(of(not.wish()), Occur.MUST_NOT);
            else {
                wanted = true;
                all.add(of(wish), wish instanceof Wish.With || wish instanceof Wish.Days ? Occur.FILTER : Occur.MUST);
            }
        }
        if (!wanted) all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        return all.build();
    }

    static Query with(Facet facet, String value) {
        if (facet == Facet.JUDGE) {
            BooleanQuery.Builder names = new BooleanQuery.Builder();
            for (Token token : Tokens.of(value)) names.add(new TermQuery(new Term(Written.JUDGE, token.word())), Occur.MUST);
            return names.build();
        }
        // a group of categories (7.00) is every category of it
        if (facet == Facet.CATEGORY && value.endsWith(".00")) return new PrefixQuery(new Term(facet.word(), value.substring(0, value.length() - 2)));
        return new TermQuery(new Term(facet.word(), value));
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) return queries.getFirst();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /// Words that must all be there: what is one thing is one term, an abbreviation is found in its other forms too, and small words do not count beside others.
    private static Query all(List<Token> tokens) {
        List<Recognised> things = Recognised.in(tokens);
        List<Query> wanted = new ArrayList<>();
        boolean onlySmall = tokens.stream().allMatch(token -> STOP.contains(token.word()));
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            List<Recognised> here = things.stream().filter(thing -> thing.first() == at).toList();
            if (!here.isEmpty()) {
                int last = here.stream().mapToInt(Recognised::last).max().orElseThrow();
                articles(things, at, last).forEach(term -> wanted.add(new TermQuery(new Term(Written.TEXT, term))));
                i = last + 1;
                continue;
            }
            Synonyms.Found same = Synonyms.at(tokens, i);
            if (same != null) {
                wanted.add(any(same.names().stream().map(name -> phrase(Tokens.of(name), 0)).toList()));
                i += same.length();
                continue;
            }
            Token token = tokens.get(i++);
            if (onlySmall || !STOP.contains(token.word())) wanted.add(word(token));
        }
        if (wanted.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        if (wanted.size() == 1) return wanted.getFirst();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    /// The terms of a list of articles: of each number the one that names its code, where there is one.
    static List<String> articles(List<Recognised> things, int from, int to) {
        Set<String> terms = new LinkedHashSet<>();
        things.stream().filter(thing -> thing.first() >= from && thing.last() <= to).forEach(thing -> terms.add(thing.term()));
        return terms.stream().filter(term -> terms.stream().noneMatch(other -> !other.equals(term) && term.matches("article:\\d+") && other.endsWith(":" + term.substring("article:".length())))).toList();
    }

    private static Query word(Token token) {
        if (token.kind() == Token.Kind.EXACT) {
            Query own = new BoostQuery(new TermQuery(new Term(Written.OWN, token.word())), 20);
            return any(List.of(own, new TermQuery(new Term(Written.TEXT, token.word()))));
        }
        return term(Stems.asked(token.word()));
    }

    private static Query term(Set<String> stems) {
        if (stems.size() == 1) return new TermQuery(new Term(Written.TEXT, stems.iterator().next()));
        SynonymQuery.Builder any = new SynonymQuery.Builder(Written.TEXT);
        stems.forEach(stem -> any.addTerm(new Term(Written.TEXT, stem)));
        return any.build();
    }

    private static Query phrase(List<Token> tokens, int slop) {
        if (tokens.size() == 1) return word(tokens.getFirst());
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Token token : tokens) phrase.add(stems(token).stream().map(stem -> new Term(Written.TEXT, stem)).toArray(Term[]::new));
        return phrase.build();
    }

    private static Set<String> stems(Token token) { return token.kind() == Token.Kind.EXACT ? Set.of(token.word()) : Stems.asked(token.word()); }

    private static Query within(Zone zone, Wish wish) {
        return switch (wish) {
            case Wish.Words words -> within(zone, words.tokens());
            case Wish.Phrase phrase -> inPart(zone, near(phrase.tokens(), phrase.slop()));
            case Wish.Beginning _, Wish.With _, Wish.Days _, Wish.Everything _ -> of(wish);
            case Wish.All all -> together(all.wishes().stream().<Wish>map(each -> each instanceof Wish.Not(Wish inner) ? new Wish.Not(new Wish.In(zone, inner)) : new Wish.In(zone, each)).toList());
            case Wish.Any any -> any(any.wishes().stream().map(each -> within(zone, each)).toList());
            case Wish.Not not -> of(new Wish.Not(new Wish.In(zone, not.wish())));
            case Wish.In in -> of(in);
        };
    }

    private static Query within(Zone zone, List<Token> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Recognised> things = Recognised.in(tokens);
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            int last = things.stream().filter(thing -> thing.first() == at).mapToInt(Recognised::last).max().orElse(-1);
            if (last >= 0) articles(things, at, last).forEach(term -> all.add(inPart(zone, new SpanTermQuery(new Term(Written.TEXT, term))), Occur.MUST));
            else all.add(inPart(zone, span(tokens.get(i))), Occur.MUST);
            i = Math.max(last, i) + 1;
        }
        return all.build();
    }

    private static Query inPart(Zone zone, SpanQuery query) { return new SpanPositionRangeQuery(query, zone.ordinal() * Written.PART, (zone.ordinal() + 1) * Written.PART); }

    private static SpanQuery near(List<Token> tokens, int slop) {
        return tokens.size() == 1 ? span(tokens.getFirst()) : new SpanNearQuery(tokens.stream().map(Compiled::span).toArray(SpanQuery[]::new), slop, slop == 0);
    }

    private static SpanQuery span(Token token) {
        SpanQuery[] terms = stems(token).stream().map(stem -> new SpanTermQuery(new Term(Written.TEXT, stem))).toArray(SpanQuery[]::new);
        return terms.length == 1 ? terms[0] : new SpanOrQuery(terms);
    }
}
