import { inputError } from '@prism/platform/validation';
import { requireAdmin } from '../../application/require-admin.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { messageOf } from '../labels.ts';

export const mutationResolvers: MutationResolvers = {
  async searchRebuild(_root, _args, { caller, rebuilder }) {
    requireAdmin(caller.identity);
    const { rebuild, isNew } = await rebuilder.start();
    const userErrors = isNew ? [] : [inputError('REBUILD_RUNNING', messageOf('REBUILD_RUNNING', caller.language))];
    return { rebuild: rebuild ?? null, userErrors };
  },
};
