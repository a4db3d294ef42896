import { type AuditLog, type Logger, openAuditLog } from '@prism/platform/log';
import type { Generations } from '../supergraph/generations.ts';
import { schemaRefused, schemaServed } from '../telemetry/audit-schemas.ts';
import type { StandaloneConfig } from './config.ts';
import { StartError } from './start-error.ts';
import type { ServedGraph } from './start-served-graph.ts';

/**
 * The audit log that the configuration names.
 * @throws StartError when it cannot be opened: who wants one would rather not be without.
 */
export function openAudit({ auditLog: file }: StandaloneConfig, log: Logger): AuditLog | undefined {
  if (file === undefined) return undefined;
  const onError = (error: Error) => log.error({ err: error }, 'the audit log could not be written');
  try {
    return openAuditLog({ file, part: 'gateway', onError });
  } catch (error) {
    throw new StartError(`auditLog expected a file that can be written: ${(error as Error).message}`);
  }
}

type Load = (sdl: string) => Promise<ServedGraph>;

/** Records which supergraphs did not load. */
export function auditLoads(audit: AuditLog | undefined, name: string, load: Load): Load {
  if (!audit) return load;
  return async (sdl) =>
    load(sdl).catch((error) => {
      audit.record(schemaRefused(name, sdl));
      throw error;
    });
}

/** Records which supergraphs took over. */
export function auditSwaps(
  audit: AuditLog | undefined,
  name: string,
  generations: Pick<Generations<ServedGraph>, 'swap'>,
): Pick<Generations<ServedGraph>, 'swap'> {
  return {
    swap(next) {
      generations.swap(next);
      audit?.record(schemaServed(name, next.supergraphSdl));
    },
  };
}
