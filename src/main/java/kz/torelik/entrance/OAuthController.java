package kz.torelik.entrance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kz.torelik.programs.Exchange;
import kz.torelik.programs.ProgramScope;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where programs get their tokens (OAuth 2.1), give them back (RFC 7009) and read how all that is done here (RFC 8414).
@RestController
class OAuthController {

    private final Exchange exchange;
    private final EntranceSettings settings;

    OAuthController(Exchange exchange, EntranceSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
    }

    record TokenAnswer(@JsonProperty("access_token") String access, @JsonProperty("token_type") String type, @JsonProperty("expires_in") long seconds, @JsonProperty("refresh_token") String refresh, String scope) {}

    record ErrorAnswer(String error) {}

    record Description(String issuer, @JsonProperty("authorization_endpoint") String authorization, @JsonProperty("token_endpoint") String token, @JsonProperty("revocation_endpoint") String revocation,
                       @JsonProperty("service_documentation") String documentation, @JsonProperty("scopes_supported") List<String> scopes, @JsonProperty("response_types_supported") List<String> responses,
                       @JsonProperty("response_modes_supported") List<String> modes, @JsonProperty("grant_types_supported") List<String> grants, @JsonProperty("code_challenge_methods_supported") List<String> challenges,
                       @JsonProperty("token_endpoint_auth_methods_supported") List<String> proofs, @JsonProperty("token_endpoint_auth_signing_alg_values_supported") List<String> algorithms,
                       @JsonProperty("revocation_endpoint_auth_methods_supported") List<String> revocationProofs, @JsonProperty("revocation_endpoint_auth_signing_alg_values_supported") List<String> revocationAlgorithms,
                       @JsonProperty("authorization_response_iss_parameter_supported") boolean namesItself, @JsonProperty("ui_locales_supported") List<String> languages) {}

    private static final List<String> PROOFS = List.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt");
    private static final List<String> ALGORITHMS = List.of("ES256", "PS256", "RS256");

    @GetMapping("/.well-known/oauth-authorization-server")
    @Asks(Asks.OPEN)
    Description describe() {
        String house = settings.address().toString();
        return new Description(house, house + "/oauth/authorize", house + Exchange.TOKENS, house + "/oauth/revoke", house + "/api/v1/openapi.yaml", List.of(ProgramScope.values()).stream().map(ProgramScope::word).toList(),
                List.of("code"), List.of("query"), List.of("authorization_code", "refresh_token"), List.of("S256"), PROOFS, ALGORITHMS, PROOFS, ALGORITHMS, true, List.of("kk", "ru", "en"));
    }

    @PostMapping(path = Exchange.TOKENS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Asks(Asks.OPEN)
    ResponseEntity<Object> tokens(@RequestParam MultiValueMap<String, String> form, @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header) {
        if (isTwofold(form)) return fault("invalid_request");
        return switch (exchange.exchange(form.toSingleValueMap(), header)) {
            case Exchange.Tokens(String access, long seconds, String refresh, String scope) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TokenAnswer(access, "Bearer", seconds, refresh, scope));
            case Exchange.Refused(String error) -> fault(error);
        };
    }

    @PostMapping(path = "/oauth/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Asks(Asks.OPEN)
    ResponseEntity<Object> revoke(@RequestParam MultiValueMap<String, String> form, @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header) {
        if (isTwofold(form)) return fault("invalid_request");
        return exchange.revoke(form.toSingleValueMap(), header) ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).build() : fault("invalid_client");
    }

    private static boolean isTwofold(MultiValueMap<String, String> form) { return form.values().stream().anyMatch(values -> values.size() != 1); }

    private static ResponseEntity<Object> fault(String error) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(error.equals("invalid_client") ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST).cacheControl(CacheControl.noStore());
        if (error.equals("invalid_client")) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oauth\"");
        return answer.body(new ErrorAnswer(error));
    }
}
