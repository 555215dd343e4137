package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** Where the pages' certificate comes from. */
public enum HttpsKind implements Worded {
  OWN_AUTHORITY(
      "本网关自己签发证书,每台手机和电脑信任一次即可",
      "the gateway signs its certificate itself; each phone and computer is told once to trust it"),
  FILES("使用本单位提供的证书和私钥文件", "the site's own certificate and key, from files"),
  OFF("不加密:只能监听本机,或前面另有代理", "no encryption: on this machine only, or behind a proxy");

  private final String zh;
  private final String en;

  HttpsKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text meaning() {
    return new Text(zh, en);
  }
}
