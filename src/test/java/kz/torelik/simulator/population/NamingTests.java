package kz.torelik.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTests {

    @ParameterizedTest
    @CsvSource({"Сәрсенов,Сәрсенова", "Жұмабаев,Жұмабаева", "Соловьёв,Соловьёва", "Мусин,Мусина", "Островский,Островская", "Ким,Ким", "Черных,Черных", "Шевченко,Шевченко", "Штейн,Штейн"})
    void aSurnameBendsWithTheSexWhereItsLanguageDoes(String ofMan, String ofWoman) {
        assertThat(Naming.surname(ofMan, true)).isEqualTo(ofWoman);
        assertThat(Naming.surname(ofMan, false)).isEqualTo(ofMan);
    }

    @ParameterizedTest
    @CsvSource({"Серик,Серикович,Сериковна", "Сансызбай,Сансызбаевич,Сансызбаевна", "Айтказы,Айтказыевич,Айтказыевна", "Куаныш,Куанышевич,Куанышевна", "Кабдолла,Кабдоллович,Кабдолловна"})
    void aRussianPatronymicIsMadeFromTheNameOfTheFather(String father, String ofMan, String ofWoman) {
        assertThat(Naming.ovich(father)).isEqualTo(ofMan);
        assertThat(Naming.patronymic(ofMan, true)).isEqualTo(ofWoman);
    }

    @ParameterizedTest
    @CsvSource({"Вагиф оглы,Вагиф кызы", "Львович,Львовна", "Юрьевич,Юрьевна"})
    void aReadyPatronymicHasAFormForWomen(String ofMan, String ofWoman) { assertThat(Naming.patronymic(ofMan, true)).isEqualTo(ofWoman); }
}
