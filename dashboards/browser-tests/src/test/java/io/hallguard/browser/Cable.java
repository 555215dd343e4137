package io.hallguard.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between a screen and the gateway. A browser that is set offline keeps an open stream, so
 * the wire itself is pulled: nobody is told, bytes just stop. Plugged in again, what was open is
 * dead and a new connection works.
 */
final class Cable implements AutoCloseable {
  private static final int BYTES = 16 * 1024;

  private final ServerSocket here;
  private final URI gateway;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object change = new Object();
  private boolean pulled;

  private Cable(ServerSocket here, String gateway) {
    this.here = here;
    this.gateway = URI.create(gateway);
  }

  /** Lays one to the gateway at the address. */
  static Cable to(String gateway) throws IOException {
    Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), gateway);
    Thread.ofVirtual().start(cable::accept);
    return cable;
  }

  /** The gateway's address at the screen's end. */
  String url() {
    return "http://127.0.0.1:" + here.getLocalPort();
  }

  void pull() {
    synchronized (change) {
      pulled = true;
    }
  }

  void plugIn() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
    synchronized (change) {
      pulled = false;
      change.notifyAll();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket screen = here.accept();
        Socket far = new Socket(gateway.getHost(), gateway.getPort());
        open.add(screen);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(screen, far));
        Thread.ofVirtual().start(() -> carry(far, screen));
      }
    } catch (IOException e) {
      if (!here.isClosed()) {
        throw new IllegalStateException("Expected the gateway at " + gateway, e);
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[BYTES];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        untilPluggedIn();
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      // One end has gone, which closes the other.
      open.remove(from);
      open.remove(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void untilPluggedIn() throws InterruptedException {
    synchronized (change) {
      while (pulled) {
        change.wait();
      }
    }
  }

  @Override
  public void close() throws IOException {
    here.close();
    plugIn();
  }
}
