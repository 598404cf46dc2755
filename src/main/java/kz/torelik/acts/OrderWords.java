package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.paper.Block;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// The fields of a court order (CPC art. 140), as its paper names them.
final class OrderWords {

    private OrderWords() {}

    static List<Passage> operative(CaseFile file, Disposition.CourtOrder order, Wording words, List<Passage> awards) {
        List<Passage> passages = new ArrayList<>(awards);
        Disposition.Alimony alimony = order.alimony();
        if (alimony != null) {
            passages.add(words.paragraph("alimony", file.answering().getFirst().subject().title(), file.asking().getFirst().subject().title(), payment(alimony.payment(), words),
                    alimony.from(), alimony.until()));
            passages.add(new Passage.Points(alimony.children().stream().map(child -> words.say("child", child.name(), child.born())).toList()));
        }
        Disposition.Penalty penalty = order.penalty();
        if (penalty != null) passages.add(words.paragraph("penalty", penalty.sum(), penalty.from(), penalty.to()));
        passages.addAll(ActTemplate.costs(order.costs(), words));
        return passages;
    }

    private static String payment(String payment, Wording words) {
        if (payment.matches("\\d/\\d")) return words.say("alimony.share", payment);
        return payment.matches("\\d+(\\.\\d+)?") ? words.say("alimony.sum", Tenge.of(payment)) : payment;
    }

    /// Each participant with everything that the article names, then the law applied.
    static List<Block> facts(CaseFile file, Disposition.CourtOrder order, Wording words) {
        List<Block> blocks = new ArrayList<>();
        for (Party party : file.parties()) if (party.actsFor() == null) blocks.add(new Block.Facts(person(party, order, words)));
        blocks.add(new Block.Facts(List.of(new Block.Fact(words.say("fact.law"), order.law()))));
        return blocks;
    }

    private static List<Block.Fact> person(Party party, Disposition.CourtOrder order, Wording words) {
        List<Block.Fact> facts = new ArrayList<>(List.of(new Block.Fact(words.role(party), party.subject().title())));
        switch (party.subject()) {
            case Party.Subject.Natural natural -> {
                add(facts, words, "fact.born", natural.born() == null ? null : words.sentences().write(words.language(), natural.born()));
                add(facts, words, "fact.iin", natural.iin() == null ? null : natural.iin().digits());
            }
            case Party.Subject.Legal legal -> add(facts, words, "fact.bin", legal.bin() == null ? null : legal.bin().digits());
        }
        add(facts, words, "fact.address", party.address());
        if (party.role().equals("plaintiff")) add(facts, words, "fact.bank", order.creditorBank());
        if (party.role().equals("defendant")) {
            add(facts, words, "fact.work", order.debtorWork());
            add(facts, words, "fact.phone", party.phone() == null ? null : party.phone().readable());
            add(facts, words, "fact.email", party.email() == null ? null : party.email().address());
        }
        return facts;
    }

    private static void add(List<Block.Fact> facts, Wording words, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Block.Fact(words.say(key), value));
    }
}
