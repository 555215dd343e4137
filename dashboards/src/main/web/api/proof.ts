import { post, postProof } from './server';
import { fromBase64, toBase64 } from './base64';

export interface PasskeyOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly allowCredentials: readonly { readonly id: string }[];
  readonly userVerification?: UserVerificationRequirement;
  readonly timeout?: number;
}

export interface PasskeyAnswer {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

export const prove = (proof: { password: string } | { pin: string } | { passkey: PasskeyAnswer }): Promise<void> =>
  postProof('/api/session/proof', proof);

const passkeyOptions = (): Promise<PasskeyOptions> => post('/api/session/passkey-options', {});

/** Whether a passkey could be asked for here at all: it needs a secure page. */
export const passkeysWork = (): boolean => 'credentials' in navigator && window.isSecureContext && 'PublicKeyCredential' in window;

/** What the person's passkey says to the gateway's challenge; null when they have none. */
export async function askPasskey(): Promise<PasskeyAnswer | null> {
  const options = await passkeyOptions();
  if (options.allowCredentials.length === 0) {
    return null;
  }
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: fromBase64(options.challenge),
      rpId: options.rpId,
      allowCredentials: options.allowCredentials.map(({ id }) => ({ type: 'public-key' as const, id: fromBase64(id) })),
      userVerification: options.userVerification ?? 'required',
      timeout: options.timeout ?? 60_000,
    },
  });
  if (!(found instanceof PublicKeyCredential) || !(found.response instanceof AuthenticatorAssertionResponse)) {
    return null;
  }
  const said = found.response;
  return {
    id: toBase64(found.rawId),
    clientDataJSON: toBase64(said.clientDataJSON),
    authenticatorData: toBase64(said.authenticatorData),
    signature: toBase64(said.signature),
  };
}
