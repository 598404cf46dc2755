package kz.torelik.hearings;

import static kz.torelik.casefile.TestCases.party;
import static kz.torelik.hearings.CourtWorld.LAW;
import static kz.torelik.hearings.CourtWorld.SENTENCES;
import static kz.torelik.hearings.CourtWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import kz.torelik.TestRun;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.database.Acting;
import kz.torelik.documents.Documents;
import kz.torelik.documents.TestDocuments;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.signatures.SignatureSettings;
import kz.torelik.signatures.Signatures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingProtocolTests {

    private static final String SECRETARY = CourtWorld.SECRETARY_IIN;
    private static final String JUDGE = CourtWorld.JUDGE_IIN;

    @TempDir
    private Path folder;
    private final CourtWorld world = new CourtWorld();
    private final PersonId plaintiff = PersonId.random();
    private Authority authority;
    private AuthorityDesk desk;
    private TestHearings hearings;
    private KeepingProtocol protocols;
    private CaseFile file;
    private HearingId hearing;

    @BeforeEach
    void open() throws IOException {
        authority = Authority.run(TestRun.folder("house-authority"), 0);
        desk = new AuthorityDesk(authority.address());
        desk.copyRootInto(folder.resolve("trust"));
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        desk.remember(List.of(new Subject(SECRETARY, null, "Омарова", "Дана", null, null, List.of(), from, null), new Subject(JUDGE, null, "Ахметов", "Ерлан", null, null, List.of(), from, null)));
        Signatures signatures = Signatures.with(new SignatureSettings(folder.resolve("trust"), authority.ocsp(), authority.timeStamps(), folder.resolve("seal"), Duration.ofSeconds(10),
                Duration.ZERO, true), world.clock);
        Documents documents = TestDocuments.over(world.cases.jdbc, folder, world.clock);
        SessionRows rows = new SessionRows(world.cases.jdbc, CourtWorld.LAW);
        hearings = TestHearings.over(world.cases, world.courts, LAW, SENTENCES, (_, _, _) -> new ProofOfService.Finding(ProofOfService.Verdict.PROPER, LegalBasis.of("cpc 127(4)"), List.of()));
        protocols = new KeepingProtocol(new HearingDesk(world.cases.files, world.cases.access, rows, world.cases.transactions, world.clock), new ProtocolRows(world.cases.jdbc), world.courts.staff(),
                new KeepingProtocol.Paper(new Typesetter(SENTENCES), SENTENCES, LAW), documents, signatures);
        file = world.accepted("open", party(1, "plaintiff", plaintiff, "Сәрсенова", null, null), party(2, "defendant", PersonId.random(), "Жұмабаев", null, null));
        hearing = Acting.as(world.asJudge, () -> hearings.setting().set(file.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at("2026-04-20T10:00"), 60, "1"), false, null)).orThrow();
        world.clock.advance(Duration.ofDays(14));
        Acting.as(world.asSecretary, () -> hearings.opening().open(file.id(), CaseFiles.ANY_VERSION, hearing, List.of(1), null)).orThrow();
    }

    @AfterEach
    void close() {
        authority.close();
        world.close();
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private Answer<ProtocolNotes> keep(ProtocolNotes notes) { return Acting.as(world.asSecretary, () -> protocols.keep(file.id(), hearing, notes)); }

    private void held() {
        world.cases.record(new Actor.Citizen(plaintiff), file.id(), new FilingEvent.MotionFiled(1, 1, "obtain-evidence", List.of()));
        world.cases.record(world.asJudge, file.id(), new FilingEvent.MotionDecided(1, true, "Запросить выписку."));
        world.clock.advance(Duration.ofMinutes(50));
        Acting.as(world.asJudge, () -> hearings.closing().close(file.id(), CaseFiles.ANY_VERSION, hearing, false)).orThrow();
    }

    private static ProtocolNotes notes() {
        return new ProtocolNotes(List.of(new ProtocolNotes.Said(0, "Разъяснены права и обязанности."), new ProtocolNotes.Said(1, "Иск поддерживаю.")), List.of(), null, "Отказ оборудования.", null);
    }

    @Test
    void theProtocolIsComposedOfEventsAndNotesAndSignedByTheSecretary() throws IOException {
        keep(notes()).orThrow();
        assertThat(refusal(Acting.as(world.asSecretary, () -> protocols.prepare(file.id(), hearing)))).isEqualTo("protocol-before-end");
        held();
        KeepingProtocol.Prepared prepared = Acting.as(world.asSecretary, () -> protocols.prepare(file.id(), hearing)).orThrow();
        String text = text(prepared.pdf());
        assertThat(text).contains("Жұмабаев").contains("Иск поддерживаю").contains("Запросить выписку").contains("Удовлетворено").contains("10:00").contains("10:50").contains("Отказ оборудования");
        byte[] wrong = DemoSigner.sign(prepared.pdf(), desk.signingKey(JUDGE));
        assertThat(refusal(Acting.as(world.asSecretary, () -> protocols.sign(file.id(), CaseFiles.ANY_VERSION, hearing, wrong)))).isEqualTo("protocol-signed-by-another");
        byte[] cms = DemoSigner.sign(prepared.pdf(), desk.signingKey(SECRETARY));
        CaseFile signed = Acting.as(world.asSecretary, () -> protocols.sign(file.id(), CaseFiles.ANY_VERSION, hearing, cms)).orThrow();
        FiledDocument document = ((HearingEvent.ProtocolSigned) signed.history().getLast().event()).document();
        assertThat(document.sha256()).isEqualTo(prepared.sha256());
        assertThat(document.signature()).isNotNull();
        assertThat(refusal(keep(notes()))).as("no changes allowed").isEqualTo("protocol-signed");
    }

    @Test
    void whatWasPreparedBeforeAChangeIsNotSigned() {
        held();
        assertThat(refusal(Acting.as(world.asSecretary, () -> protocols.prepare(file.id(), hearing)))).isEqualTo("protocol-without-recording");
        keep(notes()).orThrow();
        KeepingProtocol.Prepared prepared = Acting.as(world.asSecretary, () -> protocols.prepare(file.id(), hearing)).orThrow();
        keep(notes()).orThrow();
        byte[] cms = DemoSigner.sign(prepared.pdf(), desk.signingKey(SECRETARY));
        assertThat(refusal(Acting.as(world.asSecretary, () -> protocols.sign(file.id(), CaseFiles.ANY_VERSION, hearing, cms)))).isEqualTo("protocol-not-prepared");
        assertThat(refusal(keep(new ProtocolNotes(List.of(new ProtocolNotes.Said(9, "x")), List.of(), null, null, null)))).isEqualTo("protocol-unknown-speaker");
        assertThat(refusal(Acting.as(new Actor.Citizen(plaintiff), () -> protocols.notes(file.id(), hearing)))).isEqualTo("case-not-found");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("[-\u2010\u00ad]\\R", "");
        }
    }
}
