/** `npm run bench [name…]`: every figure with its bound and its ratio to a named peer in the same run. */
import { effectBench } from './effect.ts';
import { firstLoadBench } from './first-load.ts';
import { formKeystrokeBench } from './form-keystroke.ts';
import { saveBench } from './save.ts';
import { startBench } from './start.ts';
import { verdictBench } from './verdict.ts';

const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  verdict: verdictBench,
  save: saveBench,
  keystroke: formKeystrokeBench,
  load: firstLoadBench,
  start: startBench,
  effect: effectBench,
};

const wanted = process.argv.slice(2);
const kept: boolean[] = [];
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  kept.push(await run());
}
process.exitCode = kept.every(Boolean) ? 0 : 1;
