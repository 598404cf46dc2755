package kz.torelik.acts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Limits;

/// Which manner of proceedings the law asks for when a claim is accepted (CPC art. 267-2). A proposal with its reason: the judge decides.
public final class Manner {

    private Manner() {}

    /// A claim for money up to the limit is considered in writing; above it only when it rests on documents that show the debt, which the judge sees and no rule does.
    ///
    /// @return the reason with its article, nothing where the claim is not about money or touches the rights of children (part 3)
    public static Optional<Reason> asked(CaseFile file, LawBook law, LocalDate today) {
        Category category = law.categories().get(file.claim().category());
        boolean children = category.is(Category.Flag.JUVENILE) && !category.is(Category.Flag.ALIMONY);
        if (!file.claim().procedure().equals("action") || !file.stage().equals("acceptance") || children || !category.is(Category.Flag.SIMPLIFIED) || !file.claim().price().isPositive()) return Optional.empty();
        boolean legal = Stream.concat(file.asking().stream(), file.answering().stream()).allMatch(party -> party.subject() instanceof Party.Subject.Legal);
        Limits.Limit rule = law.limits().get(legal ? "simplified-entities" : "simplified-citizens", new Lasting.Days(file.filedOn(), today));
        Tenge limit = rule.sum(file.claim().price(), law.fees().index(file.filedOn()));
        boolean within = file.claim().price().compareTo(limit) <= 0;
        return Optional.of(within ? Reason.of("acts.manner.simplified", file.claim().price(), rule.amount(), limit).under(rule.basis()) : Reason.of("acts.manner.documents", file.claim().price(), rule.amount(), limit).under("cpc 267-2(1)(2)"));
    }

    /// Whether that reason asks for written proceedings whatever the documents are.
    public static boolean isSimplified(Reason reason) { return reason.key().equals("acts.manner.simplified"); }
}
