package kz.torelik.journey;

import kz.torelik.kernel.Language;

/// What the people of the journey type, each in his own language. A claim is written in Kazakh or Russian, the languages of the court; who reads the
/// pages in English writes it in Russian.
///
/// @param story what happened, in plain words
record Words(String story, String circumstances, String conciliation, String receipt, String response, String motion, String adjourned, String said, String reasoning, String search) {

    static Words in(Language language) {
        return switch (language) {
            case KK -> new Words("Танысыма қолхатпен ақша бердім, қайтармай жүр",
                    "2025 жылғы 3 наурызда жауапкер менен қолхат бойынша 1 480 000 теңге қарызға алып, 2025 жылғы 3 қыркүйекке дейін қайтаруға міндеттенді. Мерзім өтсе де борыш қайтарылған жоқ.",
                    "Екі рет қайтаруын сұрадым, келісімге келмедік.", "Мен, Жұмабаев Ерлан Бекұлы, Сәрсенова Айгүл Маратқызынан 1 480 000 теңге алдым және 2025 жылғы 3 қыркүйекке дейін қайтарамын.",
                    "Борышты толық мойындамаймын: ақшаның бір бөлігін қолма-қол қайтардым.", "Менің жұмыс берушімнен жалақым туралы анықтама алдыруыңызды сұраймын.",
                    "Жауапкер төлем құжаттарын ұсынуға уақыт сұрады.", "Талап қоюды толық қолдады.",
                    "Азаматтық кодекстің 715-бабына сәйкес қарыз алушы алған ақшасын қайтаруға міндетті. Борыш қолхатпен дәлелденді, оның қайтарылғаны дәлелденген жоқ.", "қолхат");
            case RU, EN -> new Words(language == Language.EN ? "I lent money to a friend, there is a receipt, the debt is not repaid" : "Дала знакомому деньги в долг под расписку, он не возвращает",
                    "3 марта 2025 года ответчик взял у меня по расписке 1 480 000 тенге и обязался вернуть их до 3 сентября 2025 года. Срок прошёл, деньги не возвращены.",
                    "Дважды просила вернуть долг, договориться не удалось.", "Я, Жұмабаев Ерлан Бекұлы, получил от Сәрсеновой Айгүл Маратқызы 1 480 000 тенге и обязуюсь вернуть их до 3 сентября 2025 года.",
                    "Долг в полном размере не признаю: часть денег вернул наличными.", "Прошу истребовать у моего работодателя справку о заработной плате.",
                    "Ответчик просил время, чтобы представить платёжные документы.", "Иск поддержала полностью.",
                    "Согласно статье 715 Гражданского кодекса заёмщик обязан возвратить полученные деньги. Долг подтверждён распиской, его возврат не доказан.", "расписка");
        };
    }

    /// The language in which the claim is written.
    static Language ofClaim(Language language) { return language == Language.KK ? Language.KK : Language.RU; }
}
