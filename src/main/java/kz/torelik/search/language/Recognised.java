package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.search.language.Phrases.Met;
import org.jspecify.annotations.Nullable;

/// What several words of a text are together: an article of a code ("ст. 152 ГПК", "АПК 152-бап", "статьями 152 и 153 Гражданского процессуального кодекса",
/// "Article 152 of the CPC") or a day in words ("12 марта 2026 года", "2026 жылғы 12 наурыз", "12 March 2026").
///
/// @param term `article:152`, `article:cpc:152`, `date:2026-03-12`
/// @param first the first of its tokens
/// @param last the last of its tokens
public record Recognised(String term, int first, int last) {

    private static final Phrases<String> CODES = new Phrases<>();
    private static final Set<String> ARTICLE = Set.of("ст", "стст", "статья", "статьи", "статье", "статью", "статьей", "статьями", "статьям", "статьях", "статей", "article", "articles", "art");
    private static final Set<String> KAZAKH_ARTICLE = Set.of("бап", "б");
    private static final Set<String> BETWEEN = Set.of("и", "или", "және", "мен", "пен", "бен", "and", "ст", "статьи");
    private static final Set<String> JOINT = Set.of("нің", "ның", "дің", "дың", "тің", "тың", "інің", "of", "the", "к", "рк", "республики", "казахстан", "қр", "қазақстан", "республикасы", "республикасының", "ші", "шы");
    private static final int FAR = 6;
    private static final Map<String, Integer> MONTHS = new java.util.HashMap<>();

    static {
        for (String line : Lists.lines("law-codes.txt")) {
            String[] parts = line.split("\\s+", 2);
            for (String name : Phrases.names(parts[1])) CODES.add(name, parts[0]);
        }
        String[] months = {"январь января январе қаңтар january", "февраль февраля феврале ақпан february", "март марта марте наурыз march", "апрель апреля апреле сәуір april",
            "май мая мае мамыр may", "июнь июня июне маусым june", "июль июля июле шілде july", "август августа августе тамыз august", "сентябрь сентября сентябре қыркүйек september",
            "октябрь октября октябре қазан october", "ноябрь ноября ноябре қараша november", "декабрь декабря декабре желтоқсан december"};
        for (int i = 0; i < months.length; i++) for (String name : months[i].split(" ")) MONTHS.put(name, i + 1);
    }

    public static List<Recognised> in(List<Token> tokens) {
        List<Recognised> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && ARTICLE.contains(token.word())) articlesBehind(tokens, i, found);
            else if (token.kind() == Token.Kind.NUMBER) {
                if (i + 1 < tokens.size() && isKazakhArticle(tokens.get(i + 1))) kazakhArticle(tokens, i, found);
                else if (i > 0 && !near(tokens, i) && bareCode(tokens, i) != null) found.add(bareCode(tokens, i));
                Recognised day = day(tokens, i);
                if (day != null) found.add(day);
            }
        }
        return found;
    }

    private static boolean isKazakhArticle(Token token) {
        return token.isWord() && KAZAKH_ARTICLE.contains(Scripts.hasKazakhLetter(token.word()) || token.word().startsWith("ба") ? Stems.inText(token.word(), Tongue.KAZAKH) : token.word());
    }

    /// "ст. 152, 153 и 155 ГПК"
    private static void articlesBehind(List<Token> tokens, int word, List<Recognised> found) {
        List<Integer> numbers = new ArrayList<>();
        int at = word + 1;
        while (at < tokens.size() && (isArticleNumber(tokens.get(at)) || !numbers.isEmpty() && BETWEEN.contains(tokens.get(at).word()))) {
            if (isArticleNumber(tokens.get(at))) numbers.add(at);
            at++;
        }
        if (numbers.isEmpty()) return;
        int end = numbers.getLast();
        Met<String> code = null;
        int from = end + 1;
        while (from < tokens.size() && from <= end + FAR && code == null) {
            code = CODES.at(tokens, from);
            if (code == null && !JOINT.contains(tokens.get(from).word())) break;
            if (code == null) from++;
        }
        if (code == null) {
            Recognised before = before(tokens, word, "");
            if (before != null) {
                for (int number : numbers) keep(found, before.term(), tokens.get(number).word(), before.first(), end);
                return;
            }
        }
        int last = code == null ? end : from + code.length() - 1;
        for (int number : numbers) keep(found, code == null ? null : code.value(), tokens.get(number).word(), number == numbers.getFirst() ? word : number, last);
    }

    private static boolean isArticleNumber(Token token) { return token.kind() == Token.Kind.NUMBER && token.word().length() <= 4; }

    /// "АПК-нің 152-бабы", "Азаматтық процестік кодекстің 152-бабы"
    private static void kazakhArticle(List<Token> tokens, int number, List<Recognised> found) {
        Recognised code = before(tokens, number, "");
        keep(found, code == null ? null : code.term(), tokens.get(number).word(), code == null ? number : code.first(), number + 1);
    }

    /// The code whose name ends shortly before a token; its term is the code alone.
    @Nullable private static Recognised before(List<Token> tokens, int token, String nothing) {
        for (int start = Math.max(0, token - 9); start < token; start++) {
            Met<String> code = CODES.at(tokens, start);
            if (code == null || start + code.length() > token) continue;
            boolean joined = true;
            for (int i = start + code.length(); i < token; i++) joined &= JOINT.contains(tokens.get(i).word());
            if (joined) return new Recognised(code.value(), start, start + code.length() - 1);
        }
        return null;
    }

    private static boolean near(List<Token> tokens, int number) {
        for (int i = Math.max(0, number - 6); i < number; i++) if (ARTICLE.contains(tokens.get(i).word())) return true;
        return false;
    }

    /// "CPC 152", "ГПК 152"
    @Nullable private static Recognised bareCode(List<Token> tokens, int number) {
        if (!isArticleNumber(tokens.get(number))) return null;
        Met<String> code = CODES.at(tokens, number - 1);
        return code == null || code.length() != 1 || tokens.get(number - 1).sentence() != tokens.get(number).sentence() ? null : new Recognised("article:" + code.value() + ":" + tokens.get(number).word(), number - 1, number);
    }

    private static void keep(List<Recognised> found, @Nullable String code, String number, int first, int last) {
        found.add(new Recognised("article:" + number, first, last));
        if (code != null) found.add(new Recognised("article:" + code + ":" + number, first, last));
    }

    @Nullable private static Recognised day(List<Token> tokens, int at) {
        int number = Integer.parseInt(tokens.get(at).word().substring(0, Math.min(4, tokens.get(at).word().length())));
        if (at + 2 < tokens.size() && number >= 1 && number <= 31 && tokens.get(at + 1).isWord()) {
            int month = month(tokens.get(at + 1));
            int year = year(tokens.get(at + 2));
            String term = month == 0 || year == 0 ? null : Tokens.day(year, month, number);
            if (term != null) return new Recognised(term, at, at + 2);
        }
        if (at + 3 < tokens.size() && year(tokens.get(at)) > 0 && Set.of("жылғы", "жылдың", "жыл", "жылы", "ж").contains(tokens.get(at + 1).word()) && tokens.get(at + 2).word().matches("\\d{1,2}")) {
            int month = month(tokens.get(at + 3));
            String term = month == 0 ? null : Tokens.day(year(tokens.get(at)), month, Integer.parseInt(tokens.get(at + 2).word()));
            if (term != null) return new Recognised(term, at, at + 3);
        }
        return null;
    }

    private static int month(Token token) {
        Integer month = MONTHS.get(token.word());
        return month != null ? month : Scripts.hasKazakhLetter(token.word()) || token.word().length() > 4 ? MONTHS.getOrDefault(Stems.inText(token.word(), Tongue.KAZAKH), 0) : 0;
    }

    private static int year(Token token) { return token.word().matches("(19|20)\\d{2}") ? Integer.parseInt(token.word()) : 0; }
}
