import { words } from './text';

/** Proving anew who one is, and the second factor. */
export const proofWords = words({
  'proof.title': { zh: '请确认是您本人', en: 'Confirm that it is you' },
  'proof.why': { zh: '一分钟内不再询问。', en: 'You are not asked again for a minute.' },
  'proof.password': { zh: '密码', en: 'Password' },
  'proof.pin': { zh: '口令码', en: 'PIN' },
  'proof.by.password': { zh: '改用密码', en: 'Use the password' },
  'proof.by.pin': { zh: '改用口令码', en: 'Use the PIN' },
  'proof.by.passkey': { zh: '改用通行密钥', en: 'Use the passkey' },
  'proof.missing': { zh: '请填写。', en: 'Fill this in.' },
  'proof.yes': { zh: '确认', en: 'Confirm' },
  'proof.no': { zh: '取消', en: 'Cancel' },
  'proof.passkey.waits': { zh: '请在手机或钥匙上确认…', en: 'Confirm on your phone or key…' },
  'proof.passkey.failed': { zh: '通行密钥没有确认,请改用密码。', en: 'The passkey did not confirm. Use the password.' },
  'login.code': { zh: '动态验证码', en: 'Code of the authenticator' },
  'login.code.why': { zh: '密码正确。请填写验证器应用上的六位数字。', en: 'The password fits. Give the six digits of your authenticator app.' },
  'login.code.missing': { zh: '请填写验证码。', en: 'Give the code.' },
});
