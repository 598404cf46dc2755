package kz.torelik.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one may ask the API.
///
/// @param person requests a minute of one person, with all his sessions and tokens
/// @param address requests a minute of one network address that nobody signed in from
@ConfigurationProperties("torelik.api.rate")
record RateSettings(@DefaultValue("600") int person, @DefaultValue("120") int address) {}
