package kz.torelik.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.office.Delegate;
import kz.torelik.office.Offices;
import kz.torelik.office.Right;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Those who help in the office of the caller. No program of somebody else lets anybody in: a person signs in for it.
@RestController
@RequestMapping("/api/v1/office/helpers")
class HelperDesk {

    private static final List<String> RIGHTS = List.of(Right.SEE.word(), Right.DRAFT.word());

    private final Offices offices;

    HelperDesk(Offices offices) { this.offices = offices; }

    /// @param right `see` (reads) or `draft` (keeps tasks, time and drafts)
    record HelperBody(@Nullable String iin, @Nullable String right) {}

    record HelperView(PersonId person, String name, String right, LocalDate since) {

        static HelperView of(Delegate one) { return new HelperView(one.person(), one.name(), one.right().word(), one.since()); }
    }

    @GetMapping
    @Asks("citizen")
    List<HelperView> list() { return offices.delegates().stream().map(HelperView::of).toList(); }

    /// Lets somebody in, or changes how far.
    @PostMapping
    @Asks("citizen")
    ResponseEntity<HelperView> letIn(@RequestBody HelperBody body) {
        Right right = Fields.among("right", body.right(), RIGHTS).equals(Right.DRAFT.word()) ? Right.DRAFT : Right.SEE;
        return ResponseEntity.created(URI.create("/api/v1/office/helpers")).body(HelperView.of(offices.letIn(Fields.given("iin", body.iin()), right).orThrow()));
    }

    @DeleteMapping("/{person}")
    @Asks("citizen")
    ResponseEntity<Void> letOut(@PathVariable String person) {
        offices.letOut(PersonId.find(person).orElseThrow(() -> new Refused(Refusal.of("office-unknown")))).orThrow();
        return ResponseEntity.noContent().build();
    }
}
