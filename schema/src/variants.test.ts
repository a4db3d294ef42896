import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadSupergraph } from './load-supergraph.ts';
import { readClientSchema, readSupergraph } from './read.ts';
import { type ClientVariant, clientVariants, variantNames } from './variant-names.ts';

const schemas = new Map<ClientVariant, GraphQLSchema>(
  clientVariants.map((variant) => [variant, buildSchema(readClientSchema(variant))]),
);

/** Does the client see it? `Type`, or `Type.field`. */
function sees(variant: ClientVariant, coordinate: string): boolean {
  const [typeName = '', fieldName] = coordinate.split('.');
  const type = schemas.get(variant)?.getType(typeName);
  if (!fieldName) return type !== undefined;
  return (isObjectType(type) || isInterfaceType(type)) && fieldName in type.getFields();
}

const fieldNames = (variant: ClientVariant) =>
  Object.values(schemas.get(variant)?.getTypeMap() ?? {})
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []));

describe('the variants', () => {
  test.each(variantNames)('the supergraph of %s loads as a router loads it', (variant) => {
    expect(() => loadSupergraph(readSupergraph(variant))).not.toThrow();
  });

  test.each(clientVariants)('%s sees no session, no token pair and no key of the issuer', (variant) => {
    const secrets = ['TokenPair', 'AccountSessionPayload', 'AccountSessionIdentity', 'SessionKind'];
    const roots = ['Query.accountSession', 'Query.accountSigningKeys', 'Mutation.accountSessionCreate'];
    for (const coordinate of [...secrets, ...roots])
      expect([coordinate, sees(variant, coordinate)]).toEqual([coordinate, false]);
  });

  test.each(clientVariants)('%s can end a session', (variant) => {
    expect(sees(variant, 'Mutation.accountSessionRevoke')).toBe(true);
  });

  test.each(['web', 'mobile'] as const)('%s sees nothing of the back office', (variant) => {
    const backOffice = ['ProductVariant.unitCost', 'Customer.riskNote', 'Review.moderationNote', 'Query.customers'];
    const types = ['ProductPayload', 'ProductUpsertInput', 'ModerationDecision', 'ProductStatus'];
    for (const coordinate of [...backOffice, ...types]) {
      expect([coordinate, sees(variant, coordinate)]).toEqual([coordinate, false]);
      expect([coordinate, sees('admin', coordinate)]).toEqual([coordinate, true]);
    }
  });

  test.each(['web', 'mobile'] as const)(
    '%s reaches products by its pages and by id, not by the slug lookups of the core',
    (variant) => {
      expect(sees(variant, 'Query.productBySlug')).toBe(false);
      expect(sees('admin', 'Query.productBySlug')).toBe(true);
    },
  );

  test.each(clientVariants)('%s has no field named ref', (variant) => {
    expect(fieldNames(variant)).not.toContain('ref');
  });

  test('mobile sees no image, and neither view types nor scalars of the web', () => {
    for (const type of ['Image', 'ResponsiveImage', 'ProductPage', 'WebProductTile', 'JSON'])
      expect(sees('mobile', type)).toBe(false);
    expect(sees('mobile', 'Product.descriptionHtml')).toBe(false);
  });

  test('web sees no token and no view types of the apps', () => {
    for (const type of ['MobileSessionPayload', 'ProductScreen', 'AppConfig', 'Node', 'Thumbnail'])
      expect(sees('web', type)).toBe(false);
    expect(fieldNames('web').filter((name) => /token/i.test(name))).toEqual([]);
  });
});
