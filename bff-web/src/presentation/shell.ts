import { marketOptions } from '../domain/markets.ts';
import { announcement, footerNav, primaryNav } from '../domain/navigation.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';

/** What stands around every page. */
export const shell: NonNullable<QueryResolvers['shell']> = async (_root, _args, { caller, languages, navigation }) => ({
  announcement: announcement(caller.language),
  primaryNav: primaryNav(await navigation(caller)),
  footerNav: footerNav(caller.language),
  markets: marketOptions(caller.language, languages),
});
