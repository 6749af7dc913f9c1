// `npm start`: sets up what is missing, then serves.
import { fail, hand, setUp } from './setup.mjs';

try {
  await setUp();
  hand('main.js', process.argv.slice(2));
} catch (cause) {
  fail(cause);
}
