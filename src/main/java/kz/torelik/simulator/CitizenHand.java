package kz.torelik.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Lapsing;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.payments.OrderState;
import kz.torelik.payments.PaymentOrder;

/// What citizens do with their own hands: write a claim, attach a paper, sign, submit, pay on the bank's page. The actor is bound by the caller.
final class CitizenHand {

    private final Filing filing;
    private final Documents documents;
    private final Typesetter typesetter;
    private final AuthorityDesk authority;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    /// The doors of `filing`.
    record Filing(Drafts drafts, Assessing assessing, Attaching attaching, Preparing preparing, Submitting submitting, Paying paying, Lapsing lapsing) {}

    CitizenHand(Filing filing, Documents documents, Typesetter typesetter, AuthorityDesk authority, URI address) {
        this.filing = filing;
        this.documents = documents;
        this.typesetter = typesetter;
        this.authority = authority;
        this.address = address;
    }

    /// Lives while no claim lapses for want of its duty between the days that are told.
    void holdOff(Runnable life) { filing.lapsing().holdOff(life); }

    Drafts.Draft begin(Language language) { return filing.drafts().begin(language); }

    /// Writes the claim into a draft, brought to the first court that may hear it.
    Drafts.Draft write(SubmissionId id, ClaimDraft claim) {
        Drafts.Draft draft = filing.drafts().get(id);
        List<CandidateCourt> courts = filing.assessing().courts(claim);
        if (courts.isEmpty()) throw new IllegalStateException("No court may hear " + claim.category() + " of " + claim.parties());
        CandidateCourt court = courts.getFirst();
        return filing.drafts().save(id, draft.version(), claim.withCourt(court.court().code().digits(), court.basis().toString(), court.national())).orThrow();
    }

    Drafts.Draft attach(SubmissionId id, String kind, Language language, Stories.Paper paper) {
        List<Block> blocks = new ArrayList<>(List.of(Block.title(paper.title())));
        paper.lines().forEach(line -> blocks.add(Block.paragraph(line)));
        byte[] pdf = typesetter.render(Sheet.form(language, paper.title(), Foot.of(paper.title()), blocks)).pdf();
        Drafts.Draft draft = filing.drafts().get(id);
        return switch (filing.attaching().attach(id, draft.version(), kind, paper.title() + ".pdf", pdf).orThrow()) {
            case Attaching.Attachment.Taken taken -> taken.draft();
            case Attaching.Attachment.Rejected rejected -> throw new IllegalStateException("An attachment was rejected: " + rejected.verdict());
        };
    }

    Submission submit(SubmissionId id, Cast.Role who) {
        Document paper = filing.preparing().prepare(id).orThrow();
        String iin = who.person().iin().digits();
        String bin = who.bin();
        byte[] signature = DemoSigner.sign(content(paper), bin == null ? authority.signingKey(iin) : authority.signingKey(iin, bin));
        return filing.submitting().submit(id, filing.drafts().get(id).version(), signature).orThrow();
    }

    /// Pays on the page of the bank. The bank is told to send no message, because it would come today; the payer who returns to the house brings
    /// the news himself, on the day on which this is lived.
    void pay(SubmissionId id, Language language) {
        PaymentOrder order = filing.paying().order(id, address, language).orThrow();
        if (order.payAt() != null && order.state() != OrderState.PAID) {
            URI page = Objects.requireNonNull(order.payAt());
            send(HttpRequest.newBuilder(page.resolve("/faults")).POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"lost-callback\",\"times\":1}")));
            send(HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("account=card&lang=" + language.tag())));
        }
        filing.paying().check(id);
    }

    private byte[] content(Document document) {
        try {
            return documents.content(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void send(HttpRequest.Builder request) {
        try {
            int status = http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400) throw new IllegalStateException("The bank answered " + status);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while paying", stopped);
        }
    }
}
