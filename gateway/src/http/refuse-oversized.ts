import { PrismError } from '@prism/platform/errors';
import type { FastifyRequest } from 'fastify';

export const bodyLimitBytes = 100_000;
const urlLimitBytes = 8_192;
const maxHeaders = 100;
/** As much as most servers take; each of them is looked at. */
const cookieLimitBytes = 8_192;
/** Of headers that are lists, or are looked through with patterns: what takes 3 ms for 14 KB takes none for what clients send. */
export const listLimitBytes = 1_000;

/** What can be told to be an address without taking it apart, which is most of what comes. */
const ordinaryHost = /^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)*$|^(?:(?:[1-9]?\d|1\d\d)\.){3}(?:[1-9]?\d|1\d\d)$/;
const ordinaryPath = /^\/[\w/-]*$/;

/**
 * Limits that the HTTP parser does not know, and addresses that are none.
 * @throws PrismError BAD_REQUEST with status 414, 431 or 400.
 */
export function refuseOversized({ url, raw, headers, protocol, hostname }: FastifyRequest): void {
  if (url.length > urlLimitBytes) throw refusal(`The URL expected at most ${urlLimitBytes} bytes.`, 414);
  if (raw.rawHeaders.length > 2 * maxHeaders) throw refusal(`The request expected at most ${maxHeaders} headers.`, 431);
  if ((headers.cookie?.length ?? 0) > cookieLimitBytes)
    throw refusal(`Cookies expected at most ${cookieLimitBytes} bytes.`, 431);
  if (hasLongList(headers)) throw refusal(`Headers of types expected at most ${listLimitBytes} bytes.`, 431);
  if (ordinaryHost.test(hostname) && ordinaryPath.test(url)) return;
  if (!URL.canParse(url, `${protocol}://${hostname}/`)) throw refusal('The request expected a valid host.', 400);
}

const hasLongList = (headers: FastifyRequest['headers']): boolean =>
  isLong(headers.accept) ||
  isLong(headers['accept-encoding']) ||
  isLong(headers['accept-language']) ||
  isLong(headers['content-type']) ||
  isLong(headers['content-encoding']);

const isLong = (header: string | undefined): boolean => header !== undefined && header.length > listLimitBytes;

function refusal(message: string, status: number): PrismError {
  return new PrismError('BAD_REQUEST', message, { status });
}
