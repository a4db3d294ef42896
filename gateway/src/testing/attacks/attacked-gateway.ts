import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { readConfig } from '../../standalone/config.ts';
import { createStandalone } from '../../standalone/create-standalone.ts';
import { startTestGateway } from '../test-gateway.ts';
import { createAttackedGraph } from './attacked-graph.ts';
import { probeLoop } from './loop-probe.ts';

/**
 * The gateway that is attacked, in a process of its own: what it does must not be mistaken for what the attacker does. It tells its parent
 * where it listens, and how long its loop was held since it was last asked.
 */
const farUrl = process.argv[2] as string;
const { supergraphSdl, transports } = createAttackedGraph(farUrl);
const variant = { supergraphSdl, origins: [], sensitiveFields: [{ field: 'Mutation.enter', account: ['name'] }] };
const gateway = await startTestGateway({
  variants: [
    { ...variant, name: 'web', credential: { kind: 'cookie' } },
    { ...variant, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' } },
  ],
  transports,
});
const folder = mkdtempSync(join(tmpdir(), 'prism-attacked-'));
const supergraph = join(folder, 'supergraph.graphql');
writeFileSync(supergraph, supergraphSdl.replaceAll(/http:\/\/\w+\.test/g, farUrl));
const alone = await createStandalone({ supergraph, config: readConfig({}), log: silentLogger });
const [house, other] = await Promise.all([gateway, alone].map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' })));
const tellHeld = probeLoop();
process.on('message', () => process.send?.(tellHeld()));
process.on('disconnect', () => {
  rmSync(folder, { recursive: true });
  process.exit();
});
process.send?.({ house, alone: other });
