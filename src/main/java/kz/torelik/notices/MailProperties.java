package kz.torelik.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server of the court system. A host is taken as it is written; production gives a relay that the operator knows.
///
/// @param from the address that notices come from
/// @param patience how long the server may take for one step
/// @param giveUp after which time an address that takes nothing counts as failed
@ConfigurationProperties("torelik.mail")
record MailProperties(@DefaultValue("127.0.0.1") String host, @DefaultValue("8083") int port, @DefaultValue("notice@sot.torelik.kz") String from,
                      @DefaultValue("15s") Duration patience, @DefaultValue("3d") Duration giveUp) {

    String domain() { return from.substring(from.indexOf('@') + 1); }
}
