package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.torelik.House;
import kz.torelik.Mailbox;
import kz.torelik.acts.Disposition;
import kz.torelik.api.Program;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.counterparts.carriers.Smsc;
import kz.torelik.filing.Submission;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.notices.Cabinet;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Sending;
import kz.torelik.notices.Trail;
import kz.torelik.notices.Trails;
import kz.torelik.notices.Wish;
import kz.torelik.notices.Wishes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A person says by what the courts reach him, proves that a number and an address are his, and sees how each notice went; nobody else does.
class ChannelsScenarioTests {

    private static Smsc smsc;
    private static House house;
    private static Bench bench;

    @BeforeAll
    static void open() throws IOException {
        smsc = Smsc.run(0, 0, "torelik", "demo");
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.sms.host=127.0.0.1", "torelik.sms.port=" + smsc.port(), "torelik.sms.password=demo", "torelik.mail.letters-every=100ms");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
    }

    @AfterAll
    static void close() {
        house.close();
        smsc.close();
    }

    private static <T> T as(String key, Supplier<T> work) { return house.as(house.citizen(key), work); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "yes"; }

    private static String code(String number, int nth) {
        house.awaitThat(() -> smsc.texts(number).size() >= nth);
        return figures(smsc.texts(number).get(nth - 1).text());
    }

    private static String figures(String text) {
        Matcher six = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)").matcher(text);
        assertThat(six.find()).as(text).isTrue();
        return six.group();
    }

    private static String other(String code) { return code.equals("000000") ? "000001" : "000000"; }

    private static Wishes wishes() { return house.get(Wishes.class); }

    @Test
    void aNumberIsConfirmedOnceByItsCodeAndNobodyIsFlooded() {
        assertThat(refusal(as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "12345", Language.RU)))).isEqualTo("phone-form");
        as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "8 (701) 555-01-01", Language.RU)).orThrow();
        String first = code("+77015550101", 1);
        assertThat(refusal(as("erlan", () -> wishes().confirm(Wish.Contact.PHONE, first)))).as("the code of somebody else").isEqualTo("contact-code-over");
        assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.EMAIL, first)))).as("of another contact").isEqualTo("contact-code-over");
        as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550101", Language.RU)).orThrow();
        String second = code("+77015550101", 2);
        if (!first.equals(second)) assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, first)))).as("a newer one was sent").isEqualTo("contact-code-wrong");
        assertThat(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, second)).orThrow().phone()).hasToString("+7•••••••01");
        assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, second)))).as("it is used").isEqualTo("contact-code-over");

        as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550102", Language.RU)).orThrow();
        String guessed = code("+77015550102", 1);
        IntStream.range(0, 5).forEach(_ -> assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, other(guessed))))).isEqualTo("contact-code-wrong"));
        assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, guessed)))).as("after five wrong tries the right one is worth nothing").isEqualTo("contact-code-over");

        as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550103", Language.RU)).orThrow();
        String late = code("+77015550103", 1);
        house.clock().advance(Duration.ofMinutes(16));
        assertThat(refusal(as("natalya", () -> wishes().confirm(Wish.Contact.PHONE, late)))).isEqualTo("contact-code-over");
        as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550103", Language.RU)).orThrow();
        assertThat(refusal(as("natalya", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550199", Language.RU)))).as("five an hour for a person, whatever the number").isEqualTo("contact-codes-too-many");
        as("erlan", () -> wishes().sendCode(Wish.Contact.PHONE, "+77015550103", Language.RU)).orThrow();
        assertThat(as("natalya", wishes()::get).phone()).as("what was confirmed stands").hasToString("+7•••••••01");
    }

    @Test
    void anAddressIsConfirmedByALetterAndTheOneBeforeItIsTold() {
        as("viktor", () -> wishes().sendCode(Wish.Contact.EMAIL, "Viktor@New.kz", Language.RU)).orThrow();
        house.awaitThat(() -> letters("viktor@new.kz").size() == 1);
        as("viktor", () -> wishes().confirm(Wish.Contact.EMAIL, figures(letters("viktor@new.kz").getFirst()))).orThrow();
        as("viktor", () -> wishes().sendCode(Wish.Contact.EMAIL, "viktor@newer.kz", Language.RU)).orThrow();
        house.awaitThat(() -> letters("viktor@newer.kz").size() == 1);
        assertThat(as("viktor", () -> wishes().confirm(Wish.Contact.EMAIL, figures(letters("viktor@newer.kz").getFirst()))).orThrow().email()).hasToString("v•••@newer.kz");
        house.awaitThat(() -> letters("viktor@new.kz").size() == 2);
        int codes = house.as(new kz.torelik.kernel.Actor.Rule("test"), () -> house.get(org.springframework.transaction.support.TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class)
                .sql("select count(*) from notices.letter where about = 'email-code' and mime is not null").query(Integer.class).single()));
        assertThat(codes).as("a letter that left is forgotten with its code").isZero();
    }

    /// The readable text of what lies in a mailbox, in the order of its coming.
    private static List<String> letters(String address) { return Mailbox.texts(house, address); }

    @Test
    void whatTheLawLeavesToAWishIsAWishAndTheWayOfANoticeIsSeenByItsAddresseeAlone() {
        as("erlan", () -> wishes().sendCode(Wish.Contact.PHONE, "+77017770001", Language.KK)).orThrow();
        String code = code("+77017770001", 1);
        as("erlan", () -> wishes().confirm(Wish.Contact.PHONE, code)).orThrow();
        as("erlan", () -> {
            wishes().keep(true, Set.of("claim-copy"), Wish.Letters.NONE);
            return 0;
        });
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitThat(() -> erlans().stream().filter(one -> one.about().equals("claim-copy")).findFirst().flatMap(one -> as("erlan", () -> house.get(Trails.class).find(one.id())))
                .flatMap(trail -> trail.find("sms")).filter(sms -> sms.state() == Sending.State.ARRIVED).isPresent());
        CabinetNotice claim = erlans().stream().filter(one -> one.about().equals("claim-copy")).findFirst().orElseThrow();
        Trail trail = as("erlan", () -> house.get(Trails.class).find(claim.id())).orElseThrow();
        assertThat(trail.sendings()).extracting(Sending::channel).contains("cabinet", "sms", "email");
        assertThat(trail.find("sms").orElseThrow().proof()).contains("DELIVRD");
        assertThat(trail.why()).anySatisfy(reason -> assertThat(reason.basis()).hasToString("cpc 127(4)(4)"));
        assertThat(trail.isOpened()).isFalse();
        assertThat(as("erlan", () -> house.get(Cabinet.class).read(claim.id())).isYes()).isTrue();
        assertThat(as("erlan", () -> house.get(Trails.class).find(claim.id())).orElseThrow().why()).anySatisfy(reason -> assertThat(reason.key()).isEqualTo("notices.why.read"));
        bench.act(new Disposition.Preparation(List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        bench.setTrial();
        house.awaitThat(() -> erlans().stream().anyMatch(one -> one.about().equals("hearing-set")));
        assertThat(erlans().stream().filter(one -> !one.about().equals("claim-copy"))).as("kinds with which he wants no text message").isNotEmpty().allSatisfy(one ->
                assertThat(as("erlan", () -> house.get(Trails.class).find(one.id())).orElseThrow().find("sms")).isEmpty());

        NoticeId his = claim.id();
        for (String stranger : List.of("natalya", "aigul")) {
            assertThat(as(stranger, () -> house.get(Trails.class).find(his))).as(stranger).isEmpty();
            assertThat(as(stranger, () -> house.get(Trails.class).list(bench.id()))).as(stranger).allSatisfy(one -> assertThat(one.party()).isEqualTo(1));
            assertThat(refusal(as(stranger, () -> house.get(Cabinet.class).read(his)))).isEqualTo("notice-unknown");
        }
        assertThat(house.as(bench.judge(), () -> house.get(Trails.class).list(bench.id()))).as("the court sees all").extracting(Trail::party).contains(1, 2);
    }

    @Test
    void everyLookAtACaseIsWrittenDownReadByItsParticipantsAndNeverChanged() throws SQLException {
        CaseAccess access = house.get(CaseAccess.class);
        Program.withToken(house, house.get(Sessions.class).open(bench.judge(), "eds", "looks")).get("/cases/" + bench.id());
        DocumentId claim = bench.file().documents().getFirst().document().id();
        Program secretary = Program.withToken(house, house.get(Sessions.class).open(bench.secretary(), "eds", "looks"));
        IntStream.range(0, 3).forEach(_ -> secretary.get("/cases/" + bench.id() + "/documents/" + claim));
        List<CaseAccess.Look> looks = as("aigul", () -> access.listLooks(bench.id(), 100, 0));
        assertThat(looks).filteredOn(look -> look.actor().equals(bench.judge())).as("once while he works in it").singleElement().satisfies(look -> {
            assertThat(look.relation()).isEqualTo("judge");
            assertThat(look.what()).isEqualTo("case");
        });
        assertThat(looks).filteredOn(look -> look.actor().equals(bench.secretary()) && look.what().equals("document")).as("a document each time").hasSize(3).allSatisfy(look -> assertThat(look.document()).isEqualTo(claim));
        assertThat(as("aigul", () -> access.listLooksOfOthers(100))).extracting(CaseAccess.Look::caseId).contains(bench.id());
        assertThat(as("natalya", () -> access.listLooks(bench.id(), 100, 0))).as("a stranger").isEmpty();
        assertThat(as("natalya", () -> access.listLooksOfOthers(100))).isEmpty();
        assertThat(refusal(as("natalya", () -> access.ask(bench.id(), "read-looks")))).isEqualTo("case-not-found");

        JdbcClient jdbc = house.get(JdbcClient.class);
        TransactionTemplate transactions = house.get(TransactionTemplate.class);
        for (String attack : List.of("update casefile.look set relation = 'none'", "delete from casefile.look",
                "insert into casefile.look (case_id, at, actor, relation, what) values ('" + bench.id().uuid() + "', now(), '{\"as\":\"staff\"}', 'judge', 'case')")) {
            assertThatThrownBy(() -> as("aigul", () -> transactions.execute(_ -> jdbc.sql(attack).update()))).as(attack).isInstanceOf(DataAccessException.class);
        }
        try (Connection owner = DriverManager.getConnection(house.get(Environment.class).getRequiredProperty("torelik.database.url"), "torelik_owner", house.get(Environment.class).getRequiredProperty("torelik.database.owner-password"));
             Statement statement = owner.createStatement()) {
            for (String attack : List.of("update casefile.look set relation = 'none'", "delete from casefile.look")) assertThatThrownBy(() -> statement.executeUpdate(attack)).as("whoever owns the tables").hasMessageContaining("stays as it was written");
        }
        int before = as("aigul", () -> access.countLooks(bench.id()));
        assertThat(refusal(as("erlan", () -> access.open(bench.id(), DocumentId.random())))).as("what is not in the file").isEqualTo("case-not-found");
        assertThat(refusal(as("natalya", () -> access.open(bench.id(), claim)))).as("a stranger").isEqualTo("case-not-found");
        assertThat(as("aigul", () -> access.countLooks(bench.id()))).as("who was refused saw nothing").isEqualTo(before);
        for (int page = 1; page <= 5; page++) as("erlan", () -> access.turnPages(bench.id(), claim).orThrow());
        assertThat(as("aigul", () -> access.countLooks(bench.id()))).as("turning pages is one look").isEqualTo(before + 1);
        for (int time = 1; time <= 2; time++) as("erlan", () -> access.open(bench.id(), claim).orThrow());
        assertThat(as("aigul", () -> access.countLooks(bench.id()))).as("each opening is told").isEqualTo(before + 3);
    }

    private static List<CabinetNotice> erlans() { return as("erlan", () -> house.get(Cabinet.class).list(bench.id())); }
}
