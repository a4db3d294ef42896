import { readReturnPath } from './return-path.ts';

/** What a browser keeps while it is at the outside provider. */
export interface SignInUnderWay {
  returnTo: string;
  /** Sealed. */
  transaction: string;
}

export function writeSignIn({ returnTo, transaction }: SignInUnderWay): string {
  return `${Buffer.from(returnTo).toString('base64url')}.${transaction}`;
}

/** Undefined when it is nothing of ours. The path is checked again: whoever plants cookies leads nobody away. */
export function readSignIn(cookie: string | undefined, publicUrl: string): SignInUnderWay | undefined {
  const [path, transaction] = (cookie ?? '').split('.');
  const returnTo = readReturnPath(Buffer.from(path ?? '', 'base64url').toString(), publicUrl);
  return returnTo && transaction ? { returnTo, transaction } : undefined;
}
