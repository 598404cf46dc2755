package kz.torelik.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The files of one case in their order: the first instance, its reviews, and the file in which it began anew.
@Component
public class Chain {

    private static final Actor.Rule RULE = new Actor.Rule("chain");

    private final CaseFiles files;
    private final TransactionTemplate transactions;

    Chain(CaseFiles files, TransactionTemplate transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    /// One file of the case.
    ///
    /// @param procedure its procedure
    /// @param outcome what a review brought, or null while it is not decided and for the first instance
    /// @param here whether it is the one that was asked about
    /// @param visible whether whoever asks may open it
    public record Link(CaseId id, CaseNumber number, CourtCode court, String procedure, @Nullable String outcome, boolean here, boolean visible) {

        /// The word of its instance: `first`, `appeal`, `private-complaint`, `cassation`, `exceptional-review`.
        public String instance() { return Higher.instance(procedure) == 1 ? "first" : procedure; }
    }

    /// The chain of a file that whoever asks can see; only the file itself when there is nothing else.
    public List<Link> of(CaseFile file) {
        if (file.origin().isEmpty() && file.reviews().isEmpty()) return List.of();
        List<Link> links = new ArrayList<>();
        for (CaseFile first : Acting.as(RULE, () -> transactions.execute(_ -> firsts(file)))) {
            links.add(link(first.id(), first.number(), first.claim().court(), first.claim().procedure(), null, file));
            for (ReviewInFile review : first.reviews()) links.add(link(review.id(), review.number(), review.court(), review.kind(), review.outcome(), file));
        }
        return List.copyOf(links);
    }

    /// The files of the first instance, the earliest first, those into which the case came back among them.
    private List<CaseFile> firsts(CaseFile file) {
        List<CaseFile> firsts = new ArrayList<>();
        Optional<CaseFile> one = files.find(Higher.first(file));
        while (one.isPresent()) {
            firsts.addFirst(one.get());
            one = one.get().origin().flatMap(origin -> files.find(origin.first()));
        }
        CaseFile last = firsts.getLast();
        Optional<CaseFile> next = goesOn(last);
        while (next.isPresent()) {
            firsts.add(next.get());
            next = goesOn(next.get());
        }
        return firsts;
    }

    /// The file of the first instance in which a case began anew.
    private Optional<CaseFile> goesOn(CaseFile first) {
        return first.reviews().reversed().stream().filter(review -> "remanded".equals(review.outcome()) || "reopened".equals(review.outcome())).findFirst().flatMap(review -> Optional.ofNullable(review.next())).flatMap(files::find);
    }

    private Link link(CaseId id, CaseNumber number, CourtCode court, String procedure, @Nullable String outcome, CaseFile asked) {
        boolean here = id.equals(asked.id());
        return new Link(id, number, court, procedure, outcome, here, here || files.find(id).isPresent());
    }
}
