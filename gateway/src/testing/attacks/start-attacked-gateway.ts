import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Doors } from './attack.ts';
import { type FarSubgraph, serveFar } from './far-subgraph.ts';
import type { Held } from './loop-probe.ts';

const program = fileURLToPath(new URL('./attacked-gateway.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const execArgv = ['--max-semi-space-size=48', '--conditions=@prism/source', '--import', tsx];

export interface AttackedGateway {
  doors: Doors;
  pid: number;
  far: FarSubgraph;
  /** Of the event loop, since it was last asked for. */
  held(): Promise<Held>;
  stop(): Promise<void>;
}

export async function startAttackedGateway(): Promise<AttackedGateway> {
  const far = await serveFar();
  const child = fork(program, [far.url], { execArgv });
  const ended = once(child, 'exit');
  const hear = async () => (await Promise.race([once(child, 'message'), ended.then(fail)]))[0];
  return {
    doors: (await hear()) as Doors,
    pid: child.pid as number,
    far,
    async held() {
      const heard = hear();
      child.send('held?');
      return (await heard) as Held;
    },
    async stop() {
      child.disconnect();
      await ended;
      far.close();
    },
  };
}

function fail(): never {
  throw new Error('The gateway that is attacked has ended.');
}
