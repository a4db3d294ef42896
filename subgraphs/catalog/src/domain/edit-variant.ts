import { accept, type Decision, type Refusal, refuse } from './refusal.ts';
import { maxVariants, type SelectedOption, type Variant, variantWithOptions } from './variant.ts';
import { checkVariantEdit, type VariantEdit } from './variant-rules.ts';

/** A new variant of the product that has these others; not on the shelves before it is priced in every market. */
export function draftVariant(
  ids: Pick<Variant, 'id' | 'productId'>,
  others: readonly Variant[],
  edit: VariantEdit,
): Decision<Variant> {
  if (others.length >= maxVariants)
    return refuse('VARIANT_LIMIT_REACHED', `Expected at most ${maxVariants} variants of a product.`, 'input');
  return applyEdit({ ...ids, sku: '', title: '', selectedOptions: [], isListed: false }, others, edit);
}

/** The variant after the edit; the same object when nothing changes. */
export function editVariant(variant: Variant, others: readonly Variant[], edit: VariantEdit): Decision<Variant> {
  return applyEdit(variant, others, edit);
}

function applyEdit(variant: Variant, others: readonly Variant[], edit: VariantEdit): Decision<Variant> {
  const { weightGrams: oldWeight, unitCost: oldCost, ...rest } = variant;
  const { weightGrams = oldWeight, unitCost = oldCost } = edit;
  const chosen = edit.selectedOptions.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
  const selectedOptions = inOrderOf(others, chosen);
  const refusals = checkVariantEdit({ ...edit, selectedOptions });
  if (refusals.length > 0) return { ok: false, refusals };
  const misfit = checkAmong(others, selectedOptions);
  if (misfit) return { ok: false, refusals: [misfit] };
  const edited: Variant = {
    ...rest,
    sku: edit.sku,
    title: titleOf(variant, edit.title, selectedOptions),
    selectedOptions,
    ...(weightGrams ? { weightGrams } : {}),
    ...(unitCost ? { unitCost } : {}),
  };
  return accept(isSame(variant, edited) ? variant : edited);
}

/** All variants of a product choose among the same options, and no two alike. */
function checkAmong(others: readonly Variant[], chosen: readonly SelectedOption[]): Refusal | undefined {
  const names = others[0]?.selectedOptions.map(({ name }) => name);
  const path = ['input', 'selectedOptions'];
  if (names && !isSameSet(names, chosen)) {
    const message = `Expected the options of the other variants (${names.join(', ') || 'none'}).`;
    return { code: 'OPTIONS_MISMATCH', message, path };
  }
  const twin = chosen.length === 0 ? others[0] : variantWithOptions(others, chosen);
  if (!twin) return undefined;
  return { code: 'OPTIONS_TAKEN', message: `The variant ${twin.sku} has these options already.`, path };
}

function isSameSet(names: readonly string[], chosen: readonly SelectedOption[]): boolean {
  return names.length === chosen.length && chosen.every(({ name }) => names.includes(name));
}

function inOrderOf([other]: readonly Variant[], chosen: SelectedOption[]): SelectedOption[] {
  const names = other?.selectedOptions.map(({ name }) => name) ?? [];
  return chosen.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** A title that only said what the options were follows them. */
function titleOf(variant: Variant, title: string | null | undefined, chosen: readonly SelectedOption[]): string {
  const kept = variant.title === titleFrom(variant.selectedOptions) ? undefined : variant.title;
  const said = title === undefined ? kept : title?.trim();
  return said || titleFrom(chosen);
}

const titleFrom = (chosen: readonly SelectedOption[]) => chosen.map(({ value }) => value).join(' / ') || 'Standard';

function isSame(a: Variant, b: Variant): boolean {
  const facts = ({ sku, title, selectedOptions, weightGrams, unitCost }: Variant) =>
    JSON.stringify([
      sku,
      title,
      selectedOptions.map(({ name, value }) => [name, value]),
      weightGrams,
      unitCost?.minor,
      unitCost?.currency,
    ]);
  return facts(a) === facts(b);
}
