import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { prettyFormatQueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import type { Federation } from '../world/federation.ts';
import type { Failure } from './shrink.ts';

/** All that somebody needs to act on a difference. The plan is the planner's own, without what a gateway makes of it. */
export function describeFailure(federation: Federation, { trial, answers, difference }: Failure): string {
  const { expected, actual, fetches, outage } = answers;
  return [
    `${federation.name}, seed ${trial.seed}: ${difference}`,
    trial.text,
    `variables ${JSON.stringify(trial.variables)}${trial.rates ? ', in a calm world' : ''}`,
    ...(outage ? [`${outage} is down`] : []),
    `expected  ${show(expected)}`,
    `actual    ${show(actual)}`,
    ...fetches.map(
      ({ subgraph, query, variables, answer }) =>
        `fetch     ${subgraph} ${query} ${JSON.stringify(variables)}\n          → ${JSON.stringify(answer)}`,
    ),
    describePlan(federation, trial),
  ].join('\n');
}

const show = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({ data, ...(errors ? { errors: errors.map(({ message, path }) => ({ message, path })) } : {}) });

function describePlan({ supergraphSdl }: Federation, { document, operationName }: Failure['trial']): string {
  try {
    const supergraph = Supergraph.build(supergraphSdl);
    const operation = operationFromDocument(
      supergraph.apiSchema(),
      document,
      operationName === undefined ? {} : { operationName },
    );
    const planner = new QueryPlanner(supergraph, { debug: { pathsLimit: 200 } });
    return prettyFormatQueryPlan(planner.buildQueryPlan(operation));
  } catch (error) {
    return `no plan: ${error}`;
  }
}
