package kz.torelik.api;

import java.time.Instant;
import java.util.List;
import kz.torelik.analytics.Switches;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// In which courts likeness and the count of outcomes are switched off, and the switch itself for a chair.
@RestController
@RequestMapping("/api/v1")
class PracticeDesk {

    private final Switches switches;

    PracticeDesk(Switches switches) { this.switches = switches; }

    /// @param off whether it was turned off, or on again
    record SwitchView(String court, boolean off, String reason, Instant at, String chair) {

        static SwitchView of(Switches.Turned turned) { return new SwitchView(turned.court().digits(), turned.off(), turned.reason(), turned.at(), turned.name()); }
    }

    record SwitchBody(@Nullable Boolean off, @Nullable String reason) {}

    /// The courts in which it is off now; everybody may know.
    @GetMapping("/practice/switches")
    @Asks(Asks.OPEN)
    List<SwitchView> off() { return switches.listOff().stream().map(SwitchView::of).toList(); }

    /// Turns the switch of the chair's own court.
    @PostMapping("/court/practice-switch")
    @Asks("chair")
    ResponseEntity<SwitchView> turn(@RequestBody SwitchBody body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(SwitchView.of(switches.turn(Fields.given("off", body.off()), Fields.or(body.reason(), "")).orThrow()));
    }
}
