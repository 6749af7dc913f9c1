// `npm run guicheng`: sets up what is missing, then runs the command line; set-up speaks on standard error only.
import { fail, hand, setUp } from './setup.mjs';

try {
  await setUp({ app: false });
  hand('cli.js', process.argv.slice(2));
} catch (cause) {
  fail(cause);
}
