import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A port that somebody else has, told so that the person at the terminal knows what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** Starts listening; answers the port (0 asks for any free one). Throws PortInUseError. */
export async function listen(
  app: FastifyInstance,
  address: { host: string; port: number; variable: string },
): Promise<number> {
  const { host, port, variable } = address;
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new PortInUseError(
      `Port ${port} on ${host} is in use. Stop what listens there, or set ${variable} to another port.`,
    );
  }
  return (app.server.address() as AddressInfo).port;
}
