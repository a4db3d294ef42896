import type { PlanNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadSupergraph } from './load-supergraph.ts';
import { readSupergraph } from './read.ts';
import type { ClientVariant } from './variant-names.ts';

/** The subgraphs whose answers come before the fetch that asks for a field. */
function waitsFor(variant: ClientVariant, document: string, field: string): string[] {
  const { node } = loadSupergraph(readSupergraph(variant)).plan(parse(document));
  const found = node && node.kind !== 'Subscription' && fetchesBefore(node, field);
  if (!found) throw new Error(`No fetch asks for ${field}`);
  return found;
}

function fetchesBefore(node: PlanNode, field: string): string[] | undefined {
  switch (node.kind) {
    case 'Fetch':
      return new RegExp(`\\b${field}\\b`).test(node.operation) ? [] : undefined;
    case 'Flatten':
      return fetchesBefore(node.node, field);
    case 'Parallel':
      return node.nodes.map((child) => fetchesBefore(child, field)).find((found) => found);
    case 'Sequence': {
      const index = node.nodes.findIndex((child) => fetchesBefore(child, field));
      const found = node.nodes[index] && fetchesBefore(node.nodes[index], field);
      return found && [...node.nodes.slice(0, index).flatMap(servicesOf), ...found];
    }
    default:
      throw new Error(`The plan has a ${node.kind}, which these documents do not ask for`);
  }
}

function servicesOf(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return servicesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(servicesOf);
    default:
      return [];
  }
}

describe('the product page', () => {
  const page =
    '{ productPage(slug: "a") { seo { title } jsonLd ratingJsonLd product { gallery { src } ratingSummary { count } } } }';

  test.each(['seo', 'jsonLd', 'gallery'])('its %s waits for the catalog, and never for reviews', (field) => {
    expect(waitsFor('web', page, field)).toEqual(['bff-web', 'catalog']);
  });

  test('its ratings, which may be missing, wait for reviews', () => {
    expect(waitsFor('web', page, 'ratingJsonLd')).toEqual(['bff-web', 'catalog', 'reviews']);
  });
});

test.each(['share', 'photos', 'priceLabel'])('the %s of the product screen waits for the catalog only', (field) => {
  const screen = `{
    productScreen(id: "1") {
      share { url }
      product { photos { url } variants { priceLabel } ratingSummary { count } }
    }
  }`;
  expect(waitsFor('mobile', screen, field)).toEqual(['bff-mobile', 'catalog']);
});
