import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { readForm } from './read-form.ts';
import { validatorsPlugin } from './validators.ts';

const folder = new URL('../../config/procedures/cadre-selection/forms/', import.meta.url);
const forms = readdirSync(folder).map((name) => readForm(new URL(name, folder)));

/** The gallery of the shared components: `npx vite --config test/gallery/vite.config.ts`. For developers' eyes and browser tests. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), validatorsPlugin(forms)],
  build: { outDir: fileURLToPath(new URL('../../dist/gallery', import.meta.url)), emptyOutDir: true, modulePreload: { polyfill: false } },
});
