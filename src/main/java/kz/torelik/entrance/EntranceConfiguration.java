package kz.torelik.entrance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads where the house stands.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EntranceSettings.class, MobileSettings.class})
class EntranceConfiguration {}
