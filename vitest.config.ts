import { defineConfig } from 'vitest/config';

// viteModuleRunner off: Node runs the sources itself, so that there is one copy of graphql and worker threads start as in production.
export default defineConfig({
  test: {
    include: ['test/**/*.spec.ts'],
    experimental: { viteModuleRunner: false },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
