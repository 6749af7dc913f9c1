// A thread run from the TypeScript sources, as tests and tools run the rest of the server; the built server has it compiled.
import { register } from 'tsx/esm/api';

register();
await import(new URL(process.argv[2], import.meta.url).href);
