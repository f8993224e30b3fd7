import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The page runs under a policy without inline scripts, inline styles and data: fonts,
// so nothing may be inlined into the document or the style sheet.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  base: './',
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  // Components are mounted in tests, so the browser build of Svelte is needed there.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  test: {
    environment: 'jsdom',
    testTimeout: 40_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
  },
}));
