package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.loop.HallClock;
import io.hallguard.web.tls.IdentitySource.Look;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that the pages are served with. It is looked for on a thread of its own beside
 * the rest of the start, and looked at again every minute: one that was renewed or replaced is in
 * use from the next connection on. Whatever goes wrong then, the one that is there stays.
 */
public final class IdentityKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityKeeper.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration FIRST_WITHIN = Duration.ofSeconds(30);

  private final IdentitySource source;
  private final Supplier<Optional<X509Certificate>> authority;
  private final HallClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("https").daemon().factory());
  private final CompletableFuture<Identity> first = new CompletableFuture<>();
  private volatile @Nullable Look last;
  private volatile Optional<Text> trustPage = Optional.empty();
  private volatile Consumer<X509KeyManager> listener = _ -> {};

  private IdentityKeeper(
      IdentitySource source, Supplier<Optional<X509Certificate>> authority, HallClock clock) {
    this.source = requireNonNull(source, "source is null");
    this.authority = requireNonNull(authority, "authority is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Signed by an authority of the hall's own.
   *
   * @param hall its name, for those who look at a new authority's certificate
   * @param written the names that people type; none for those of the machine
   * @param machine what the machine is called and where it is reached; asked at each look
   */
  public static IdentityKeeper ofOwnAuthority(
      Path dataFolder,
      String hall,
      List<String> written,
      Supplier<HostNames> machine,
      HallClock clock) {
    HostNames typed = HostNames.of(written);
    Supplier<HostNames> names =
        written.isEmpty()
            ? () -> machine.get().and(HostNames.LOOPBACK)
            : () -> typed.and(HostNames.LOOPBACK);
    OwnAuthority own =
        new OwnAuthority(
            dataFolder,
            hall,
            names,
            typed.dns().stream()
                .filter(name -> !name.equals("localhost"))
                .collect(Collectors.toSet()));
    return new IdentityKeeper(own, own::certificate, clock);
  }

  /** The site's own, from files. */
  public static IdentityKeeper ofFiles(Path certificate, Path key, HallClock clock) {
    return new IdentityKeeper(new OwnFiles(certificate, key), Optional::empty, clock);
  }

  /** Begins to look; returns at once. */
  @SuppressWarnings("FutureReturnValueIgnored") // each look reports its own failures
  public void begin() {
    thread.execute(this::firstLook);
    thread.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void firstLook() {
    try {
      Look found = source.look(clock.now(), Optional.empty());
      told(found);
      last = found;
      first.complete(found.identity());
    } catch (TlsUnusable | RuntimeException e) {
      first.completeExceptionally(e);
    }
  }

  /** Looks once more. Called every minute; on another thread by tests alone. */
  public synchronized void look() {
    Look before = last;
    if (before == null) {
      return;
    }
    try {
      Look found = source.look(clock.now(), Optional.of(before.identity()));
      told(found);
      last = found;
      if (!found.identity().equals(before.identity())) {
        listener.accept(new OneKey(found.identity()));
      }
    } catch (TlsUnusable e) {
      Look kept = Look.but(before.identity(), e.sentence());
      told(kept);
      last = kept;
    } catch (RuntimeException e) {
      LOG.error("The certificate could not be looked at; the one in use stays", e);
    }
  }

  private void told(Look found) {
    Optional<Text> before = concern();
    if (!found.concern().equals(before)) {
      found.concern().ifPresent(text -> LOG.warn("HTTPS: {}", text.en()));
    }
  }

  /**
   * Waits for the first certificate.
   *
   * @throws TlsUnusable when there is none to be had
   */
  public X509KeyManager awaitFirst() throws TlsUnusable {
    try {
      return new OneKey(first.get(FIRST_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TlsUnusable unusable ? unusable : noneYet(e);
    } catch (TimeoutException e) {
      throw noneYet(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noneYet(e);
    }
  }

  private static TlsUnusable noneYet(Exception e) {
    return new TlsUnusable(
        new Text(
            "证书未能准备好,页面无法打开:见日志。",
            "Expected a certificate for the pages, but none came: see the log."),
        e);
  }

  /** Whom to tell of each new certificate; called on this keeper's thread. */
  public void onChange(Consumer<X509KeyManager> tell) {
    listener = requireNonNull(tell, "tell is null");
  }

  /** What somebody should see to; empty while all is well. Any thread. */
  public Optional<Text> concern() {
    return Optional.ofNullable(last).flatMap(Look::concern).or(() -> trustPage);
  }

  /** The trust page cannot be served. */
  public void withoutTrustPage(String host, int port, Throwable why) {
    LOG.error("The trust page cannot be served on {}:{}", host, port, why);
    trustPage =
        Optional.of(
            new Text(
                "信任页无法在 %s:%d 打开:请在 hall.yaml 的 web.trust-page 换一个端口。".formatted(host, port),
                "The trust page cannot be served on %s:%d: choose another port in hall.yaml,"
                        .formatted(host, port)
                    + " web.trust-page."));
  }

  /** Whether browsers are told that nothing but HTTPS is served under that name. */
  public boolean httpsOnly(String host) {
    Look now = last;
    return now != null && source.httpsOnly(now.identity()).contains(host.toLowerCase(Locale.ROOT));
  }

  /** The names of the certificate in use; none before the first. */
  public HostNames names() {
    Look now = last;
    return now == null ? HostNames.of(List.of()) : now.identity().names();
  }

  /** The authority that signed it, when it is our own and was looked at. */
  public Optional<AuthorityCard> authority() {
    return authority.get().map(AuthorityCard::new);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
