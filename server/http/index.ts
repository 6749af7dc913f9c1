/** The HTTP edge's door. */
export { createApp } from './app.ts';
export type { EdgeOptions } from './edge.ts';
