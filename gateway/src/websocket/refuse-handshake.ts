import type { IncomingHttpHeaders } from 'node:http';
import { PrismError } from '@prism/platform/errors';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';

export const protocolName = GRAPHQL_TRANSPORT_WS_PROTOCOL;

const keyShape = /^[+/0-9A-Za-z]{22}==$/;
const tokenShape = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * Refuses what the library would refuse in HTML, and clients of other protocols.
 * @throws PrismError BAD_REQUEST
 */
export function refuseHandshake(headers: IncomingHttpHeaders): void {
  const { 'sec-websocket-key': key = '', 'sec-websocket-version': version } = headers;
  if (!keyShape.test(key) || version !== '13') throw refusal('A WebSocket expected version 13 and a key.');
  if (!offersOurs(headers['sec-websocket-protocol'] ?? ''))
    throw refusal(`A WebSocket expected the protocol ${protocolName}.`);
}

function offersOurs(offered: string): boolean {
  const protocols = offered.split(',').map((protocol) => protocol.trim());
  const areTokens = protocols.every((protocol) => tokenShape.test(protocol));
  return areTokens && new Set(protocols).size === protocols.length && protocols.includes(protocolName);
}

const refusal = (message: string) => new PrismError('BAD_REQUEST', message);
