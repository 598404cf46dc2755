package kz.torelik.lawdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Length;

/// What changes in the procedural terms.
record TermChanges(Comparing comparing, EventNames old, EventNames now) {

    void find() {
        comparing.match(law -> law.deadlines(), DeadlineRule::id).values().forEach(both -> {
            Trilingual title = both.now().or(both::old).orElseThrow().title();
            comparing.versions(both.old().map(DeadlineRule::versions).orElse(List.of()), both.now().map(DeadlineRule::versions).orElse(List.of()), (was, is) -> differs(title, was, is));
        });
    }

    private List<Reason> differs(Trilingual title, Optional<DeadlineRule.Version> was, Optional<DeadlineRule.Version> is) {
        if (was.isEmpty() && is.isEmpty()) return List.of();
        if (was.isEmpty()) return List.of(Reason.of("lawdesk.diff.term.added", title, now.of(is.get().length()), who(now, is.get())).under(is.get().basis()));
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.term.removed", title, who(old, was.get())).under(was.get().basis()));
        return differs(title, was.get(), is.get());
    }

    private List<Reason> differs(Trilingual title, DeadlineRule.Version was, DeadlineRule.Version is) {
        List<Reason> said = new ArrayList<>();
        LegalBasis basis = is.basis();
        if (!was.length().equals(is.length())) said.add(Reason.of("lawdesk.diff.term." + way(was.length(), is.length()), title, old.of(was.length()), now.of(is.length()), who(now, is)).under(basis));
        field(said, "starts", title, old.all(was.starts().on()), now.all(is.starts().on()), basis);
        field(said, "met", title, old.all(was.metBy()), now.all(is.metBy()), basis);
        field(said, "met-role", title, roles(old, was), roles(now, is), basis);
        field(said, "undone", title, old.all(was.undoneBy()), now.all(is.undoneBy()), basis);
        field(said, "ends", title, old.all(was.endsBy()), now.all(is.endsBy()), basis);
        field(said, "pauses", title, pauses(old, was), pauses(now, is), basis);
        field(said, "extended", title, extensions(old, was), extensions(now, is), basis);
        field(said, "who", title, who(old, was), who(now, is), basis);
        field(said, "basis", title, cite(old, was.basis()), cite(now, is.basis()), basis);
        if (was.starts().per() != is.starts().per() || !java.util.Objects.equals(was.starts().runsFrom(), is.starts().runsFrom()) || !java.util.Objects.equals(was.starts().waitsFor(), is.starts().waitsFor()) || !java.util.Objects.equals(was.onlyIf(), is.onlyIf()) || was.onExpiry() != is.onExpiry()) said.add(Reason.of("lawdesk.diff.term.conditions", title).under(basis));
        return said;
    }

    private static String way(Length was, Length is) {
        if (was.unit() != is.unit()) return "length";
        return is.amount() > was.amount() ? "longer" : "shorter";
    }

    private static void field(List<Reason> said, String field, Trilingual title, String was, String is, LegalBasis basis) {
        if (!was.equals(is)) said.add(Reason.of("lawdesk.diff.term." + field, title, was.isEmpty() ? "–" : was, is.isEmpty() ? "–" : is).under(basis));
    }

    private static String roles(EventNames names, DeadlineRule.Version version) { return version.metByRole().isEmpty() ? "–" : names.by(version.metByRole()); }

    private static String who(EventNames names, DeadlineRule.Version version) { return names.sentences().say(names.language(), "lawbook.bears." + version.bearsOn().word()); }

    private static String cite(EventNames names, LegalBasis basis) { return names.sentences().write(names.language(), basis); }

    private static String pauses(EventNames names, DeadlineRule.Version version) {
        return version.pauses().stream().map(pause -> names.sentences().say(names.language(), "lawbook.pauses.between", names.of(pause.between().getFirst()), names.of(pause.between().getLast()))).collect(Collectors.joining("; "));
    }

    private static String extensions(EventNames names, DeadlineRule.Version version) {
        return version.extendedBy().stream().map(extension -> names.all(extension.on()) + ": + " + names.of(extension.length())).collect(Collectors.joining("; "));
    }
}
