package kz.torelik.api;

import java.util.List;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.instances.Chain;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way of a case through the instances: its files in all of them, and sending it up with its complaints (CPC arts. 405, 429 part 4).
@RestController
@RequestMapping("/api/v1/cases/{case}")
class InstanceDesk {

    private final CaseAccess access;
    private final Chain chain;
    private final SendingUp sending;

    InstanceDesk(CaseAccess access, Chain chain, SendingUp sending) {
        this.access = access;
        this.chain = chain;
        this.sending = sending;
    }

    /// @param caseId null where whoever asks may not open that file
    /// @param outcome what a review brought, or null while it is not decided and for the first instance
    record LinkView(@Nullable CaseId caseId, String number, String court, String instance, @Nullable String outcome) {

        static LinkView of(Chain.Link link) {
            return new LinkView(link.visible() ? link.id() : null, link.number().toString(), link.court().digits(), link.instance(), link.outcome());
        }
    }

    @GetMapping("/instances")
    @ForPrograms("cases")
    @Asks("read-case")
    List<LinkView> instances(@PathVariable("case") String id) { return chain.of(access.ask(caseId(id), "read-case").orThrow().file()).stream().map(LinkView::of).toList(); }

    @PostMapping("/sending-up")
    @Asks("decide")
    ResponseEntity<Recorded> send(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Recorded.after(sending.send(caseId(id), Versions.seen(ifMatch)).orThrow());
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
