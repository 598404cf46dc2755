package kz.torelik.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.publication.cases.OpenCases;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.Guard;
import kz.torelik.publication.pseudonyms.Piece;
import kz.torelik.publication.pseudonyms.PublishedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Texts about which a rule is not sure wait here for an officer of the court (the judge, the chair, the registrar). He may mend words, publish, or keep the
/// text closed. What the guard finds cannot be published by anybody.
@Service
public class Reviews {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Publishing publishing;
    private final OpenCases open;
    private final ActingWithin within;
    private final CourtClock clock;
    private final Readings readings;

    Reviews(JdbcClient jdbc, CaseFiles files, Publishing publishing, OpenCases open, ActingWithin within, CourtClock clock, Readings readings) {
        this.jdbc = jdbc;
        this.files = files;
        this.publishing = publishing;
        this.open = open;
        this.within = within;
        this.clock = clock;
        this.readings = readings;
    }

    /// @param doubts what to look at, in the order of the text
    public record Review(ActId act, CaseId caseId, PublishedText text, List<Doubt> doubts, Instant since) {}

    /// Words to mend: in a paragraph (counted through all parts from 0) every occurrence of one wording becomes another.
    public record Mend(int paragraph, String from, String to) {}

    /// What waits in the court of the actor of this thread, the oldest first.
    @Transactional(readOnly = true)
    public List<Review> listWaiting() { return jdbc.sql("select * from publication.review where state = 'waiting' order by since").query(Reviews::read).list(); }

    @Transactional(readOnly = true)
    public Optional<Review> find(ActId act) { return jdbc.sql("select * from publication.review where act = ? and state = 'waiting'").param(act.uuid()).query(Reviews::read).optional(); }

    /// Publishes what an officer has looked at. Where the rule asks for a second reading, what the first reader made of it is kept, and another officer publishes.
    ///
    /// @return the identifier; refused with `review-second-reading` when it now waits for another officer, `review-second-same` when it does and the same officer comes back, `review-not-found`, `review-not-yours` or `publication-closed` when the case was closed meanwhile, `publication-not-in-force` when the act was cancelled meanwhile, or `publication-guard` with what the guard found
    @Transactional
    public Answer<Ecli> approve(ActId act, List<Mend> mends) {
        Optional<Review> review = find(act);
        if (review.isEmpty()) return Answer.no(Refusal.of("review-not-found"));
        if (!mayDecide()) return Answer.no(Refusal.of("review-not-yours"));
        PublishedText text = mended(review.get().text(), mends);
        Optional<Readings.First> first = readings.first(act);
        if (first.filter(Readings.First::mine).isPresent()) return Answer.no(Refusal.of("review-second-same"));
        boolean second = first.isEmpty() && readings.needsSecond(new Review(act, review.get().caseId(), text, review.get().doubts(), review.get().since()));
        Answer<Ecli> published = within.as(new Actor.Rule("publication"), () -> {
            CaseFile file = files.get(review.get().caseId());
            if (!open.isOpen(file)) return Answer.<Ecli>no(Refusal.of("publication-closed"));
            List<Doubt> blocked = Guard.check(text, PublicationRule.known(file));
            if (!blocked.isEmpty()) return Answer.<Ecli>no(Refusal.of("publication-guard", blocked.size(), blocked.getFirst().excerpt()));
            if (second) return Answer.<Ecli>no(Refusal.of("review-second-reading"));
            CaseFile.ActInFile inFile = file.act(act).orElseThrow();
            LocalDate inForce = inFile.inForceFrom();
            if (inForce == null) return Answer.<Ecli>no(Refusal.of("publication-not-in-force"));
            return Answer.yes(publishing.publish(Proposal.of(file, inFile, inForce, text)));
        });
        if (published.isYes()) decided(act, "approved", null);
        else if (published instanceof Answer.No<Ecli>(Refusal refusal) && refusal.code().equals("review-second-reading")) readings.readFirst(review.get(), text);
        return published;
    }

    /// Keeps the text closed.
    @Transactional
    public Answer<Void> refuse(ActId act, String reasons) {
        if (find(act).isEmpty()) return Answer.no(Refusal.of("review-not-found"));
        if (!mayDecide()) return Answer.no(Refusal.of("review-not-yours"));
        if (reasons.isBlank()) return Answer.no(Refusal.of("review-without-reasons"));
        decided(act, "refused", reasons);
        return new Answer.Yes<>(null);
    }

    /// Takes a published text back: the judge of the case or the chair, with reasons; a tombstone stays.
    ///
    /// @return the case; refused with `publication-without-reasons`, `publication-not-there`, or as the procedure says
    @Transactional
    public Answer<CaseFile> withdraw(CaseId id, ActId act, String reasons) {
        if (reasons.isBlank()) return Answer.no(Refusal.of("publication-without-reasons"));
        Optional<String> ecli = files.find(id).flatMap(file -> file.act(act)).map(CaseFile.ActInFile::ecli);
        if (ecli.isEmpty()) return Answer.no(Refusal.of("publication-not-there"));
        return files.record(id, CaseFiles.ANY_VERSION, Happening.of(new DecisionEvent.ActWithdrawn(act, ecli.get(), reasons), clock.today()));
    }

    private static boolean mayDecide() {
        return Acting.now() instanceof Actor.Staff staff && List.of(Function.JUDGE, Function.CHAIR, Function.REGISTRAR).contains(staff.function());
    }

    private void decided(ActId act, String state, @org.jspecify.annotations.Nullable String note) {
        jdbc.sql("update publication.review set state = ?, decided_at = ?, decided_by = ?::jsonb, note = ? where act = ?")
                .params(state, clock.instant().atOffset(ZoneOffset.UTC), TextJson.write(Acting.now()), note, act.uuid()).update();
    }

    private static PublishedText mended(PublishedText text, List<Mend> mends) {
        java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
        return new PublishedText(text.language(), text.sections().stream().map(section -> new PublishedText.Section(section.part(), section.paragraphs().stream().map(paragraph -> {
            int at = number.getAndIncrement();
            return new PublishedText.Paragraph(paragraph.pieces().stream().map(piece -> {
                String words = piece.text();
                for (Mend mend : mends) if (mend.paragraph() == at && !mend.from().isEmpty()) words = words.replace(mend.from(), mend.to());
                return new Piece(words, piece.hides());
            }).toList());
        }).toList())).toList());
    }

    private static Review read(ResultSet row, int index) throws SQLException {
        return new Review(ActId.of(row.getObject("act", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), TextJson.text(row.getString("body")), TextJson.doubts(row.getString("doubts")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
