package kz.torelik.web;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /health` answers 200 when the house is ready, 503 while it starts or stops.
@Controller
class HealthController {

    private final ApplicationAvailability availability;

    HealthController(ApplicationAvailability availability) { this.availability = availability; }

    @GetMapping("/health")
    @Asks(Asks.OPEN)
    ResponseEntity<String> health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).cacheControl(CacheControl.noStore()).body(ready ? "ready\n" : "not ready\n");
    }
}
