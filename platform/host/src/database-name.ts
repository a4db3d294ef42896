import type { HostConfig } from './config.ts';

/** Of the database of a part: `prism_bff_mobile`. */
export function databaseName({ variables }: HostConfig, part: string): string {
  return `${variables.DATABASE_PREFIX}_${part.replaceAll('-', '_')}`;
}
