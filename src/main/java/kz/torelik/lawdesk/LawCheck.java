package kz.torelik.lawdesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.law.LawBook;
import kz.torelik.law.LawFault;
import kz.torelik.law.LawReading;

/// Checks a folder of the form of `law/`: that each file can be read, that what they say fits together, and that every worked example comes out
/// as stated. The tests of the house ask it of the folder that is packaged.
public final class LawCheck {

    private final LawFolder folder;

    /// @param folder with `contents.yaml`
    public LawCheck(Path folder) { this.folder = new LawFolder(folder); }

    /// @param examples how many examples were computed; 0 when the files could not be read
    public record Result(int examples, List<Finding> findings) {
        public Result { findings = List.copyOf(findings); }
    }

    public Result run() {
        List<LawFault> faults = new ArrayList<>(LawReading.faults(folder.source()));
        faults.addAll(HouseRules.faults(folder.source()));
        if (!faults.isEmpty()) return new Result(0, faults.stream().map(LawCheck::told).toList());
        LawBook law;
        try {
            law = LawBook.load(folder.source());
        } catch (LawFault fault) {
            return new Result(0, List.of(told(fault)));
        }
        List<Finding> found = new ArrayList<>(LawRules.broken(folder, law));
        found.addAll(VersionRules.broken(folder, law, HouseRules.read(folder.source())));
        if (!found.isEmpty()) return new Result(0, found);
        List<LawExamples.Worked> examples = new LawExamples(law).all();
        examples.forEach(each -> found.addAll(worked(each)));
        return new Result(examples.size(), found);
    }

    /// Every legal basis that the data name.
    public Set<LegalBasis> bases() { return LawRules.bases(folder); }

    private List<Finding> worked(LawExamples.Worked example) {
        try {
            return example.outcome().get().stream().map(what -> folder.finding(example.where(), example.name(), what)).toList();
        } catch (LawFault fault) {
            return List.of(folder.finding(example.where(), example.name(), told(fault).what()));
        } catch (IllegalArgumentException fault) {
            return List.of(folder.finding(example.where(), example.name(), Reason.of("lawdesk.example.fails", example.name(), String.valueOf(fault.getMessage()))));
        }
    }

    static Finding told(LawFault fault) {
        return fault.spot().map(spot -> new Finding(spot.file(), spot.line(), spot.what())).orElseGet(() -> new Finding("law", 0, Reason.of("law.fault.content", String.valueOf(fault.getMessage()))));
    }
}
