package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.House;
import kz.torelik.Mailbox;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.Guest;
import kz.torelik.conciliation.Guests;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.counterparts.carriers.Post;
import kz.torelik.counterparts.carriers.PostItem;
import kz.torelik.counterparts.carriers.Smsc;
import kz.torelik.documents.PdfText;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.notices.Stranger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody without an account is invited to a mediation by e-mail, by text message, by post or on paper: the code of the letter is good for one answer, and only who has this IIN comes in (Law on Mediation, art. 20 point 6).
class InvitedByLetterTests {

    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String UNKNOWN = "850623400129";
    private static final String OTHER = "850101400001";

    private static Post post;
    private static Smsc smsc;
    private static final Pattern ALONE = Pattern.compile("(?m)^\\s*Код: [A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\\s*$");
    private static House house;

    @BeforeAll
    static void open() throws IOException {
        post = Post.run(0, KEY, URI.create("http://127.0.0.1:1/callbacks/post"), Duration.ZERO);
        smsc = Smsc.run(0, 0, "torelik", "demo");
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.conciliation.every=1d", "torelik.mail.letters-every=100ms", "torelik.post.address=" + post.address(), "torelik.post.key=" + KEY,
                "torelik.sms.host=127.0.0.1", "torelik.sms.port=" + smsc.port(), "torelik.sms.password=demo");
        post.tell(house.address().resolve("/callbacks/post"));
    }

    @AfterAll
    static void close() {
        house.close();
        smsc.close();
        post.close();
    }

    private static Answer<Matter> invite(String number, Inviting.Reach reach) {
        Mediator mediator = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "", "", "75", true))).getFirst();
        return house.as(house.citizen("aigul"), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), null, number, "Көршілер арасындағы дау", Language.KK, reach)));
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static Matter.Whole seen(PublicId id) { return house.as(house.citizen("aigul"), () -> house.get(Mediations.class).find(id)).orElseThrow(); }

    private static Answer<Guest.Invitation> read(String code) { return house.as(Actor.ANYONE, () -> house.get(Guests.class).read(code)); }

    private static Stranger.Fate fate(PublicId id) { return house.as(house.citizen("aigul"), () -> house.get(Guests.class).reached(seen(id))).values().iterator().next().fate(); }

    private static String code(String text) {
        Matcher found = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(text);
        assertThat(found.find()).as("a code in " + text).isTrue();
        return found.group();
    }

    @Test
    void aLetterBringsACodeThatIsGoodForOneNo() {
        assertThat(refusal(invite(UNKNOWN, null))).as("nobody knows where to write").isEqualTo("mediation-nobody");
        assertThat(refusal(invite(UNKNOWN, new Inviting.Reach("Бекова Сауле", Stranger.Way.EMAIL, "no address")))).isEqualTo("email-form");
        assertThat(refusal(invite("850623400128", new Inviting.Reach("Бекова Сауле", Stranger.Way.EMAIL, "saule@example.kz")))).as("no such IIN").isEqualTo("mediation-nobody");
        PublicId id = invite(UNKNOWN, new Inviting.Reach("Бекова Сауле", Stranger.Way.EMAIL, "saule@example.kz")).orThrow().id();
        house.awaitThat(() -> !Mailbox.texts(house, "saule@example.kz").isEmpty());
        String letter = Mailbox.texts(house, "saule@example.kz").getFirst();
        assertThat(letter).contains("/invitation").doesNotContain("Көршілер арасындағы дау").doesNotContain(UNKNOWN);
        house.awaitThat(() -> fate(id) == Stranger.Fate.SENT);
        assertThat(letter).as("it stands alone").containsPattern(ALONE);
        String code = code(letter);
        assertThat(read(code).orThrow().subject()).as("whoever has the code reads it").isEqualTo("Көршілер арасындағы дау");
        assertThat(read(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).isYes()).as("however it is typed").isTrue();
        for (String wrong : List.of("", "AAAA-AAAA-AAAA", code + "2", code.substring(1))) assertThat(refusal(read(wrong))).isEqualTo("invitation-code");
        for (Actor one : List.of(house.citizen("aigul"), house.citizen("daniyar"), Actor.ANYONE)) assertThat(guests(one)).as("the number and the address are rows of nobody").isZero();
        assertThat(house.as(Actor.ANYONE, () -> house.get(Guests.class).decline(code)).isYes()).isTrue();
        assertThat(Objects.requireNonNull(seen(id).matter().ending())).isEqualTo(new Matter.Ending("declined", "Бекова Сауле", null, house.clock().today()));
        assertThat(refusal(read(code))).as("good for one answer").isEqualTo("invitation-code");
    }

    private static int guests(Actor who) {
        return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select count(*) from conciliation.guest").query(Integer.class).single())));
    }

    @Test
    void onlyWhoHasThisNumberComesIn() {
        PublicId id = invite(OTHER, new Inviting.Reach("Бекова Сауле", Stranger.Way.SMS, "8 (701) 555-44-33")).orThrow().id();
        house.awaitThat(() -> !smsc.texts("+77015554433").isEmpty());
        String text = smsc.texts("+77015554433").getFirst().text();
        assertThat(read(code(text)).isYes()).isTrue();
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(Guests.class).waiting())).isEmpty();
        assertThat(refusal(house.as(house.citizen("daniyar"), () -> house.get(Guests.class).join(id)))).as("another number").isEqualTo("mediation-unknown");
        assertThat(refusal(house.as(Actor.ANYONE, () -> house.get(Guests.class).join(id)))).isEqualTo("mediation-unknown");
        PersonId saule = PersonId.random();
        house.get(People.class).register(List.of(new Person.Natural(saule, Iin.of(OTHER), new PersonName("Бекова", "Сауле", null), Iin.of(OTHER).birthDate(), new Person.Contact("", null, null, null, Language.KK), null)));
        Actor herself = new Actor.Citizen(saule);
        assertThat(house.as(herself, () -> house.get(Mediations.class).find(id))).as("she has not come in").isEmpty();
        assertThat(house.as(herself, () -> house.get(Guests.class).waiting())).extracting(Matter::id).containsExactly(id);
        house.as(herself, () -> house.get(Guests.class).join(id)).orThrow();
        assertThat(house.as(herself, () -> house.get(Guests.class).waiting())).isEmpty();
        assertThat(refusal(read(code(text)))).as("the letter opens nothing any more").isEqualTo("invitation-code");
        house.as(herself, () -> house.get(Consenting.class).answer(id, true)).orThrow();
        assertThat(seen(id).find(saule).orElseThrow().consent()).isEqualTo("yes");
    }

    @Test
    void thePostPrintsALetterAndTellsWhatBecameOfItAndASheetIsHandedOver() throws IOException {
        assertThat(refusal(invite(UNKNOWN, new Inviting.Reach("Бекова Сауле", Stranger.Way.POST, "дом")))).isEqualTo("stranger-target");
        PublicId id = invite(UNKNOWN, new Inviting.Reach("Бекова Сауле", Stranger.Way.POST, "Семей қ., Абай к-сі, 15, 3-пәтер")).orThrow().id();
        house.awaitThat(() -> post.items().size() == 1 && fate(id) == Stranger.Fate.SENT);
        PostItem item = post.items().getFirst();
        assertThat(item.name()).isEqualTo("Бекова Сауле");
        String printed = PdfText.extract(item.sheets().getFirst());
        assertThat(printed).as("no end of a line divides it").containsPattern(ALONE);
        assertThat(read(code(printed)).isYes()).isTrue();
        assertThat(post.happens(item.item(), "delivered", Instant.now(), Map.of("receiver", "Бекова С."))).isEqualTo(200);
        assertThat(fate(id)).isEqualTo(Stranger.Fate.DELIVERED);
        PublicId paper = invite(UNKNOWN, new Inviting.Reach("Бекова Сауле", Stranger.Way.HAND, "")).orThrow().id();
        PersonId guest = seen(paper).head(2).person();
        byte[] sheet = house.as(house.citizen("aigul"), () -> house.get(Guests.class).sheet(seen(paper), guest)).orElseThrow();
        assertThat(PdfText.extract(sheet)).as("whoever invites gets no code with which he could answer for the other side").doesNotContainPattern("[A-Z2-9]{4}-\\s?[A-Z2-9]{4}-\\s?[A-Z2-9]{4}");
        assertThat(post.items()).hasSize(1);
    }
}
