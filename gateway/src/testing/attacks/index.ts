import type { Attack } from './attack.ts';
import { documentAttacks } from './document-attacks.ts';
import { httpAttacks } from './http-attacks.ts';
import { plannerAttacks } from './planner-attacks.ts';
import { subgraphAttacks } from './subgraph-attacks.ts';
import { tokenAttacks } from './token-attacks.ts';

/** Every class of attack that the gateway must stand, in groups. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  HTTP: httpAttacks,
  documents: documentAttacks,
  planner: plannerAttacks,
  tokens: tokenAttacks,
  subgraphs: subgraphAttacks,
};
