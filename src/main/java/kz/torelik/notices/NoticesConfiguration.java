package kz.torelik.notices;

import kz.torelik.notices.line.CarriersProperties;
import kz.torelik.notices.line.MobileBase;
import kz.torelik.notices.sms.SmsProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, SmsProperties.class, CarriersProperties.class})
class NoticesConfiguration {

    @Bean
    MobileBase mobileBase(CarriersProperties properties) { return new MobileBase(properties); }
}
