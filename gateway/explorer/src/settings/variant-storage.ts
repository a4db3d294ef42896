import type { Storage as ExplorerStorage } from '@graphiql/toolkit';

/**
 * A part of the browser's storage for one variant. Variants share an origin, and their tabs, history and
 * settings must not mix.
 */
export function variantStorage(variant: string, storage: Storage = localStorage): ExplorerStorage {
  const prefix = `prism:${variant}:`;
  const keys = () => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () => {
      for (const key of keys()) storage.removeItem(key);
    },
    get length() {
      return keys().length;
    },
  };
}
