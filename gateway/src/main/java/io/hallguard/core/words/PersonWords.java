package io.hallguard.core.words;

import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Text;

/** One line per fact about people; without names, which are kept outside. */
final class PersonWords {
  private PersonWords() {}

  static Text line(PersonFact fact) {
    return switch (fact) {
      case PersonFact.PersonEntered entered -> of(entered.person(), "登记在册", "entered");
      case PersonFact.PersonRenamed named -> of(named.person(), "更正姓名", "renamed");
      case PersonFact.RolesSet set -> of(set.person(), "角色变更", "has other roles");
      case PersonFact.PersonLeft left -> of(left.person(), "离职", "left the hall's service");
      case PersonFact.PersonReturned back -> of(back.person(), "复职", "is back");
      case PersonFact.PersonErased erased -> of(erased.person(), "个人信息已删除", "was erased");
      case PersonFact.CredentialIssued issued ->
          of(
              issued.person(),
              "领用" + issued.kind().text().zh(),
              "was issued a " + issued.kind().text().en());
      case PersonFact.TokenIssued issued ->
          of(issued.person(), "领用接口令牌", "was issued an API token");
      case PersonFact.CredentialEnded ended ->
          switch (ended.why()) {
            case LOST -> of(ended.person(), "凭证挂失", "reported a credential lost");
            case RETURNED -> of(ended.person(), "凭证交回", "gave a credential back");
            case REPLACED -> of(ended.person(), "凭证更换", "had a credential replaced");
            case LEFT -> of(ended.person(), "凭证因离职失效", "left, and a credential ended");
          };
      case PersonFact.SignInLocked locked ->
          of(locked.person(), "连续登录失败,暂停登录", "failed to sign in too often");
    };
  }

  private static Text of(SubjectId person, String zh, String en) {
    return new Text("人员 %s %s".formatted(person, zh), "Person %s %s".formatted(person, en));
  }
}
