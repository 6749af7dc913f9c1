/** Demo data's door. */
export { demoAccounts } from './accounts.ts';
export { DemoClock } from './clock.ts';
export { type DemoFiles, seedDemo } from './seed.ts';
