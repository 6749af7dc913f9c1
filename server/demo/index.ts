/** Demo data's door. */
export { demoAccounts } from './accounts.ts';
export { readDemoFiles } from './files.ts';
export { demoBegins, type DemoFiles, seedDemo } from './seed.ts';
