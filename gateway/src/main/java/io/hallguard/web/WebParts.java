package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.web.live.LiveFeed;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.KeptSessions;
import io.hallguard.web.port.Pseudonyms;
import io.hallguard.web.session.PasswordHashes;
import io.hallguard.web.view.Views;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the web side is built from.
 *
 * @param version of the gateway, for the page
 * @param feed the loop's listener; the server starts it, its owner closes it after the server
 * @param loopAlive whether the loop's thread runs; any thread, returns at once
 * @param https empty serves plain HTTP, for this machine or behind a proxy
 * @param demo the logins that a demonstration shows; empty in a real hall
 */
public record WebParts(
    String version,
    HallClock clock,
    HallLoop loop,
    LiveFeed feed,
    Views views,
    Accounts accounts,
    KeptSessions sessions,
    PasswordHashes hashes,
    Pseudonyms pseudonyms,
    PrometheusMeterRegistry meters,
    BooleanSupplier loopAlive,
    Optional<Https> https,
    Optional<List<DemoLogin>> demo) {
  public WebParts {
    requireNonNull(version, "version is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(loop, "loop is null");
    requireNonNull(feed, "feed is null");
    requireNonNull(views, "views is null");
    requireNonNull(accounts, "accounts is null");
    requireNonNull(sessions, "sessions is null");
    requireNonNull(hashes, "hashes is null");
    requireNonNull(pseudonyms, "pseudonyms is null");
    requireNonNull(meters, "meters is null");
    requireNonNull(loopAlive, "loopAlive is null");
    requireNonNull(https, "https is null");
    demo = demo.map(List::copyOf);
  }
}
