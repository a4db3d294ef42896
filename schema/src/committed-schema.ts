import { spawnSync } from 'node:child_process';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { repositoryFolder } from './generated-file.ts';
import type { ClientVariant } from './variant-names.ts';

/** What clients see at a git revision; undefined when there is no such revision, or no such file in it, or no git. */
export function readCommittedSchema(variant: ClientVariant, revision: string): GraphQLSchema | undefined {
  const { status, stdout } = spawnSync('git', ['show', `${revision}:schema/clients/${variant}.graphql`], {
    cwd: repositoryFolder,
    encoding: 'utf8',
  });
  return status === 0 ? buildSchema(stdout) : undefined;
}
