package kz.torelik.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTests {

    private static String said(Language language, String text) { return Hyphens.soften(language, text).replace(Hyphens.SOFT, '-'); }

    @ParameterizedTest
    @CsvSource({
        "исковое, ис-ко-вое", "заявление, за-яв-ле-ние", "предъявить, предъ-я-вить", "подлежит, под-ле-жит", "заключение, за-клю-че-ние",
        "гражданский, граж-дан-ский", "государственный, го-су-дар-ствен-ный", "районный, рай-он-ный", "военной, во-ен-ной", "войнами, вой-нами", "семья, се-мья", "большой, боль-шой",
        "постановление, по-ста-нов-ле-ние", "возвратить, воз-вра-тить", "пунктами, пунк-тами", "контракт, кон-тракт", "обязательство, обя-за-тель-ство",
        "объявление, объ-яв-ле-ние", "рассмотрев, рас-смо-трев", "компьютер, ком-пью-тер", "иск, иск", "суд, суд", "её, её"})
    void russian_words_are_divided_by_syllables_prefixes_and_signs(String word, String divided) {
        assertThat(said(Language.RU, word)).isEqualTo(divided);
    }

    @ParameterizedTest
    @CsvSource({
        "қанағаттандырылсын, қа-на-ғат-тан-ды-рыл-сын", "республикасының, рес-пуб-ли-ка-сы-ның", "тәуелсіз, тә-уел-сіз", "уақыты, уа-қыты",
        "аудандық, ау-дан-дық", "соттылығы, сот-ты-лығы", "мемлекеттік, мем-ле-кет-тік", "азаматтық, аза-мат-тық", "міндеттеме, мін-дет-теме",
        "өкілдік, өкіл-дік", "жауапкер, жа-уап-кер", "бұйрығы, бұй-рығы", "сот, сот"})
    void kazakh_words_are_divided_by_syllables(String word, String divided) {
        assertThat(said(Language.KK, word)).isEqualTo(divided);
    }

    @Test
    void no_part_is_one_letter_or_begins_with_a_sign_or_short_i() {
        for (String word : "объединение подъезд рейдер мейірім айыппұл бюллетень премьера съёмка районный коллегиальный әйелдің үйінен".split(" ")) {
            for (Language language : new Language[] {Language.KK, Language.RU}) {
                Hyphens.breaks(language, word).stream().forEach(at -> {
                    assertThat(word.substring(0, at)).hasSizeGreaterThanOrEqualTo(2).matches(".*[аәеёиоөуұүыіэюя].*");
                    assertThat(word.substring(at)).hasSizeGreaterThanOrEqualTo(3).matches("[^ъьй].*[аәеёиоөуұүыіэюя].*|[аәеёиоөуұүыіэюя].*");
                });
            }
        }
    }

    @Test
    void numbers_addresses_abbreviations_and_english_stay_whole() {
        String text = "7512-26-00-2/2207 akhmetov@example.kz torelik.kz/документы т.е. Тимирязева.42";
        assertThat(Hyphens.soften(Language.RU, text)).isEqualTo(text);
        assertThat(Hyphens.soften(Language.EN, "jurisdiction республика")).doesNotContain("\u00ad");
    }
}
