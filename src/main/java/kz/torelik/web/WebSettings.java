package kz.torelik.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the house stands in the network.
///
/// @param secure readers come over TLS: cookies are marked Secure and HSTS is sent; off on localhost
@ConfigurationProperties("torelik.web")
record WebSettings(@DefaultValue("false") boolean secure) {}
