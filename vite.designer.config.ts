import { defineConfig } from 'vite';

import { pages } from './vite.config.ts';

/** The designer, an app of its own beside the one of the matters. */
export default defineConfig(pages('designer', '/designer/', 'designer'));
