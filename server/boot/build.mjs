// `npm run build`: brings a clone into a state that runs, without starting it.
import { setUp } from './setup.mjs';

await setUp();
