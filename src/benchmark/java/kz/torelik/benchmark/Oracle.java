package kz.torelik.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether what was measured is right, asked over HTTP: every acknowledged claim is exactly one case with a number and a judge of its own, was paid once, has a
/// history without gaps, and each event stands in the public ledger.
final class Oracle {

    private Oracle() {}

    static void check(Filer filer, Set<String> acknowledged, int allSoFar) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        int total = filer.get("/cases?limit=1").get("total").asInt();
        if (total != allSoFar) faults.add(allSoFar + " claims were acknowledged, and there are " + total + " cases");
        for (String id : acknowledged) {
            JsonNode file = filer.get("/cases/" + id);
            List<String> kinds = file.get("events").findValuesAsString("kind");
            if (!numbers.add(file.get("number").asString())) faults.add("two cases have the number " + file.get("number"));
            if (file.get("judge").isNull()) faults.add(id + " has no judge");
            for (String once : List.of("claim-filed", "duty-settled", "draw-committed", "judge-drawn")) {
                long times = kinds.stream().filter(once::equals).count();
                if (times != 1) faults.add(id + " has " + times + " times " + once);
            }
            Set<String> leaves = new HashSet<>();
            int seq = 0;
            for (JsonNode event : file.get("events")) {
                if (event.get("seq").asInt() != ++seq) faults.add(id + " has a gap before " + event.get("seq"));
                if (!leaves.add(event.get("leaf").asString())) faults.add(id + " has a leaf twice");
                if (!isPlaced(filer, event.get("leaf").asString())) faults.add("the event " + seq + " of " + id + " is not in the ledger");
            }
            JsonNode submission = filer.get("/submissions/" + id);
            if (!submission.get("dutyState").asString().equals("paid")) faults.add(id + " counts as " + submission.get("dutyState"));
        }
        if (!faults.isEmpty()) throw new IllegalStateException("What was measured is wrong: " + faults.subList(0, Math.min(10, faults.size())));
    }

    /// Whether the ledger gives the leaf its place within moments: the last events of a round are placed with the batch that comes next.
    private static boolean isPlaced(Filer filer, String leaf) throws InterruptedException {
        for (int attempt = 0; attempt < 40; attempt++) {
            if (filer.exists("/ledger/leaves/" + leaf)) return true;
            Thread.sleep(50);
        }
        return false;
    }
}
