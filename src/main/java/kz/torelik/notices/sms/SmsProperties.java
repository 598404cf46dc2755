package kz.torelik.notices.sms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The short message centre. Without a host the house sends no text messages.
///
/// @param host as it is written, empty for none
/// @param system the name of the house at the centre
/// @param sender what telephones show as the sender, at most 11 letters
/// @param window how many messages may wait for the answer of the centre at a time
/// @param patience how long the centre may take for an answer
/// @param enquire how often an idle line is asked whether it still is one
/// @param reconnect after which time a line that broke is built anew
/// @param validity how long the centre tries to deliver a message; six hours after that a message without a report has failed
/// @param giveUp after which time a message that the centre does not take has failed
/// @param codesPerHour how many confirmation codes a person may ask for in an hour
@ConfigurationProperties("torelik.sms")
public record SmsProperties(@DefaultValue("") String host, @DefaultValue("2775") int port, @DefaultValue("torelik") String system, @DefaultValue("") String password, @DefaultValue("SOT") String sender,
                            @DefaultValue("10") int window, @DefaultValue("10s") Duration patience, @DefaultValue("30s") Duration enquire, @DefaultValue("1s") Duration reconnect,
                            @DefaultValue("24h") Duration validity, @DefaultValue("24h") Duration giveUp, @DefaultValue("5") int codesPerHour) {

    public boolean isOn() { return !host.isBlank(); }

    /// After which time nothing is expected of the centre any more.
    public Duration reportWithin() { return validity.plusHours(6); }

    @Override
    public String toString() { return "SmsProperties[" + host + ":" + port + "]"; }
}
