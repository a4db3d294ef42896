import { useState } from 'react';
import { variantStorage } from './variant-storage.ts';

/**
 * One of the host's values, remembered per variant.
 * @returns the chosen value (the first one by default, `undefined` when there is none to choose) and its setter
 */
export function useChoice(variant: string, name: string, values: readonly string[]) {
  const storage = variantStorage(variant);
  const [value, setValue] = useState(() => {
    const stored = storage.getItem(name);
    return values.find((candidate) => candidate === stored) ?? values[0];
  });
  const choose = (next: string) => {
    storage.setItem(name, next);
    setValue(next);
  };
  return [value, choose] as const;
}
