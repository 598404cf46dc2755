package kz.torelik.benchmark;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The plainest page that the same server and framework can serve: no database, no person, no law, no guard at the door. A process of its own, `HelloPage PORT`.
@RestController
@Profile(HelloPage.ALONE) // the house of a test looks for controllers here too, and must not find this one
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class})
class HelloPage {

    static final String ALONE = "hello-page";
    static final String WORDS = "Сәлеметсіз бе";

    public static void main(String[] words) {
        SpringApplication application = new SpringApplication(HelloPage.class);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setDefaultProperties(Map.of("server.port", words[0], "server.address", "127.0.0.1", "spring.threads.virtual.enabled", "true", "spring.config.location", "optional:classpath:/none/", "logging.level.root", "warn"));
        application.setAdditionalProfiles(ALONE);
        application.run();
    }

    @GetMapping(path = {"/", "/health"}, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String hello() { return "<!doctype html><html lang=\"kk\"><title>" + WORDS + "</title><h1>" + WORDS + "</h1></html>"; }
}
