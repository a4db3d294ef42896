import type { GatewayKind } from '../gateways/gateway-kind.ts';
import { prism } from '../gateways/prism.ts';

/** What the main thread of a gateway holds, in MB. */
export interface HeldMemory {
  heapMb: number;
  externalMb: number;
}

const program = new URL('./tell-memory.mjs', import.meta.url).href;

/** Ours, and it tells its memory at a port of 127.0.0.1. */
export const tellingGateway = (port: number): GatewayKind => ({
  ...prism,
  command(serving) {
    const { args, environment, ...command } = prism.command(serving);
    return {
      ...command,
      args: ['--expose-gc', '--import', program, ...args],
      environment: { ...environment, TELL_MEMORY_PORT: `${port}` },
    };
  },
});

/** After a garbage collection. */
export async function askMemory(port: number): Promise<HeldMemory> {
  const told = (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as NodeJS.MemoryUsage;
  return { heapMb: told.heapUsed / 1_048_576, externalMb: told.external / 1_048_576 };
}
