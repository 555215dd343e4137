package io.hallguard.web.tls;

/** The addresses that people type. */
public final class PageAddress {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private PageAddress() {}

  /** Of the pages. */
  public static String https(String host, int port) {
    return "https://" + bracketed(host) + (port == HTTPS ? "" : ":" + port) + "/";
  }

  /** Of the trust page. */
  public static String http(String host, int port) {
    return "http://" + bracketed(host) + (port == HTTP ? "" : ":" + port) + "/";
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** The host of a request's Host header, without its port and brackets. */
  public static String host(String header) {
    if (header.startsWith("[")) {
      return header.substring(1, Math.max(1, header.indexOf(']')));
    }
    int colon = header.indexOf(':');
    return colon < 0 ? header : header.substring(0, colon);
  }
}
