import { type AddressInfo, createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A port that somebody else has, told so that the person at the terminal knows what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

export interface ListenAddress {
  host: string;
  port: number;
  /** The environment variable that names the port. */
  variable: string;
}

/** Finds a busy port before anything is started that would have to be stopped again. Throws PortInUseError. */
export async function requireFreePort(address: ListenAddress): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(address.port, address.host, resolve);
  }).catch((error) => Promise.reject(toPortError(error, address)));
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts listening; answers the port (0 asks for any free one). Throws PortInUseError. */
export async function listen(app: FastifyInstance, address: ListenAddress): Promise<number> {
  const { host, port } = address;
  await app.listen({ host, port }).catch((error) => Promise.reject(toPortError(error, address)));
  return (app.server.address() as AddressInfo).port;
}

function toPortError(error: NodeJS.ErrnoException, { host, port, variable }: ListenAddress): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new PortInUseError(
    `Port ${port} on ${host} is in use. Stop what listens there, or set ${variable} to another port.`,
  );
}
