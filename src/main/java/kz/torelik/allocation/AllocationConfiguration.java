package kz.torelik.allocation;

import java.io.IOException;
import java.nio.file.Path;
import kz.torelik.ledger.vrf.VrfKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

    @Bean
    AllocationLaw allocationLaw() { return AllocationLaw.read(); }

    @Bean
    DrawKey drawKey(@Value("${torelik.data}") Path data) throws IOException { return new DrawKey(VrfKey.open(data.resolve("keys").resolve("draw.key"))); }
}
