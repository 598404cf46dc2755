package kz.torelik.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import kz.torelik.notices.sms.SmsProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters of the house to a person about something that is not a case. They prove nothing in a case and are no service of process; they leave by the same
/// mail ([PersonalPosting]), in the language of the person first and then in the others.
@Component
public class PersonalLetters {

    /// What guards his account comes by e-mail whatever he wishes of letters.
    private static final Set<String> ALWAYS = Set.of("new-device");

    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final People people;
    private final Means means;
    private final CourtClock clock;
    private final String address;

    PersonalLetters(JdbcClient jdbc, Sentences sentences, People people, Means means, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.people = people;
        this.means = means;
        this.clock = clock;
        this.address = address;
    }

    /// By what letters leave, and what people wish of them.
    @Component
    record Means(MailProperties mail, SmsProperties sms, SmsRows messages, WishRows wishes) {}

    /// What a letter says.
    ///
    /// @param about the code of the matter; its words are `notices.letter.<about>.subject`, `.text` and `.next`
    /// @param facts what its words name, in their order
    /// @param details by the code of their label, `notices.label.<code>`
    /// @param path the page of the house on which it goes on, such as `/my/submissions/...`
    public record Content(String about, List<Object> facts, Map<String, Object> details, String path, LegalBasis basis) {
        public Content {
            facts = List.copyOf(facts);
        }
    }

    /// Writes a letter and queues it in the transaction of the caller, once for each matter: by e-mail or as a text message to the number that he confirmed, as he wishes; whoever gave no
    /// address gets it there too, and who gave neither, or wants none, is told on the page alone.
    public void write(PersonId to, UUID matter, Content content) {
        Wish wish = means.wishes().get(to);
        boolean always = ALWAYS.contains(content.about());
        boolean reached = wish.letters() == Wish.Letters.SMS || wish.letters() == Wish.Letters.EMAIL && box(to, wish) == null;
        if (!always && reached && wish.phone() != null && means.sms().isOn()) text(to, matter, content, wish.phone());
        else queue(to, matter, content, wish.letters() == Wish.Letters.NONE && !always ? null : box(to, wish));
    }

    /// The same to an address that is not his yet.
    void writeTo(String box, PersonId to, UUID matter, Content content) { queue(to, matter, content, box); }

    private @Nullable String box(PersonId to, Wish wish) {
        if (wish.email() != null) return wish.email().address();
        return people.find(to).map(one -> one.contact().email()).map(email -> email.address()).orElse(null);
    }

    private void queue(PersonId to, UUID matter, Content content, @Nullable String box) {
        Optional<Person> person = people.find(to);
        Instant now = clock.instant();
        String messageId = messageId(matter, content);
        byte @Nullable [] mime = null;
        if (box != null) {
            Language own = person.orElseThrow().contact().language();
            mime = new MimeLetter(messageId, now, means.mail().from(), say(own, "notices.letter.from"), box, letters(own, person.get(), content), null).bytes();
        }
        keep(to, matter, content, box, mime, box == null ? "no-contact" : "queued");
    }

    private void text(PersonId to, UUID matter, Content content, PhoneNumber number) {
        Language own = people.find(to).map(one -> one.contact().language()).orElse(Language.KK);
        if (!keep(to, matter, content, null, null, "texted")) return;
        String words = say(own, "notices.sms.letter", say(own, "notices.letter." + content.about() + ".subject", content.facts().toArray()), address + content.path());
        means.messages().queue(UUID.randomUUID(), null, to, number, SmsRows.Source.GIVEN, words, clock.instant());
    }

    private boolean keep(PersonId to, UUID matter, Content content, @Nullable String box, byte @Nullable [] mime, String state) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("insert into notices.letter (id, person, about, matter, address, message_id, mime, state, queued_at, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(NoticeId.random().uuid(), to.uuid(), content.about(), matter, box, messageId(matter, content), mime, state, at, at).update() == 1;
    }

    private String messageId(UUID matter, Content content) {
        return "<" + Sha256.of(("letter\n" + content.about() + "\n" + matter).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 32) + "@" + means.mail().domain() + ">";
    }

    private List<Letter> letters(Language own, Person person, Content content) {
        Set<Language> languages = new LinkedHashSet<>(List.of(own));
        languages.addAll(List.of(Language.KK, Language.RU, Language.EN));
        return languages.stream().map(language -> letter(language, person, content)).toList();
    }

    private Letter letter(Language language, Person person, Content content) {
        Object[] facts = content.facts().toArray();
        String words = "notices.letter." + content.about();
        List<Letter.Detail> details = content.details().entrySet().stream().map(one -> new Letter.Detail(say(language, "notices.label." + one.getKey()), sentences.write(language, one.getValue()))).toList();
        return new Letter(language, say(language, words + ".subject", facts), say(language, "notices.greeting", name(person)), List.of(say(language, words + ".text", facts), say(language, words + ".next", facts)),
                details, address + content.path(), say(language, "notices.letter.closing", content.basis()));
    }

    private static String name(Person person) {
        return switch (person) {
            case Person.Natural natural -> natural.name().full();
            case Person.Organisation organisation -> organisation.name();
        };
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
