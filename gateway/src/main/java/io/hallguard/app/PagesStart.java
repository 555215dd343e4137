package io.hallguard.app;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.MetricsFor;
import io.hallguard.core.plan.Text;
import io.hallguard.web.WebServer;
import io.hallguard.web.WebSettings;
import io.hallguard.web.WebStartFailed;
import io.hallguard.web.tls.TlsUnusable;

/** Serves the pages, or says in one sentence why not. */
final class PagesStart {
  private PagesStart() {}

  /** How the pages of this hall are served. */
  static WebSettings settings(HallConfig config) {
    HostPort listen = config.web().listen();
    return WebSettings.defaults(listen.host(), listen.port())
        .behind(config.web().publicAddress())
        .withMetricsForEveryone(config.web().metricsFor() == MetricsFor.EVERYONE);
  }

  /** The port. */
  static int serve(WebServer web, HallConfig config) throws StartFailed {
    try {
      return web.start();
    } catch (WebStartFailed e) {
      if (e.getCause() instanceof TlsUnusable unusable) {
        throw new StartFailed(Exit.TLS_UNUSABLE, unusable.sentence(), e);
      }
      throw switch (e.why()) {
        case PORT_IN_USE ->
            new StartFailed(
                Exit.PORT_IN_USE,
                new Text(
                    "网页端口 %s 已被占用:请停止占用它的程序,或在 hall.yaml 的 web.listen 换一个端口。"
                        .formatted(config.web().listen()),
                    ("Expected to serve the pages on %s, but the port is taken: stop the program"
                            + " that has it, or choose another in hall.yaml, web.listen.")
                        .formatted(config.web().listen())),
                e);
        case ADDRESS_UNUSABLE, TLS_UNUSABLE -> StartFailed.because(Exit.REFUSED, "", e);
        case OTHER -> StartFailed.because(Exit.FAILED, "", e);
      };
    }
  }
}
