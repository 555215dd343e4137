package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.config.hall.WebConfig;

/** Where the pages are and how they are protected on the way. */
final class WebPart {
  private final WebConfig web;

  WebPart(HallConfig config) {
    this.web = config.web();
  }

  void write(Lines lines) {
    lines.heading("页面", "Pages");
    HostPort listen = web.listen();
    switch (web.https()) {
      case HttpsConfig.OwnAuthority own -> own(lines, listen, own);
      case HttpsConfig.OfFiles files ->
          lines.point(
              "https,监听 %s,使用本单位的证书 %s;文件更换后自动读取".formatted(listen, files.certificate()),
              "https on %s with the site's own certificate %s; read anew when it changes"
                  .formatted(listen, files.certificate()));
      case HttpsConfig.Off _ ->
          lines.point("http,不加密,监听 %s".formatted(listen), "http in clear on %s".formatted(listen));
    }
    web.publicAddress()
        .ifPresent(address ->
            lines.point("用户经代理打开:" + address, "people come through a proxy: " + address));
  }

  private static void own(Lines lines, HostPort listen, HttpsConfig.OwnAuthority own) {
    String names = String.join(", ", own.names());
    lines.point(
        "https,监听 %s,证书由本网关签发,到期前自动更换;名称:%s"
            .formatted(listen, own.names().isEmpty() ? "本机的主机名和地址" : names),
        "https on %s with a certificate that the gateway signs and renews itself; names: %s"
            .formatted(
                listen, own.names().isEmpty() ? "the machine's host name and addresses" : names));
    own.trustPage()
        .ifPresentOrElse(
            page ->
                lines.point(
                    "手机和电脑在信任页(http,%s)安装证书,每台一次".formatted(page),
                    "phones and computers install the certificate once, from the trust page (http"
                        + " on %s)".formatted(page)),
            () ->
                lines.point(
                    "没有信任页;“hallguard trust”显示证书指纹",
                    "no trust page; 'hallguard trust' shows the fingerprint"));
  }
}
