import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * How an app of the browser is built: from a folder, for an address, into `dist/<name>`. It is served under a policy that
 * lets in nothing but its own files: no inline script, style or preload shim.
 */
export function pages(folder: string, base: string, name: string): UserConfig {
  return {
    root: at(folder),
    base,
    plugins: [react()],
    server: { proxy: { '/api': 'http://localhost:3000' } },
    build: {
      outDir: at(`dist/${name}`),
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  };
}

export default defineConfig(pages('runtime/app', '/', 'app'));
