import type { ApolloServer } from '@apollo/server';
import type { Identity } from '@prism/platform/identity';
import { silentLogger } from '@prism/platform/log';
import { GraphQLError } from 'graphql';
import type { Graph } from '../execution/graph.ts';
import type { KnownOperation, KnownOperations } from '../fast-lane/known-operations.ts';
import { composeStages, type OperationStage } from '../operation/operation-stage.ts';
import { type RequestContext, silentAnswer } from '../request-context.ts';
import type { VariantSettings } from '../settings.ts';

/** Has a document's operations ready before they are asked for. Throws when it is not valid, or refused by a stage or the planner. */
export type WarmUp = (text: string, options?: WarmUpOptions) => Promise<void>;

export interface WarmUpOptions {
  /** Plans the choices of `@skip` and `@include` that this one has planned, and nothing else. Default: what the variables' defaults choose. */
  like?: Pick<Graph, 'choicesOf'> | undefined;
}

export interface WarmUpParts {
  apollo: ApolloServer<RequestContext>;
  known: KnownOperations;
  graph: Graph;
  variant: VariantSettings;
  /** The stages that decide what is planned. */
  planned: readonly OperationStage[];
  /** For whom: what somebody may not see is not in their plan. */
  identities: readonly Identity[];
}

/**
 * A document goes the way of a client's, by the same hands, as far as to where it would be executed: Apollo Server parses,
 * validates and makes it known to the fast lane; the stages make of it what is planned for each identity.
 */
export function createWarmUp({ apollo, known, graph, variant, planned, identities }: WarmUpParts): WarmUp {
  async function learn(text: string): Promise<readonly KnownOperation[]> {
    const contextValue = contextOf(identities[0] as Identity);
    const { body } = await apollo.executeOperation({ query: text }, { contextValue });
    const operations = known.inDocument(text);
    if (operations) return operations;
    const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
    throw new Error(error?.message ?? 'It is no operation.');
  }

  return async (text, { like } = {}) => {
    const prepare = composeStages(planned, async (operation) => {
      for (const variables of like ? like.choicesOf(operation) : [{}]) await graph.prepare({ ...operation, variables });
      return {};
    });
    for (const operation of known.inDocument(text) ?? (await learn(text)))
      for (const identity of identities) {
        const context = contextOf(identity);
        await prepare({ ...operation, variables: {}, context, variant, schema: graph.schema });
      }
  };
}

/** Of nobody's request. Apollo Server finds its outcome there already, so that nothing runs. */
function contextOf(identity: Identity): RequestContext {
  return {
    caller: {
      identity,
      client: { variant: '', name: 'warm-up', version: '' },
      market: { country: '', currency: '' },
      language: '',
      requestId: 'warm-up',
      deadline: Number.POSITIVE_INFINITY,
    },
    isTrusted: true,
    log: silentLogger,
    answer: silentAnswer,
    outcome: Promise.resolve({ errors: [new GraphQLError('The operation is planned ahead, not executed.')] }),
  };
}
