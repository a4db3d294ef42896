import { describe, expect, test } from 'vitest';
import { draftVariant, editVariant } from './edit-variant.ts';
import type { Variant } from './variant.ts';

const chosen = (colour: string, size: string) => [
  { name: 'Colour', value: colour },
  { name: 'Size', value: size },
];
const ids = { id: 'var_9', productId: 'prd_1' };
const variant = (id: string, selectedOptions: Variant['selectedOptions']): Variant => ({
  id,
  productId: 'prd_1',
  sku: id.toUpperCase(),
  title: 'Said',
  selectedOptions,
  weightGrams: 300,
  unitCost: { minor: 5, currency: 'EUR' },
  isListed: true,
});
const others = [variant('var_1', chosen('Ink', 'S')), variant('var_2', chosen('Ink', 'M'))];
const codes = (decision: ReturnType<typeof editVariant>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);
const accepted = (decision: ReturnType<typeof editVariant>) => (decision.ok ? decision.value : undefined);

describe('a new variant', () => {
  test('is not listed, and is called what its options say', () => {
    const made = draftVariant(ids, others, { sku: 'NEW-1', selectedOptions: chosen(' Fir', 'S ').reverse() });
    expect(accepted(made)).toEqual({
      ...ids,
      sku: 'NEW-1',
      title: 'Fir / S',
      selectedOptions: chosen('Fir', 'S'),
      isListed: false,
    });
  });

  test('without options is the standard one, and the only one', () => {
    const only = { sku: 'ONE', selectedOptions: [] };
    expect(accepted(draftVariant(ids, [], only))).toMatchObject({ title: 'Standard' });
    expect(codes(draftVariant(ids, [variant('var_1', [])], only))).toEqual(['OPTIONS_TAKEN']);
  });

  test.each([
    ['other options', [{ name: 'Length', value: '1' }], ['OPTIONS_MISMATCH']],
    ['an option missing', chosen('Ink', 'L').slice(1), ['OPTIONS_MISMATCH']],
    ['an option too many', [...chosen('Ink', 'L'), { name: 'Length', value: '1' }], ['OPTIONS_MISMATCH']],
    ['options that are taken', chosen('Ink', 'M').reverse(), ['OPTIONS_TAKEN']],
    ['an option said twice', [...chosen('Ink', 'L'), { name: 'Size', value: 'XL' }], ['OPTIONS_INVALID']],
    ['an empty value', chosen('Ink', ' '), ['OPTIONS_INVALID']],
  ])('with %s is refused', (_, selectedOptions, expected) => {
    expect(codes(draftVariant(ids, others, { sku: 'NEW-1', selectedOptions }))).toEqual(expected);
  });

  test('beyond 250 is refused', () => {
    const many = Array.from({ length: 250 }, (_, at) => variant(`var_${at}`, chosen('Ink', String(at))));
    const edit = { sku: 'NEW-1', selectedOptions: chosen('Ink', 'L') };
    expect(codes(draftVariant(ids, many, edit))).toEqual(['VARIANT_LIMIT_REACHED']);
    expect(codes(draftVariant(ids, many.slice(1), edit))).toEqual([]);
  });

  test('is refused with every reason at once', () => {
    const edit = { sku: 'no', title: 'x'.repeat(201), selectedOptions: [{ name: '', value: '' }], weightGrams: 0 };
    const all = ['SKU_INVALID', 'TITLE_INVALID', 'OPTIONS_INVALID', 'WEIGHT_INVALID', 'UNIT_COST_INVALID'];
    expect(codes(draftVariant(ids, [], { ...edit, unitCost: { minor: -1, currency: 'EUR' } }))).toEqual(all);
  });
});

describe('an edit', () => {
  const before = variant('var_9', chosen('Ink', 'L'));
  const same = { sku: 'VAR_9'.replace('_', '-'), selectedOptions: before.selectedOptions };
  const kept = { ...before, sku: same.sku };

  test('that changes nothing is the variant itself', () => {
    expect(accepted(editVariant(kept, others, same))).toBe(kept);
  });

  test('leaves alone what it does not say and clears what it says is null', () => {
    const heavier = accepted(editVariant(kept, others, { ...same, weightGrams: 400 }));
    expect(heavier).toEqual({ ...kept, weightGrams: 400 });
    const cleared = accepted(editVariant(kept, others, { ...same, title: null, weightGrams: null, unitCost: null }));
    expect(cleared).toMatchObject({ title: 'Ink / L', isListed: true });
    expect(cleared).not.toHaveProperty('weightGrams');
    expect(cleared).not.toHaveProperty('unitCost');
  });

  test('of the options changes a title that said what they were, and no other', () => {
    const selectedOptions = chosen('Fir', 'L');
    expect(accepted(editVariant({ ...kept, title: 'Ink / L' }, others, { ...same, selectedOptions }))?.title).toBe(
      'Fir / L',
    );
    expect(accepted(editVariant(kept, others, { ...same, selectedOptions }))?.title).toBe('Said');
  });

  test('of the only variant may change its options', () => {
    const selectedOptions = [{ name: 'Length', value: '1 m' }];
    expect(accepted(editVariant(kept, [], { ...same, selectedOptions }))).toMatchObject({ selectedOptions });
  });
});
