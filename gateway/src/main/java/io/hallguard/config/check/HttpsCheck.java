package io.hallguard.config.check;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsKind;
import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whether the pages are encrypted on the way, and with what. */
final class HttpsCheck {
  private final SectionValue file;
  private final SectionValue web;
  private final Problems problems;

  HttpsCheck(SectionValue file, SectionValue web, Problems problems) {
    this.file = file;
    this.web = web;
    this.problems = problems;
  }

  void run() {
    web.find(NetworkKeys.HTTPS)
        .ifPresent(https -> {
          switch (https.value()) {
            case OWN_AUTHORITY -> {
              trustPagePort();
              proxyMustKnow();
            }
            case FILES -> {
              needed(NetworkKeys.CERTIFICATE_FILE, https);
              needed(NetworkKeys.KEY_FILE, https);
            }
            case OFF -> inClear(https);
          }
          unused(https.value());
        });
  }

  private void inClear(At<HttpsKind> https) {
    Optional<At<HostPort>> open =
        web.find(NetworkKeys.WEB_LISTEN).filter(listen -> !listen.value().loopback());
    Optional<URI> proxy = web.getOptional(NetworkKeys.PUBLIC_ADDRESS);
    if (open.isPresent() && proxy.isEmpty()) {
      problems.refuse(https.spot(), https.path(), openInClear(open.get().value()));
    } else if (open.isPresent() && !proxy.get().getScheme().equals("https")) {
      problems.warn(open.get().spot(), open.get().path(), pagesInClear());
    }
  }

  private void needed(Key<?> key, At<HttpsKind> https) {
    if (web.find(key).isEmpty()) {
      problems.refuse(https.spot(), https.path(), missing(key));
    }
  }

  /** What stands there and has no effect would only seem to protect. */
  private void unused(HttpsKind https) {
    List<Key<?>> unused =
        switch (https) {
          case OWN_AUTHORITY -> List.of(NetworkKeys.CERTIFICATE_FILE, NetworkKeys.KEY_FILE);
          case FILES -> List.of(NetworkKeys.NAMES, NetworkKeys.TRUST_PAGE);
          case OFF ->
              List.of(
                  NetworkKeys.NAMES,
                  NetworkKeys.TRUST_PAGE,
                  NetworkKeys.CERTIFICATE_FILE,
                  NetworkKeys.KEY_FILE);
        };
    unused.forEach(key ->
        web.find(key)
            .ifPresent(
                found -> problems.refuse(found.spot(), found.path(), withoutEffect(https.word()))));
  }

  private void trustPagePort() {
    Optional<At<HostPort>> listen = web.find(NetworkKeys.WEB_LISTEN);
    Optional<HostPort> page = HttpsAssembly.trustPage(web);
    if (listen.isEmpty() || page.isEmpty()) {
      return;
    }
    Optional<HostPort> broker =
        file.getOptional(NetworkKeys.MQTT)
            .flatMap(mqtt -> mqtt.getOptional(NetworkKeys.EMBEDDED))
            .flatMap(embedded -> embedded.getOptional(NetworkKeys.BROKER_LISTEN));
    int port = page.get().port();
    if (port == listen.get().value().port()) {
      refuseTrustPage(port, "web.listen");
    } else if (broker.filter(taken -> taken.port() == port).isPresent()) {
      refuseTrustPage(port, "mqtt.embedded.listen");
    }
  }

  private void refuseTrustPage(int port, String other) {
    var written = web.find(NetworkKeys.TRUST_PAGE);
    problems.refuse(
        written.isPresent() ? written.get().spot() : web.spot(),
        web.path() + "." + NetworkKeys.TRUST_PAGE.name(),
        portTaken(port, other));
  }

  /** Whoever had a proxy in front before there was HTTPS must choose. */
  private void proxyMustKnow() {
    boolean chosen = web.written().contains(web.path() + "." + NetworkKeys.HTTPS.name());
    boolean here = web.getOptional(NetworkKeys.WEB_LISTEN).filter(HostPort::loopback).isPresent();
    web.find(NetworkKeys.PUBLIC_ADDRESS)
        .filter(_ -> here && !chosen)
        .ifPresent(proxy -> problems.warn(proxy.spot(), proxy.path(), proxySpeaksHttps()));
  }

  private static Flaw openInClear(HostPort listen) {
    String local = "127.0.0.1:" + listen.port();
    return Flaw.of(
        HttpsKind.OFF.word(),
        new Text("own-authority、files", "own-authority, files"),
        new Text(
            "listen 为 %s 时,网络上任何人都能看到密码并冒充用户:请删去 https: off,或改为监听 %s,或在前面放 HTTPS 代理并写出 public-address"
                .formatted(listen, local),
            ("with listen %s anybody on the network could read passwords and act as others:"
                    + " delete https: off, or listen on %s, or put an HTTPS proxy in front and"
                    + " name it in public-address")
                .formatted(listen, local)));
  }

  private static Flaw missing(Key<?> key) {
    return Flaw.of(
        HttpsKind.FILES.word(),
        new Text(key.name(), key.name()),
        new Text(
            "https 为 files 时必须写出 %s".formatted(key.name()),
            "files needs %s beside it: add that line".formatted(key.name())));
  }

  private static Flaw withoutEffect(String https) {
    return Flaw.said(
        new Text(
            "https 为 %s 时此项不起作用:请删去此行,或改 https".formatted(https),
            "has no effect with https: %s; delete the line, or change https".formatted(https)));
  }

  private static Flaw portTaken(int port, String other) {
    return Flaw.of(
        Integer.toString(port),
        new Text("", ""),
        new Text(
            "端口 %d 已用于 %s,请换一个,或写 trust-page: off".formatted(port, other),
            "port %d is that of %s: choose another, or write trust-page: off"
                .formatted(port, other)));
  }

  private static Flaw proxySpeaksHttps() {
    return Flaw.said(
        new Text(
            "页面现在默认用 HTTPS:请让代理以 https 连接本网关,或写 https: off;写出 https 后不再提示",
            "the pages are HTTPS now: let the proxy speak https to the gateway, or write https:"
                + " off; once https stands there this is not said again"));
  }

  private static Flaw pagesInClear() {
    return Flaw.said(
        new Text(
            "网络上的其他机器可直接打开页面,且不加密;请在前面放 HTTPS 代理,并写出 https 的 public-address",
            "other machines reach the pages without encryption: put an HTTPS proxy in front and"
                + " name its https address in public-address"));
  }
}
