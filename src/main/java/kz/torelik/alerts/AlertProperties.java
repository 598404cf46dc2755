package kz.torelik.alerts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param inner whether programs inside the house or its network may be told, over plain HTTP too; for development alone
/// @param most how many things a person may watch
/// @param patience how long a program may take to answer
/// @param giveUp after which time a message that a program does not take is given up
@ConfigurationProperties("torelik.alerts")
record AlertProperties(@DefaultValue("false") boolean inner, @DefaultValue("50") int most, @DefaultValue("10s") Duration patience, @DefaultValue("2d") Duration giveUp) {}
