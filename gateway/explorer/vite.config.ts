import { defineConfig } from 'vite';

/**
 * Workers become files of their own under `/explorer-assets/`: the page's policy allows scripts
 * from 'self' only, so no blob: and no inline worker. No source maps and no size report: this
 * build stands between a fresh clone and the first answer of `npm start`.
 */
export default defineConfig({
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'explorer-assets',
    chunkSizeWarningLimit: 4096,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // framer-motion marks its modules "use client", which means nothing in a browser bundle.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});
