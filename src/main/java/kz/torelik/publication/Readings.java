package kz.torelik.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.publication.pseudonyms.ActWords;
import kz.torelik.publication.pseudonyms.Difference;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.publication.pseudonyms.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a text that waits for a person is read: what differs from the signed act and from reading to reading, how easily a person could be recognised in it, and whether the rule of `law/publication.yaml` asks for a second pair of eyes.
@Service
public class Readings {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final ObjectProvider<ActTexts> texts;
    private final LawBook law;
    private final ActingWithin within;
    private final CourtClock clock;

    Readings(JdbcClient jdbc, CaseFiles files, ObjectProvider<ActTexts> texts, LawBook law, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.texts = texts;
        this.law = law;
        this.within = within;
        this.clock = clock;
    }

    /// A paragraph in which something differs.
    ///
    /// @param number counted through all parts from 0
    public record Changed(int number, List<Difference.Run> runs) {}

    /// What differs between the signed act and the text as it would be published now: only paragraphs in which something does.
    @Transactional(readOnly = true)
    public List<Changed> fromAct(Reviews.Review review) {
        List<String> before = within.as(new Actor.Rule("publication"), () -> texts.stream().flatMap(source -> source.words(files.get(review.caseId()), review.act()).stream()).findFirst()).map(ActWords::sections).orElse(List.of()).stream()
                .flatMap(section -> section.paragraphs().stream()).toList();
        return changed(before, paragraphs(review.text()));
    }

    /// What the first reader changed in the proposal of the rules; empty before he read it.
    @Transactional(readOnly = true)
    public List<Changed> fromProposal(Reviews.Review review) {
        Optional<PublishedText> proposal = jdbc.sql("select body from publication.reading where act = ? order by number limit 1").param(review.act().uuid()).query(String.class).optional().map(TextJson::text);
        return proposal.map(text -> changed(paragraphs(text), paragraphs(review.text()))).orElse(List.of());
    }

    private static List<Changed> changed(List<String> before, List<String> after) {
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) if (!before.get(i).equals(after.get(i))) changed.add(new Changed(i, Difference.of(before.get(i), after.get(i))));
        return List.copyOf(changed);
    }

    private static List<String> paragraphs(PublishedText text) { return text.sections().stream().flatMap(section -> section.paragraphs().stream()).map(PublishedText.Paragraph::text).toList(); }

    @Transactional(readOnly = true)
    public Risk risk(Reviews.Review review) {
        return Risk.of(review.text(), within.as(new Actor.Rule("publication"), () -> {
            var file = files.get(review.caseId());
            return jdbc.sql("select count(*) from publication.text where body is not null and category = ? and court = ?").params(file.claim().category(), file.judge().map(judge -> judge.court()).orElse(file.claim().court()).digits()).query(Integer.class).single();
        }));
    }

    /// Whether the rule asks that another officer reads it once more.
    public boolean needsSecond(Reviews.Review review) {
        CourtPapers.SecondReading rule = law.papers().publication().secondReading();
        return risk(review).level().word().equals(rule.risk()) || review.doubts().size() >= rule.doubts();
    }

    /// Who read it first, and when.
    public record First(Instant at, boolean mine) {}

    @Transactional(readOnly = true)
    public Optional<First> first(ActId act) {
        return jdbc.sql("select first_at, first_by from publication.review where act = ? and first_by is not null").param(act.uuid())
                .query((row, _) -> new First(row.getObject("first_at", OffsetDateTime.class).toInstant(), row.getObject("first_by", UUID.class).equals(reader()))).optional();
    }

    private static @Nullable UUID reader() { return Acting.now() instanceof Actor.Staff staff ? staff.person().uuid() : null; }

    /// Keeps what the first reader made of it, beside the proposal of the rules.
    void readFirst(Reviews.Review review, PublishedText mended) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        keep(review.act().uuid(), review.text(), null, review.since().atOffset(ZoneOffset.UTC));
        keep(review.act().uuid(), mended, reader(), now);
        jdbc.sql("update publication.review set body = ?::jsonb, first_by = ?, first_at = ? where act = ?").params(TextJson.write(mended), reader(), now, review.act().uuid()).update();
    }

    private void keep(UUID act, PublishedText text, @Nullable UUID by, OffsetDateTime at) {
        jdbc.sql("insert into publication.reading (act, number, body, by, at) select ?, coalesce(max(number), 0) + 1, ?::jsonb, ?, ? from publication.reading where act = ?").params(act, TextJson.write(text), by, at, act).update();
    }
}
