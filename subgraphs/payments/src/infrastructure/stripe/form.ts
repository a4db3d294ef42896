type Value = string | number | boolean | undefined | readonly Value[] | { readonly [name: string]: Value };

/** Stripe's way to write nested parameters: `metadata[order_id]=…`, `expand[]=…`. What is undefined is left out. */
export function encodeForm(values: { readonly [name: string]: Value }): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) append(form, name, value);
  return form;
}

function append(form: URLSearchParams, name: string, value: Value): void {
  if (value === undefined) return;
  if (Array.isArray(value)) for (const item of value) append(form, `${name}[]`, item);
  else if (typeof value === 'object')
    for (const [inner, item] of Object.entries(value)) append(form, `${name}[${inner}]`, item);
  else form.append(name, String(value));
}
