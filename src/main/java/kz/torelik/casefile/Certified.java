package kz.torelik.casefile;

import java.util.List;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.TermEvent;

/// What came on paper: a sheet signed by a registrar certifies its scans (CPC art. 133-1).
final class Certified {

    /// The kind of document by which such a sheet stands in the file.
    static final String COPY = "certified-copy";

    private Certified() {}

    /// Whether an event brings a paper whose scans a registrar certified, or belongs to one.
    static boolean isOnPaper(ProceduralEvent event, CaseFile file) {
        return switch (event) {
            case FilingEvent.ResponseFiled filed -> isCertified(filed.documents());
            case FilingEvent.EvidenceFiled filed -> isCertified(filed.documents());
            case FilingEvent.MotionFiled filed -> isCertified(filed.documents());
            case FilingEvent.ObjectionFiled filed -> isCertified(filed.documents());
            case FilingEvent.AppealFiled filed -> isCertified(filed.documents());
            case ReviewEvent.ComplaintCured cured -> isCertified(cured.documents());
            case ReviewEvent.ReviewAsked asked -> isCertified(asked.documents());
            case TermEvent.RestorationAsked asked -> file.motions().stream().anyMatch(motion -> motion.number() == asked.motion() && isCertified(motion.documents()));
            case ProceduralEvent _ -> false;
        };
    }

    private static boolean isCertified(List<FiledDocument> documents) { return documents.stream().anyMatch(one -> one.kind().equals(COPY) && one.signature() != null); }
}
