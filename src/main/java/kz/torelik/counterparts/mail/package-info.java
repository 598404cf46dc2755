/// The mail servers of the addressees, in the demonstration and in tests: what mail.ru, gmail.com and the servers of companies are in production.
/// A real SMTP server (GreenMail) on loopback takes every message for every address, keeps it as an `.eml` file in its folder, and shows
/// the mailboxes on a small page. A message with a Message-ID that an address already has is answered with 250 and kept once, as the
/// duplicate suppression of real servers does. Nothing leaves the machine.
///
/// Faults on demand (`POST /faults`): an address refused for good (550), refused for now (451), a server that is slow.
@NullMarked
@NamedInterface("mail")
package kz.torelik.counterparts.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
