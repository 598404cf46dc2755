package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.PublishedAct;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// What is known of one act, and, where a file was given, what its signatures say.
///
/// @param file the digest of the file that was given, or null when only a number was
/// @param copy the publication whose paper the file is, or null
@Shows("gazette/verified.jte")
public record VerifiedScreen(LawBook law, ActRegister.@Nullable Entry entry, @Nullable PublishedAct published, @Nullable Sha256 file, @Nullable PublishedAct copy,
                List<SignatureReport> reports, Optional<Proving.Proven> proven) implements Screen {

    public VerifiedScreen {
        reports = List.copyOf(reports);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.verify.title"); }

    public boolean isGenuine() { return copy != null || proven.isPresent() && proven.get().verification().holds() && (file == null || !reports.isEmpty() && reports.stream().allMatch(SignatureReport::passed)); }

    /// `genuine`, `copy`, `altered` or `unknown`: what the reader learns first.
    public String verdict() {
        if (copy != null) return "copy";
        if (isGenuine()) return "genuine";
        if (reports.stream().anyMatch(report -> report.indication() == kz.torelik.signatures.Indication.TOTAL_FAILED)) return "altered";
        return proven.isPresent() ? "unsure" : "unknown";
    }
}
