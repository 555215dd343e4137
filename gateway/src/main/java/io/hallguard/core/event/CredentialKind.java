package io.hallguard.core.event;

import io.hallguard.core.plan.Text;

/** What a person proves to be themselves with. The secret of it is never in a fact. */
public enum CredentialKind {
  /** Presented at a reader; says who, and proves little. */
  BADGE("工作卡", "badge"),
  /** Typed at the door, together with a badge. */
  PIN("口令码", "PIN"),
  /** Typed instead of the PIN under duress: it looks like success and calls for help. */
  DURESS_PIN("胁迫码", "duress PIN"),
  PASSWORD("登录密码", "password"),
  /** Codes of an authenticator app (RFC 6238). */
  TOTP("动态验证码", "authenticator app"),
  /** A key held by a phone or a stick (WebAuthn). */
  PASSKEY("通行密钥", "passkey"),
  /** For a program; it can read what its scopes name and nothing else. */
  TOKEN("接口令牌", "API token");

  private final String zh;
  private final String en;

  CredentialKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Text text() {
    return new Text(zh, en);
  }
}
