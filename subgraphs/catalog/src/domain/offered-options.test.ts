import { describe, expect, test } from 'vitest';
import { offeredOptions } from './offered-options.ts';

const variant = (colour: string, isListed = true) => ({
  id: `var_${colour}`,
  productId: 'prd_1',
  sku: colour,
  title: colour,
  selectedOptions: [{ name: 'Colour', value: colour }],
  isListed,
});
const options = [{ name: 'Colour', values: ['Sand', 'Ink'] }];
const published = { options, publishedAt: new Date('2026-01-01T00:00:00Z') };

describe('the options of a product', () => {
  test('keep their order, and new values follow', () => {
    const variants = [variant('Fir'), variant('Ink'), variant('Sand')];
    expect(offeredOptions(published, variants)).toEqual([{ name: 'Colour', values: ['Sand', 'Ink', 'Fir'] }]);
  });

  test('of a published product leave out what only unlisted variants have', () => {
    const variants = [variant('Sand'), variant('Ink'), variant('Fir', false)];
    expect(offeredOptions(published, variants)).toEqual(options);
  });

  test('of a product that was never published are those of all variants', () => {
    expect(offeredOptions({ options: [] }, [variant('Fir', false)])).toEqual([{ name: 'Colour', values: ['Fir'] }]);
  });

  test('lose a value that no variant has any more', () => {
    expect(offeredOptions(published, [variant('Ink')])).toEqual([{ name: 'Colour', values: ['Ink'] }]);
  });

  test('are none where the one variant has none', () => {
    expect(offeredOptions({ options: [] }, [{ ...variant('x'), selectedOptions: [] }])).toEqual([]);
  });
});
