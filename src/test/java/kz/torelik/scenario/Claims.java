package kz.torelik.scenario;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.House;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Language;
import kz.torelik.simulator.population.Resident;

/// Claims that the scenarios file.
public final class Claims {

    private Claims() {}

    /// Aigul lent Erlan 1 480 000 tenge on a receipt, and he does not give them back.
    public static ClaimDraft loan(House house) {
        return ClaimDraft.empty(Language.KK).withStory("Танысыма қолхатпен ақша бердім, қайтармай жүр", "").withCategory("7.03", "action")
                .withParties("self", List.of(party("plaintiff", house.character("aigul").person()), party("defendant", house.character("erlan").person())))
                .withDemand(new ClaimDraft.Demand("1 480 000", List.of("Жауапкерден 1 480 000 теңге борышты өндіріп алу"), """
                        2025 жылғы 3 наурызда жауапкер менен қолхат бойынша 1 480 000 теңге қарызға алып, 2025 жылғы 3 қыркүйекке дейін қайтаруға міндеттенді. \
                        Мерзім өтсе де борыш қайтарылған жоқ, жазбаша талабыма жауап берілмеді.""", "not-required", "", "Борышкермен екі рет сөйлестім, бітімге келмедік", List.of()));
    }

    /// Viktor lent Daniyar 2 350 000 tenge, and Daniyar says that the receipt is not in his hand.
    static ClaimDraft disputedLoan(House house) { return alike(house, "viktor", "daniyar"); }

    /// The same claim in Russian between two other characters.
    public static ClaimDraft alike(House house, String plaintiff, String defendant) {
        return ClaimDraft.empty(Language.RU).withStory("Знакомый не возвращает деньги по расписке", "").withCategory("7.03", "action")
                .withParties("self", List.of(party("plaintiff", house.character(plaintiff).person()), party("defendant", house.character(defendant).person())))
                .withDemand(new ClaimDraft.Demand("2 350 000", List.of("Взыскать с ответчика долг по договору займа в размере 2 350 000 тенге"), """
                        2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и обязался вернуть их до 2 сентября 2025 года. \
                        Срок прошёл, деньги не возвращены, письменное требование осталось без ответа.""", "not-required", "", "Предлагал рассрочку, ответчик отказался", List.of()));
    }

    /// Zhanar asks for a court order on alimony for her daughter.
    public static ClaimDraft alimony(House house) {
        return ClaimDraft.empty(Language.RU).withStory("Бывший муж не помогает содержать дочь", "").withCategory("1.05", "court-order")
                .withParties("self", List.of(party("plaintiff", house.character("zhanar").person()), party("defendant", house.character("daniyar").person())))
                .withDemand(new ClaimDraft.Demand("480 000", List.of("Взыскать с должника алименты на содержание дочери в размере 1/4 части заработка"), """
                        Стороны состояли в браке с 2016 года, брак расторгнут в 2023 году. Дочь 2018 года рождения живёт с матерью. \
                        Отец в содержании дочери с июня 2025 года не участвует, отцовство не оспаривалось.""", "not-required", "", "", List.of("Ахметова Аружан Данияровна, 2018-05-14")));
    }

    public static DraftParty party(String role, Resident one) {
        Language language = one.contact().language();
        String patronymic = one.name().patronymic() == null ? "" : one.name().patronymic();
        return new DraftParty(role, "individual", null, one.name().surname(), one.name().given(), patronymic, one.born().toString(), "", one.iin().digits(),
                one.contact().address().written().in(language), one.contact().address().kato(), one.contact().phone().e164(), one.contact().email().address());
    }

    /// The claim brought to the first court that may hear it.
    public static ClaimDraft inItsCourt(House house, ClaimDraft claim) {
        CandidateCourt court = house.get(Assessing.class).courts(claim).getFirst();
        return claim.withCourt(court.court().code().digits(), court.basis().toString(), court.national());
    }

    /// A paper of a few lines as PDF, such as a receipt for borrowed money.
    public static byte[] paper(House house, Language language, String title, String... lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.title(title));
        for (String line : lines) blocks.add(Block.paragraph(line));
        return house.get(Typesetter.class).render(Sheet.form(language, title, Foot.of(title), blocks)).pdf();
    }
}
