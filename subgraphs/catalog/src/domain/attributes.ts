import type { ProductAttribute } from './product.ts';
import type { Refusal } from './refusal.ts';

export const maxAttributes = 50;
const maxTextLength = 200;

const keyPattern = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;

/** Every reason why a product cannot have these attributes. */
export function checkAttributes(attributes: readonly ProductAttribute[]): Refusal[] {
  if (attributes.length > maxAttributes)
    return [refusal(`Expected at most ${maxAttributes} attributes, got ${attributes.length}.`)];
  return attributes.flatMap((attribute, at) => {
    const isRepeated = attributes.findIndex(({ key }) => key === attribute.key) < at;
    if (isRepeated) return [refusal(`Expected each key once, got ${attribute.key} again.`, at, 'key')];
    return checkAttribute(attribute, at);
  });
}

function checkAttribute({ key, label, value, group }: ProductAttribute, at: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (key.length > maxTextLength || !keyPattern.test(key))
    refusals.push(refusal('Expected lower-case letters and digits, joined by _ or -.', at, 'key'));
  const texts = { label, value, ...(group === undefined ? {} : { group }) };
  for (const [field, text] of Object.entries(texts))
    if (!isText(text)) refusals.push(refusal(`Expected a text of 1 to ${maxTextLength} characters.`, at, field));
  return refusals;
}

const isText = (text: string) => text.trim() !== '' && text.length <= maxTextLength;

function refusal(message: string, ...below: (string | number)[]): Refusal {
  return { code: 'ATTRIBUTES_INVALID', message, path: ['input', 'attributes', ...below.map(String)] };
}
