package kz.torelik.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.torelik.web.Asks;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description of the API itself, and whether the house is ready.
@RestController
@RequestMapping("/api/v1")
class Description {

    private final String yaml;
    private final String json;
    private final ApplicationAvailability availability;

    Description(ApplicationAvailability availability) throws IOException {
        this.availability = availability;
        try (InputStream file = Description.class.getResourceAsStream("/openapi/v1.yaml")) {
            if (file == null) throw new IllegalStateException("openapi/v1.yaml is not packaged");
            this.yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        this.json = JsonMapper.shared().writeValueAsString(YAMLMapper.shared().readTree(yaml));
    }

    @GetMapping("/openapi.yaml")
    @Asks(Asks.OPEN)
    ResponseEntity<String> yaml() { return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/yaml;charset=utf-8")).body(yaml); }

    @GetMapping("/openapi.json")
    @Asks(Asks.OPEN)
    ResponseEntity<String> json() { return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json); }

    @GetMapping("/health")
    @Asks(Asks.OPEN)
    ResponseEntity<Map<String, String>> health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", ready ? "ready" : "not-ready"));
    }
}
