package kz.torelik.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the house stands in the network.
///
/// @param secure readers come over TLS: cookies are marked Secure and HSTS is sent; off on localhost
/// @param connects where else pages may speak to, divided by spaces: NCALayer on the reader's machine, the key drawer of the demonstration
/// @param leads where else a form may lead to, divided by spaces: the bank
@ConfigurationProperties("torelik.web")
record WebSettings(@DefaultValue("false") boolean secure, @DefaultValue("wss://127.0.0.1:13579") String connects, @DefaultValue("") String leads) {}
