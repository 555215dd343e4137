package io.hallguard.web;

import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The pages, from the class path. Only names of a plain form with an ending that we know are looked
 * for, so no address leads out of their folder. Each file is read once and kept.
 */
final class StaticPages {

  private static final String FOLDER = "web/";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9_-]{1,64}/){0,4}[A-Za-z0-9_-]{1,64}(?:\\.[A-Za-z0-9_-]{1,32}){0,3}\\.([a-z0-9]{2,11})");

  /** Pages, code and styles carry no version in their name: a browser asks each time. */
  private static final String ASK_EACH_TIME = "no-cache";

  private static final String KEEP_A_DAY = "public, max-age=86400";

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("html", new Kind("text/html; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("js", new Kind("text/javascript; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("map", new Kind("application/json; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("css", new Kind("text/css; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("json", new Kind("application/json; charset=utf-8", ASK_EACH_TIME)),
          Map.entry(
              "webmanifest", new Kind("application/manifest+json; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("txt", new Kind("text/plain; charset=utf-8", ASK_EACH_TIME)),
          Map.entry("svg", new Kind("image/svg+xml", KEEP_A_DAY)),
          Map.entry("png", new Kind("image/png", KEEP_A_DAY)),
          Map.entry("ico", new Kind("image/x-icon", KEEP_A_DAY)),
          Map.entry("woff2", new Kind("font/woff2", KEEP_A_DAY)),
          Map.entry("mp3", new Kind("audio/mpeg", KEEP_A_DAY)),
          Map.entry("ogg", new Kind("audio/ogg", KEEP_A_DAY)),
          Map.entry("wav", new Kind("audio/wav", KEEP_A_DAY)));

  /** Addresses that people type. */
  private static final Map<String, String> SHORT =
      Map.of("/", "index.html", "/kiosk", "kiosk.html");

  private final ClassLoader loader;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  StaticPages(ClassLoader loader) {
    this.loader = loader;
  }

  private record Kind(String type, String caching) {}

  private record Page(Kind kind, String tag, Buffer bytes) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(
            Method.GET,
            "/api/openapi.yaml",
            call -> page(call, "web-api/openapi.yaml", API_DOCUMENT)),
        Endpoint.open(Method.GET, "/*", this::page));
  }

  private static final Kind API_DOCUMENT = new Kind("application/yaml", ASK_EACH_TIME);

  private Answer page(Call call) throws Problem {
    String path = call.wholePath();
    String name = SHORT.getOrDefault(path, path.substring(Math.min(1, path.length())));
    var matcher = NAME.matcher(name);
    Kind kind = matcher.matches() ? KINDS.get(matcher.group(1)) : null;
    if (kind == null) {
      throw Problems.noSuchPage();
    }
    return page(call, FOLDER + name, kind);
  }

  private Answer page(Call call, String resource, Kind kind) throws Problem {
    Page page = find(resource, kind).orElseThrow(Problems::noSuchPage);
    boolean known = call.headers().getOrDefault("if-none-match", "").equals(page.tag());
    return new Answer.Whole(
            known ? 304 : 200, Map.of("ETag", page.tag()), known ? Buffer.buffer() : page.bytes())
        .with(Answer.TYPE, page.kind().type())
        .with("Cache-Control", page.kind().caching());
  }

  private Optional<Page> find(String resource, Kind kind) {
    Page known = pages.get(resource);
    if (known != null) {
      return Optional.of(known);
    }
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      Page page = new Page(kind, tag(bytes), Buffer.buffer(bytes));
      pages.put(resource, page);
      return Optional.of(page);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Expected to read %s from the class path".formatted(resource), e);
    }
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }
}
