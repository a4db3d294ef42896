import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PrismError } from '@prism/platform/errors';
import { bodyLimitBytes } from './refuse-oversized.ts';

const inflate = promisify(gunzip);

/**
 * A body without its content coding: gzip or none. Inflating stops as soon as there is more than a body may be.
 *
 * @throws PrismError BAD_REQUEST with status 415 for another coding, 413 for too much, 400 for what is no gzip.
 */
export async function inflateBody(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  if (/^identity$/i.test(encoding)) return body;
  if (!/^(x-)?gzip$/i.test(encoding))
    throw new PrismError('BAD_REQUEST', 'The body expected content-encoding gzip or none.', { status: 415 });
  try {
    return await inflate(body, { maxOutputLength: bodyLimitBytes });
  } catch (cause) {
    const isTooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge
      ? new PrismError('BAD_REQUEST', `The body expected at most ${bodyLimitBytes} bytes.`, { status: 413, cause })
      : new PrismError('BAD_REQUEST', 'The body expected valid gzip.', { status: 400, cause });
  }
}
