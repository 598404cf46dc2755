package kz.torelik.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters that a court prints for those whom nothing electronic reaches (CPC art. 127 part 2). What becomes of a letter is recorded in the case, and it counts for proper notice: a letter
/// that was sent to the last known address counts, one that came back does not, unless the addressee refused to take it or a certified mark says that nobody knows where he is.
@Component
public class PaperLetters {

    private final PaperLetterRows rows;
    private final CaseFiles files;
    private final ServiceRecord record;
    private final ActingWithin rules;
    private final LetterWriter writer;
    private final Typesetter typesetter;
    private final ReachRows reach;
    private final LawBook law;
    private final CourtClock clock;

    PaperLetters(PaperLetterRows rows, CaseFiles files, ServiceRecord record, ActingWithin rules, Paper paper, LawBook law, CourtClock clock) {
        this.rows = rows;
        this.files = files;
        this.record = record;
        this.rules = rules;
        this.writer = paper.writer();
        this.typesetter = paper.typesetter();
        this.reach = paper.reach();
        this.law = law;
        this.clock = clock;
    }

    /// What writes and sets a letter, and what follows from its fate.
    @Component
    record Paper(LetterWriter writer, Typesetter typesetter, ReachRows reach) {}

    /// A letter with its addressee, as a list shows it.
    public record Line(PaperLetter letter, Party addressee) {}

    /// The letters of this court: first those to print, then those to send, then those on their way.
    @Transactional(readOnly = true)
    public List<Line> list(int limit) { return rows.list(limit).stream().map(letter -> new Line(letter, files.get(letter.caseId()).party(letter.party()))).toList(); }

    @Transactional(readOnly = true)
    public Optional<PaperLetter> find(NoticeId id) { return rows.find(id); }

    /// The letter as PDF/A with its address in the window of an envelope, in the language of the proceedings and in Kazakh.
    ///
    /// @return the refusal `letter-unknown` when this court has no such letter
    @Transactional(readOnly = true)
    public Answer<byte[]> pdf(NoticeId id) {
        Optional<PaperLetter> found = rows.find(id);
        if (found.isEmpty()) return Answer.no(Refusal.of("letter-unknown"));
        PaperLetter letter = found.get();
        CaseFile file = files.get(letter.caseId());
        RecordedEvent event = file.history().get(letter.eventSeq() - 1);
        Notice notice = Notice.of(event, law.papers().notices().notices(), () -> file).stream().filter(one -> one.about().equals(letter.about())).findFirst().orElseThrow();
        Party addressee = file.party(letter.party());
        Set<Language> languages = new LinkedHashSet<>(List.of(file.language(), Language.KK));
        List<Letter> texts = languages.stream().map(language -> writer.writeOnPaper(notice, addressee, language)).toList();
        return Answer.yes(typesetter.render(sheet(file, addressee, texts)).pdf());
    }

    private Sheet sheet(CaseFile file, Party addressee, List<Letter> texts) {
        Court court = law.courts().get(LetterWriter.seat(file));
        Letter first = texts.getFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Envelope(court.title().in(first.language()) + ", " + court.seat().in(first.language()), addressee.subject().title(), List.of(addressee.address())));
        for (Letter letter : texts) {
            blocks.add(Block.title(letter.subject()));
            blocks.add(Block.paragraph(letter.greeting()));
            letter.text().forEach(paragraph -> blocks.add(Block.paragraph(paragraph)));
            blocks.add(new Block.Facts(letter.details().stream().map(detail -> new Block.Fact(detail.name(), detail.value())).toList()));
            blocks.add(Block.paragraph(letter.closing()));
        }
        return Sheet.form(first.language(), first.subject(), Foot.of(file.number().toString(), first.link(), file.number().toString().replaceAll("[^ -~]", "")), blocks);
    }

    /// It was printed and lies in its envelope.
    @Transactional
    public Answer<PaperLetter> printed(NoticeId id) {
        return at(id, Set.of(PaperLetter.State.TO_PRINT, PaperLetter.State.PRINTED), (letter, officer) -> rows.printed(id, officer.person(), clock.instant()));
    }

    /// The addressee took it at the court against his signature.
    @Transactional
    public Answer<PaperLetter> handedOver(NoticeId id, Instant when) {
        return moved(id, when, Set.of(PaperLetter.State.TO_PRINT, PaperLetter.State.PRINTED), (letter, officer) -> {
            rows.sent(id, PaperLetter.State.HANDED_OVER, null, officer.person(), when);
            record.record(letter.caseId(), List.of(new ServiceRecord.Served(item(letter, "hand"), new ServiceRecord.Fate.Delivered(when, "hand"))));
            begin(letter);
        });
    }

    /// It was given to the post.
    ///
    /// @param track the number of the postal item
    @Transactional
    public Answer<PaperLetter> posted(NoticeId id, Instant when, String track) {
        if (track.isBlank()) return Answer.no(Refusal.of("letter-no-track"));
        return moved(id, when, Set.of(PaperLetter.State.TO_PRINT, PaperLetter.State.PRINTED), (letter, officer) -> {
            rows.sent(id, PaperLetter.State.POSTED, track.strip(), officer.person(), when);
            record.record(letter.caseId(), List.of(new ServiceRecord.Served(item(letter, "post"), new ServiceRecord.Fate.Posted())));
        });
    }

    /// The post says that the addressee has it.
    @Transactional
    public Answer<PaperLetter> received(NoticeId id, Instant when) {
        return moved(id, when, Set.of(PaperLetter.State.POSTED), (letter, officer) -> {
            rows.ended(id, PaperLetter.State.RECEIVED, null, officer.person(), when);
            record.record(letter.caseId(), List.of(new ServiceRecord.Served(item(letter, "post"), new ServiceRecord.Fate.Arrived(when, letter.track() == null ? "post" : letter.track()))));
            begin(letter);
        });
    }

    /// It came back.
    @Transactional
    public Answer<PaperLetter> returned(NoticeId id, Instant when, PaperLetter.Cause cause) {
        return moved(id, when, Set.of(PaperLetter.State.POSTED), (letter, officer) -> {
            rows.ended(id, PaperLetter.State.RETURNED, cause, officer.person(), when);
            record.record(letter.caseId(), List.of(new ServiceRecord.Served(item(letter, "post"), new ServiceRecord.Fate.Failed(cause.word()))));
        });
    }

    @FunctionalInterface
    private interface Move {
        void make(PaperLetter letter, Actor.Staff officer);
    }

    private Answer<PaperLetter> moved(NoticeId id, Instant when, Set<PaperLetter.State> from, Move move) {
        if (when.isAfter(clock.instant())) return Answer.no(Refusal.of("letter-in-future"));
        return at(id, from, move);
    }

    private Answer<PaperLetter> at(NoticeId id, Set<PaperLetter.State> from, Move move) {
        Optional<PaperLetter> found = rows.lock(id);
        if (found.isEmpty() || !(Acting.now() instanceof Actor.Staff officer) || officer.function() != Function.REGISTRAR) return Answer.no(Refusal.of("letter-unknown"));
        if (found.get().hybrid()) return Answer.no(Refusal.of("letter-with-post"));
        if (!from.contains(found.get().state())) return Answer.no(Refusal.of("letter-not-now"));
        move.make(found.get(), officer);
        reach.look(id, clock.instant());
        return Answer.yes(rows.find(id).orElseThrow());
    }

    private static ServiceRecord.Item item(PaperLetter letter, String channel) {
        return new ServiceRecord.Item(letter.id(), letter.party(), letter.about(), channel, letter.documents(), letter.basis(), null);
    }

    /// A term that begins with the receipt of the letter begins by the rule of the house, as with every other notice.
    private void begin(PaperLetter letter) {
        String word = letter.term();
        if (word != null) rules.as(new Actor.Rule(Serving.RULE), () -> {
            record.begin(letter.caseId(), item(letter, "post"), word);
            return word;
        });
    }
}
