package io.hallguard.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A request as it stands on the wire, with any Host. */
final class RawRequest {
  static final String STATUS = ":status";
  static final String BODY = ":body";

  private final @Nullable SSLContext tls;
  private final int port;

  RawRequest(@Nullable SSLContext tls, int port) {
    this.tls = tls;
    this.port = port;
  }

  /** The headers of the answer, in lower case, with its status and body. */
  Map<String, String> get(String path, String host) throws IOException {
    return send("GET", path, host);
  }

  Map<String, String> send(String method, String path, String host) throws IOException {
    try (Socket socket = socket()) {
      socket.setSoTimeout(10_000);
      String request =
          "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(method, path, host);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      Map<String, String> found = new HashMap<>();
      List<String> lines = answer.substring(0, end).lines().toList();
      found.put(STATUS, lines.getFirst().split(" ", 3)[1]);
      found.put(BODY, answer.substring(end + 4));
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(":", 2);
        found.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
      }
      return found;
    }
  }

  /** The body as it came. */
  static byte[] body(Map<String, String> answer) {
    return answer.getOrDefault(BODY, "").getBytes(ISO_8859_1);
  }

  private Socket socket() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    SSLContext context = tls;
    return context == null
        ? new Socket(here, port)
        : context.getSocketFactory().createSocket(here, port);
  }
}
