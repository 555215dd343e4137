package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Input;
import io.hallguard.loop.Decided;
import io.hallguard.web.WebStartFailed.Why;
import io.hallguard.web.http.Calls;
import io.hallguard.web.http.Commands;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Entrance;
import io.hallguard.web.http.Gate;
import io.hallguard.web.http.PostLimit;
import io.hallguard.web.http.PrivateTexts;
import io.hallguard.web.http.Tokens;
import io.hallguard.web.session.Logins;
import io.hallguard.web.session.Pins;
import io.hallguard.web.session.SecondFactors;
import io.hallguard.web.session.Sessions;
import io.hallguard.web.tls.TlsUnusable;
import io.hallguard.web.tls.TrustPage;
import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the API, the stream and the pages. Start and close from one thread, once each. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration START_WITHIN = Duration.ofSeconds(20);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int TRUST_CONNECTIONS_MAX = 64;

  private final WebSettings settings;
  private final WebParts parts;
  private final Entrance entrance;
  private final Gate gate;
  private final List<Endpoint> endpoints;
  private final Vertx vertx;
  private final Connections connections;
  private final Connections trustConnections = new Connections(TRUST_CONNECTIONS_MAX);
  private volatile @Nullable HttpServer server;
  private volatile int trustPort;

  public WebServer(WebSettings settings, WebParts parts) {
    this.settings = requireNonNull(settings, "settings is null");
    this.parts = requireNonNull(parts, "parts is null");
    Sessions sessions =
        new Sessions(
            parts.clock(), parts.sessions(), settings.sessionIdle(), settings.sessionAbsolute());
    this.entrance = new Entrance(sessions, parts.accounts());
    boolean secure = parts.https().isPresent() || settings.secureProxy();
    Tokens tokens = new Tokens(() -> parts.loop().state(), parts.accounts(), parts.pseudonyms());
    this.gate =
        new Gate(
            new Calls(settings.publicAddress().isPresent(), Entrance.cookie(secure)),
            entrance,
            tokens,
            new PostLimit(settings.posts().atOnce(), settings.posts().aSecond(), parts.clock()),
            parts.meters());
    this.endpoints = endpoints(settings, parts, sessions, secure);
    this.vertx = Vertx.vertx(options());
    this.connections = new Connections(settings.connectionsMax());
  }

  private static List<Endpoint> endpoints(
      WebSettings settings, WebParts parts, Sessions sessions, boolean secure) {
    Commands commands = new Commands(parts.loop());
    PrivateTexts texts = new PrivateTexts();
    SecondFactors second = new SecondFactors(parts.people().secrets(), parts.clock());
    Logins logins =
        new Logins(
            parts.accounts(),
            parts.hashes(),
            second,
            parts.clock(),
            (person, inARow) -> {
              CompletableFuture<Decided> _ =
                  parts.loop().submit(at -> new Input.SignInFailed(at, person, inARow), List.of());
            });
    SessionRoutes session = new SessionRoutes(sessions, logins, secure, settings.sessionAbsolute());
    return Stream.of(
            session.endpoints(),
            people(parts, commands, texts, sessions, session, logins, second),
            new BoardRoutes(parts).endpoints(),
            new StreamRoutes(parts, settings).endpoints(),
            new AlertRoutes(parts, commands, texts).endpoints(),
            new GrantRoutes(parts, commands, texts).endpoints(),
            new RequestRoutes(parts, commands, texts).endpoints(),
            new DutyRoutes(parts, commands).endpoints(),
            new VisitRoutes(parts, commands, texts).endpoints(),
            new RegisterRoutes(parts, commands).endpoints(),
            new RegisterDeskRoutes(parts, commands, texts).endpoints(),
            new OpsRoutes(parts, settings.metricsForEveryone()).endpoints(),
            new StaticPages(WebServer.class.getClassLoader()).endpoints())
        .flatMap(List::stream)
        .toList();
  }

  /** Who belongs to the hall, and what they prove it with. */
  private static List<Endpoint> people(
      WebParts parts,
      Commands commands,
      PrivateTexts texts,
      Sessions sessions,
      SessionRoutes session,
      Logins logins,
      SecondFactors second) {
    Pins pins = new Pins(parts.people().secrets(), parts.hashes());
    Keys keys = new Keys(parts, pins, second);
    Again again = new Again(parts, logins, pins, sessions);
    Newcomers newcomers = new Newcomers(parts, commands, texts);
    return Stream.of(
            new SetupRoutes(parts, newcomers, session).endpoints(),
            again.endpoints(),
            new OwnRoutes(parts, commands, again, pins, second, keys, sessions).endpoints(),
            new KioskRoutes(parts, commands, pins).endpoints(),
            new PeopleRoutes(parts, commands, texts, newcomers, keys, sessions).endpoints(),
            new CredentialRoutes(parts, commands, pins, keys, sessions).endpoints())
        .flatMap(List::stream)
        .toList();
  }

  /** Nothing is copied to a temporary folder: the pages are read from the class path. */
  private static VertxOptions options() {
    return new VertxOptions()
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  /**
   * Listens.
   *
   * @return the port
   * @throws WebStartFailed when that is not possible; the server is closed then
   */
  public int start() throws WebStartFailed {
    Gauge.builder("hallguard.stream.screens", parts.feed(), feed -> feed.screens())
        .description("Screens on the live stream")
        .register(parts.meters());
    try {
      Optional<X509KeyManager> key = key();
      HttpServer made = vertx.createHttpServer(Listening.options(settings, key));
      server = made;
      made.connectionHandler(connections::opened);
      made.requestHandler(
          Routing.router(
              vertx, new Headers(parts.https()), endpoints, gate, settings.bodyBytesMax()));
      int port = await(made.listen(), START_WITHIN).actualPort();
      parts.https().ifPresent(https -> follow(https, made, port));
      parts.feed().start(entrance::lasts);
      vertx.setPeriodic(BEAT.toMillis(), _ -> parts.feed().tick());
      LOG.info(
          "Listening on {}://{}:{}", key.isPresent() ? "https" : "http", settings.host(), port);
      return port;
    } catch (ExecutionException e) {
      close();
      throw Listening.failed(settings, e);
    } catch (TimeoutException e) {
      close();
      throw new WebStartFailed(
          Why.OTHER, "Expected to listen within %s, but did not.".formatted(START_WITHIN), e);
    } catch (WebStartFailed e) {
      close();
      throw e;
    }
  }

  private Optional<X509KeyManager> key() throws WebStartFailed {
    if (parts.https().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parts.https().get().keeper().awaitFirst());
    } catch (TlsUnusable e) {
      throw Listening.withoutKey(e);
    }
  }

  /** Takes over each new certificate, and serves the trust page, without which all else works. */
  private void follow(Https https, HttpServer pages, int port) {
    https
        .keeper()
        .onChange(key ->
            pages
                .updateSSLOptions(Listening.renewed(key), true)
                .onSuccess(_ -> LOG.info("The new certificate is in use"))
                .onFailure(e -> LOG.error("The new certificate could not be taken into use", e)));
    https
        .trustPage()
        .ifPresent(at ->
            new TrustPage(https.keeper(), https.hall(), port)
                .listen(vertx, at.host(), at.port(), trustConnections::opened)
                .onSuccess(page -> trusted(at, page.actualPort()))
                .onFailure(e -> https.keeper().withoutTrustPage(at.host(), at.port(), e)));
  }

  private void trusted(Https.At at, int port) {
    trustPort = port;
    LOG.info("The trust page is on http://{}:{}", at.host(), port);
  }

  /** Of the trust page; 0 while there is none. */
  int trustPort() {
    return trustPort;
  }

  /** What is served, for the document that describes it. */
  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Ends the streams, then the server. Also closes the feed. */
  @Override
  public void close() {
    parts.feed().close();
    try {
      HttpServer made = server;
      if (made != null) {
        await(made.shutdown(1, TimeUnit.SECONDS), STOP_WITHIN);
      }
      gate.close();
      await(vertx.close(), STOP_WITHIN);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The web server did not close in order", e);
    }
  }

  private static <T> T await(Future<T> future, Duration within)
      throws ExecutionException, TimeoutException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    }
  }
}
