import type { Refusal, RefusalCode } from './refusal.ts';
import type { SelectedOption } from './variant.ts';

/** What an administrator says about a variant. Absent: as it was; null: none, and for the title what the options say. */
export interface VariantEdit {
  sku: string;
  title?: string | null;
  selectedOptions: SelectedOption[];
  weightGrams?: number | null;
  unitCost?: { minor: number; currency: string } | null;
}

const maxTitleLength = 200;
const maxOptions = 5;
const maxOptionLength = 60;
/** A hundred tonnes. */
const maxWeightGrams = 100_000_000;

/** What can be a stock keeping unit: capitals, digits and hyphens, 1 to 64 of them. */
export const isSku = (text: string): boolean => /^[A-Z0-9-]{1,64}$/.test(text);

/** Every reason why a variant cannot be like this, whatever its product. Paths are below `input`. */
export function checkVariantEdit(edit: VariantEdit): Refusal[] {
  return rules.flatMap(({ code, field, message, holds }) =>
    holds(edit) ? [] : [{ code, message, path: ['input', field] }],
  );
}

interface VariantRule {
  code: RefusalCode;
  field: string;
  message: string;
  holds(edit: VariantEdit): boolean;
}

const rules: readonly VariantRule[] = [
  {
    code: 'SKU_INVALID',
    field: 'sku',
    message: 'Expected 1 to 64 capital letters, digits and hyphens.',
    holds: ({ sku }) => isSku(sku),
  },
  {
    code: 'TITLE_INVALID',
    field: 'title',
    message: `Expected a title of at most ${maxTitleLength} characters.`,
    holds: ({ title }) => (title?.trim().length ?? 0) <= maxTitleLength,
  },
  {
    code: 'OPTIONS_INVALID',
    field: 'selectedOptions',
    message: `Expected at most ${maxOptions} options, each once, names and values of 1 to ${maxOptionLength} characters.`,
    holds: ({ selectedOptions }) =>
      selectedOptions.length <= maxOptions &&
      new Set(selectedOptions.map(({ name }) => name)).size === selectedOptions.length &&
      selectedOptions.every(({ name, value }) => isOptionText(name) && isOptionText(value)),
  },
  {
    code: 'WEIGHT_INVALID',
    field: 'weightGrams',
    message: `Expected 1 to ${maxWeightGrams} grams.`,
    holds: ({ weightGrams }) =>
      weightGrams === undefined || weightGrams === null || (weightGrams >= 1 && weightGrams <= maxWeightGrams),
  },
  {
    code: 'UNIT_COST_INVALID',
    field: 'unitCostMinor',
    message: 'Expected a sum of zero or more.',
    holds: ({ unitCost }) => !unitCost || (Number.isSafeInteger(unitCost.minor) && unitCost.minor >= 0),
  },
];

const isOptionText = (text: string) => text.length > 0 && text.length <= maxOptionLength;
