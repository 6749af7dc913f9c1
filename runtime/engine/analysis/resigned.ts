import type { PartChange } from '../definitions/part.ts';
import type { Part } from '../definitions/part.ts';
import type { Matter } from '../definitions/matter.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { stageFingerprints } from '../procedure/fingerprints.ts';
import { contentOf, withChange } from './parts.ts';

/**
 * Samples' signatures carried over a renaming: a signature covers the values under their names, so one that stood would
 * fall with the names though nothing was changed. Those that had fallen stay fallen.
 */
export function resigned(content: ReleaseContent, parts: readonly Part[], changes: readonly PartChange[]): readonly PartChange[] {
  if (content.samples.length === 0) return changes;
  const after = contentOf(changes.reduce<readonly Part[]>(withChange, parts));
  return changes.map((change): PartChange => {
    if (!('put' in change) || change.put.kind !== 'sample') return change;
    const { put } = change;
    const old = content.samples.find(({ id }) => id === put.id);
    return old === undefined ? change : { ...change, put: { ...put, value: { ...put.value, matter: carried(content, old.matter, after, put.value.matter) } } };
  });
}

function carried(before: ReleaseContent, old: Matter, after: ReleaseContent, matter: Matter): Matter {
  const oldStages = Object.values(old.ledger.stages);
  const stages = Object.entries(matter.ledger.stages).map(([stage, entry], i) => {
    const signatures = entry.signatures?.map((signature, j) => {
      const was = oldStages[i]?.signatures?.[j];
      if (!was) return signature;
      const then = stageFingerprints(before.procedure, old, was.stage);
      const now = stageFingerprints(after.procedure, matter, signature.stage);
      const own = Object.entries(signature.subjects).map(([id, mark]) => [id, then.subjects[id] === mark ? (now.subjects[id] ?? mark) : mark] as const);
      return { ...signature, matter: then.matter === was.matter ? now.matter : signature.matter, subjects: Object.fromEntries(own) };
    });
    return [stage, { ...entry, ...(signatures ? { signatures } : {}) }] as const;
  });
  return { ...matter, ledger: { ...matter.ledger, stages: Object.fromEntries(stages) } };
}
