import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { validatorsPlugin } from '../../gallery/validators.ts';
import { form } from './form.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'error',
  plugins: [react(), validatorsPlugin([form])],
  build: {
    outDir: fileURLToPath(new URL('../../../dist/bench/form-keystroke', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});
