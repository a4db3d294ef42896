import { ProviderUncertain } from '../application/payment-provider.ts';

/** How requests get to a provider: `fetch`, or the test provider in this process. */
export type Send = (request: Request) => Promise<Response>;

export interface ProviderAnswer {
  status: number;
  /** Parsed JSON. */
  body: unknown;
}

/** For one question. The slow test card takes 3 s; past this nobody waits any more. */
const timeoutMs = 10_000;

/**
 * One question to a provider, with a deadline. Fails closed: no answer, or none that can be read, is no news.
 * @throws ProviderUncertain
 */
export async function askProvider(send: Send, url: string, init: RequestInit): Promise<ProviderAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await before(signal, send(new Request(url, { ...init, signal, redirect: 'error' })));
    const body: unknown = JSON.parse(await before(signal, response.text()));
    return { status: response.status, body };
  } catch (cause) {
    throw new ProviderUncertain('A payment provider gave no answer that could be read.', { cause });
  }
}

/** What does not listen to the signal is left behind at the deadline all the same. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
