import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{runtime,server,designer,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/browser/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
