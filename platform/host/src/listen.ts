import { type AddressInfo, createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { SetupError } from './setup-error.ts';

export interface ListenAddress {
  host: string;
  port: number;
  /** The environment variable that names the port. */
  variable: string;
}

/** Finds a port or host that cannot be had before anything is started that would have to be stopped again. Throws SetupError. */
export async function requireFreePort(address: ListenAddress): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(address.port, address.host, resolve);
  }).catch((error) => Promise.reject(toListenError(error, address)));
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts listening; answers the port (0 asks for any free one). Throws SetupError. */
export async function listen(app: FastifyInstance, address: ListenAddress): Promise<number> {
  const { host, port } = address;
  await app.listen({ host, port }).catch((error) => Promise.reject(toListenError(error, address)));
  return (app.server.address() as AddressInfo).port;
}

function toListenError(error: NodeJS.ErrnoException, { host, port, variable }: ListenAddress): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SetupError(
        `Port ${port} on ${host} is in use. Stop what listens there, or set ${variable} to another port.`,
      );
    case 'EACCES':
      return new SetupError(`This user may not listen on port ${port}. Set ${variable} to a port from 1024 on.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new SetupError(`HOST is "${host}", which has no address. Set it to an address of this machine.`);
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      return new SetupError(`HOST is "${host}", which is no address of this machine. Try 127.0.0.1 or 0.0.0.0.`);
    default:
      return error;
  }
}
