package kz.torelik.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.instances.Chain;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import org.springframework.stereotype.Component;

/// The way of a case through the instances, as the public may see it: its numbers, courts and outcomes, and what of it is published. The bank of acts has an act only while the law opens its case, and what closes one file of a case closes all.
@Component
class CasePaths {

    private static final Actor RULE = new Actor.Rule("public-register");

    private final CaseFiles files;
    private final Chain chain;
    private final BankOfActs bank;

    CasePaths(CaseFiles files, Chain chain, BankOfActs bank) {
        this.files = files;
        this.chain = chain;
        this.bank = bank;
    }

    /// Nothing where the case was in one instance only.
    List<PathStep> of(PublishedAct act) {
        if (act.withdrawn() != null) return List.of();
        Optional<CaseFile> file = Acting.as(RULE, () -> files.find(act.caseNumber()));
        List<Chain.Link> links = file.map(found -> Acting.as(RULE, () -> chain.of(found))).orElse(List.of());
        Map<CaseNumber, List<BankOfActs.Brief>> acts = bank.brief(links.stream().map(Chain.Link::number).toList());
        List<PathStep> steps = new ArrayList<>();
        for (Chain.Link link : links) steps.add(new PathStep(link.number(), link.court(), link.instance(), link.outcome(), link.here(), acts.getOrDefault(link.number(), List.of())));
        return steps;
    }
}
