import { smallRelease, smallReader, smallRule } from './support/small-release.ts';
import { judge, judgeSync } from '../runtime/engine/rules/judge.ts';
import { remedy } from "../runtime/engine/rules/remedy.ts"; import { checkMatter } from "../runtime/engine/facts/check-matter.ts";
const subject: Record<string, any> = {};
for (let i = 0; i < 60; i++) { subject[`d${i}`] = { type: 'string', format: 'date', title: `D${i}` }; subject[`n${i}`] = { type: 'integer', title: `N${i}` }; }
const facts = Array.from({ length: 60 }, (_, i) => ({ id: `derived.f${i}`, scope: 'subject' as const, type: 'integer' as const, title: `F${i}`, derive: 'workingDaysBetween', args: { from: { fact: `item.d${i}` }, to: { fact: `item.d${(i + 1) % 60}` }, counting: { from: 'exclusive', to: 'inclusive' } } }));
const rules = Array.from({ length: 60 }, (_, i) => smallRule({ all: [ { name: 'applies', fact: `item.n${i}`, operator: 'greaterThan', value: 0 }, { name: 'applies', fact: `item.n${(i+7)%60}`, operator: 'greaterThan', value: 0 }, { not: { name: 'requires', all: [{ fact: `derived.f${i}`, operator: 'greaterThanInclusive', value: 3 }, { fact: `item.d${i}`, operator: 'before', value: { fact: `item.d${(i + 1) % 60}` } }] } } ] }, { remedy: { fact: `item.d${(i + 1) % 60}` } }, `rule-${i}`));
const release = smallRelease({ subject, facts, rules });
const items: Record<string, any> = {};
for (let s = 0; s < 20; s++) { const d: any = {}; for (let i = 0; i < 60; i++) { d[`d${i}`] = `2026-0${1 + (i * 7 + s) % 9}-1${i % 10}`; d[`n${i}`] = 1 + i; } items[`s${s}`] = d; }
async function all(ids: string[]) { const reader = smallReader(release, {}, items); let broken = 0; for (const id of ids) for (const rule of release.rules) if ((await judge(rule, reader, id)).outcome === 'broken') broken++; return broken; }
function allSync(ids: string[]) { const reader = smallReader(release, {}, items); let broken = 0; for (const id of ids) for (const rule of release.rules) if (judgeSync(rule, reader, id).outcome === 'broken') broken++; return broken; }
const ids = Object.keys(items);
for (let k = 0; k < 5; k++) await all(ids);
const time = async (label: string, f: () => any) => { const ts = []; let r; for (let k = 0; k < 9; k++) { const t = performance.now(); r = await f(); ts.push(performance.now() - t); } ts.sort((a, b) => a - b); console.log(label, ts[4]!.toFixed(2), 'ms', r); };
await time('1 subject x 60', () => all(['s0']));
await time('20 x 60', () => all(ids));
await time('sync 20 x 60', () => allSync(ids));

const matter = { forms: { loan: {} }, subjects: ids.map((id) => ({ id, state: 'active' as const, forms: { item: items[id] } })) };
await time('checkMatter', () => checkMatter(release, { matter }).length);
await time('remedies', () => { const reader = smallReader(release, {}, items); let n = 0, k = 0; for (const id of ids) for (const rule of release.rules) if (judgeSync(rule, reader, id).outcome === 'broken') { n++; if (remedy(rule, reader, id, release)?.becomes) k++; } return [n, k]; });
