package kz.torelik.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters of the house to somebody whom its register does not know: by e-mail, as a text message, or as a registered letter that the post prints; or a sheet that whoever writes hands over himself. They prove
/// nothing in a case. For a rule of the house, in the transaction of the caller.
@Component
public class StrangerLetters {

    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final PersonalLetters.Means means;
    private final StrangerPost post;
    private final Typesetter typesetter;
    private final CourtClock clock;
    private final String address;

    StrangerLetters(JdbcClient jdbc, Sentences sentences, PersonalLetters.Means means, StrangerPost post, Typesetter typesetter, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.means = means;
        this.post = post;
        this.typesetter = typesetter;
        this.clock = clock;
        this.address = address;
    }

    /// The ways that this house has.
    public List<Stranger.Way> ways() {
        List<Stranger.Way> ways = new ArrayList<>(List.of(Stranger.Way.EMAIL));
        if (means.sms().isOn()) ways.add(Stranger.Way.SMS);
        if (post.isOn()) ways.add(Stranger.Way.POST);
        ways.add(Stranger.Way.HAND);
        return ways;
    }

    /// Writes to him, once.
    ///
    /// @param person by whom the letter is known in the house
    /// @return the refusal `stranger-way` when this house has no such way
    public Answer<Stranger.Way> write(Stranger to, PersonId person, Stranger.Sender sender, PersonalLetters.Content content) {
        if (!ways().contains(to.way())) return Answer.no(Refusal.of("stranger-way"));
        switch (to.way()) {
            case EMAIL -> mail(to, person, content);
            case SMS -> means.messages().queue(to.number(), null, person, PhoneNumber.of(to.target()), SmsRows.Source.STATED,
                    say(to.language(), "notices.sms." + content.about(), facts(content, address + content.path())).replace(' ', ' ').replace('\u00a0', ' '), clock.instant());
            case POST -> post.queue(to, sender, pdf(to, content));
            case HAND -> { }
        }
        return Answer.yes(to.way());
    }

    private static Object[] facts(PersonalLetters.Content content, String where) {
        List<Object> all = new ArrayList<>(content.facts());
        all.add(where);
        return all.toArray();
    }

    private void mail(Stranger to, PersonId person, PersonalLetters.Content content) {
        Instant now = clock.instant();
        String id = "<" + Sha256.of(("stranger\n" + content.about() + "\n" + to.number()).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 32) + "@" + means.mail().domain() + ">";
        byte[] mime = new MimeLetter(id, now, means.mail().from(), say(to.language(), "notices.letter.from"), to.target(), letters(to, content), null).bytes();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into notices.letter (id, person, about, matter, address, message_id, mime, state, queued_at, next_at) values (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?) on conflict do nothing")
                .params(to.number(), person.uuid(), content.about(), to.number(), to.target(), id, mime, at, at).update();
    }

    /// The letter on paper, in his language and in the other one that is official.
    public byte[] pdf(Stranger to, PersonalLetters.Content content) {
        List<Block> blocks = new ArrayList<>();
        Letter first = letters(to, content).getFirst();
        if (!to.target().isEmpty()) blocks.add(new Block.Envelope(say(to.language(), "notices.letter.from"), to.name(), List.of(to.target())));
        for (Letter letter : letters(to, content).subList(0, 2)) {
            blocks.add(Block.title(letter.subject()));
            blocks.add(Block.paragraph(letter.greeting()));
            letter.text().forEach(paragraph -> blocks.add(Block.paragraph(paragraph)));
            blocks.add(new Block.Facts(List.of(new Block.Fact(say(letter.language(), "notices.label.page"), letter.link()))));
            blocks.add(Block.paragraph(letter.closing()));
        }
        return typesetter.render(Sheet.form(to.language(), first.subject(), Foot.of(first.subject(), first.link(), to.number().toString().substring(0, 13)), blocks)).pdf();
    }

    private List<Letter> letters(Stranger to, PersonalLetters.Content content) {
        Set<Language> languages = new LinkedHashSet<>(List.of(to.language(), Language.KK, Language.RU, Language.EN));
        String words = "notices.letter." + content.about();
        Object[] facts = content.facts().toArray();
        return languages.stream().map(language -> new Letter(language, say(language, words + ".subject", facts), say(language, "notices.greeting", to.name()), paragraphs(say(language, words + ".text", facts), say(language, words + ".next", facts)),
                List.of(), address + content.path(), say(language, "notices.letter.closing", content.basis()))).toList();
    }

    /// A text may say with a new line where a paragraph of its own begins: a code stands alone, so that no end of a line divides it.
    private static List<String> paragraphs(String... texts) { return Stream.of(texts).flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList(); }

    /// What became of a letter.
    public Stranger.Fate fate(UUID number, Stranger.Way way) {
        return switch (way) {
            case EMAIL -> jdbc.sql("select state from notices.letter where id = ?").param(number).query(String.class).optional().map(state -> switch (state) {
                case "accepted" -> Stranger.Fate.SENT;
                case "queued" -> Stranger.Fate.QUEUED;
                default -> Stranger.Fate.FAILED;
            }).orElse(Stranger.Fate.QUEUED);
            case SMS -> texted(number);
            case POST -> post.fate(number);
            case HAND -> Stranger.Fate.HANDED;
        };
    }

    private Stranger.Fate texted(UUID number) {
        List<SmsRows.Part> parts = means.messages().parts(number);
        if (parts.stream().anyMatch(part -> part.state().equals("failed"))) return Stranger.Fate.FAILED;
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.state().equals("delivered"))) return Stranger.Fate.DELIVERED;
        return Optional.of(parts).filter(all -> !all.isEmpty() && all.stream().noneMatch(part -> part.state().equals("queued"))).isPresent() ? Stranger.Fate.SENT : Stranger.Fate.QUEUED;
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
