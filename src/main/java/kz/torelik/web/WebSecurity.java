package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Headers, cookies and forged forms. Who may do what is not decided here but at the door of each route ([RouteGuard]).
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "connect-src 'self' %s; media-src 'self' blob:; manifest-src 'self'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, WebSettings settings, ObjectProvider<Faults> faults) {
        return http
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(settings)).ignoringRequestMatchers(WebSecurity::isFromProgram))
                .headers(headers -> headers
                        .addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy", POLICY.formatted(settings.connects().strip(), settings.leads().strip() + Leading.of(request))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .permissionsPolicyHeader(permissions -> permissions.policy("camera=(self), microphone=(self), geolocation=(), payment=()"))
                        .httpStrictTransportSecurity(hsts -> { if (!settings.secure()) hsts.disable(); }))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler((request, response, denied) -> {
                    if (denied instanceof CsrfException stale) {
                        faults.getObject().stale(stale, request, response);
                    } else {
                        faults.getObject().nothingHere(new NothingHere(), request, response);
                    }
                }))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Where no cookie says who sends: the API (a bearer token), the application of a phone (the token of its request) and the messages of other houses (their own signature).
    private static boolean isFromProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/callbacks/") || path.startsWith("/mobile/") || path.startsWith("/api/") || Addresses.isForTokens(path);
    }

    /// Sign-in is the house's own; the framework's is closed, so that it makes no user of its own.
    @Bean
    AuthenticationManager noFrameworkSignIn() {
        return authentication -> { throw new ProviderNotFoundException("The framework signs nobody in: " + authentication.getClass().getSimpleName()); };
    }

    private static CookieCsrfTokenRepository tokens(WebSettings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.secure()).path("/"));
        return tokens;
    }
}
