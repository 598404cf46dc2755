package kz.torelik;

import kz.torelik.kernel.CourtClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The whole house in one program.
@SpringBootApplication(proxyBeanMethods = false)
public class Torelik {

    public static void main(String[] arguments) { SpringApplication.run(Torelik.class, arguments); }

    /// The only clock of the house.
    @Bean
    CourtClock clock() { return CourtClock.system(); }
}
