package kz.torelik.filing.words;

import java.util.regex.Pattern;

/// What may follow the beginning of a word: the endings of Russian (one, with a reflexive after it), the chains of suffixes of Kazakh, and the few
/// endings of English, in folded letters. `долг` is followed by `ов`, but not by `ожитель`; `карыз` by `ымды`.
final class Endings {

    private static final String ADJECTIVE = "(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ою|ею|ыми|ими|ом|ем|ей)";
    private static final String RUSSIAN = "(?:"
            + "[аяоеиыуюьй]|ом|ем|ам|ям|ах|ях|ов|ев|ей|ью|ия|ию|ие|ии|ием|иям|иях|иями|ий|ами|ями"
            + "|" + ADJECTIVE + "|(?:е|а|я)?ни(?:е|я|ю|ем|и|й|ям|ях|ями)"
            + "|[аеияыоу]?(?:ть|т|л|ла|ло|ли|м|шь|те|в|вши)|[уюая]т|ете|ешь|ишь|ите|ут|ют|ст|сти|йте|ост(?:ь|и|ью)|ств(?:о|а|у|ом|е)|[аяуеи]?ет|[аяуеи]?ют|[аяуе]ем|[аяуе]ешь|[аяуе]ете"
            + "|[аяеи]?нн?(?:" + ADJECTIVE + "|о|а|ы)?|[аяуюие]?(?:ющ|ущ|ящ|ащ|вш|ш|ем|им|т)" + ADJECTIVE
            + ")(?:ся|сь)?";
    private static final String KAZAKH = "(?:лар|лер|дар|дер|тар|тер|ым|им|ум|м|н|ын|ин|ун|мыз|миз|ымыз|имиз|умыз|ныз|низ|ыныз|иниз|сы|си|ы|и|у|нын|нин|дын|дин|тын|тин"
            + "|га|ге|ка|ке|на|не|а|е|ды|ди|ты|ти|ны|ни|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен|п|ып|ип|уп|дым|дим|тым|тим|ган|ген|кан|кен"
            + "|май|мей|бай|бей|пай|пей|й|йды|йди|ады|еди|са|се|ар|ер|р|ба|бе|ма|ме|па|пе|лы|ли|ти|сыз|сиз|лык|лик|дык|дик|гы|ги|кы|ки|ил|ыл|л|т|тыр|тир|дыр|дир|гыз|гиз|кыз|киз"
            + "|ыт|ит|кым|ким|гым|гим|дык|дик|тык|тик|к|сын|син|сыны|ис|ыс|с|мады|меди|бады|беди|пады|педи|ап|еп|ай|ей|айын|ейин)";
    private static final String ENGLISH = "(?:s|es|ed|d|ing|er|ers|ly|al|ment|ments|ion|ions|led|ling|ped|ping|ted|ting)";
    private static final Pattern FITTING = Pattern.compile("|" + RUSSIAN + "|" + KAZAKH + "{1,6}|" + ENGLISH);

    private Endings() {}

    static boolean fit(String rest) { return rest.length() <= 14 && FITTING.matcher(rest).matches(); }
}
