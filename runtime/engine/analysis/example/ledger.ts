import type { Matter, MatterLedger, StageLedger } from '../../definitions/matter.ts';
import { filingState } from '../../procedure/filings.ts';
import { stageFingerprints, signatureOf } from '../../procedure/fingerprints.ts';
import { closedOn } from '../../procedure/stages.ts';
import type { CompiledRelease } from '../../release.ts';
import type { Neutral } from './neutral.ts';
import type { Reads } from './reads.ts';

type CaseLedger = Partial<MatterLedger>;

/** The acts of a matter that bear on a rule, without who did them and why: what had begun and closed, what was filed and answered. */
export function neutralLedger(release: CompiledRelease, matter: Matter, subject: string | null, reads: Reads, neutral: Neutral): CaseLedger {
  const { procedure } = release.content;
  const reading = (family: string): boolean => [...reads.provided].some((fact) => fact.startsWith(`${family}.`));
  const filed = reading('filing') || reading('gate');
  const stages = Object.fromEntries(
    procedure.stages.flatMap(({ id }) => {
      const begun = matter.ledger.stages[id]?.begunOn;
      const time = matter.ledger.stages[id]?.begunTime;
      const closed = closedOn(procedure, matter, id, subject);
      if (begun === undefined && closed === undefined) return [];
      return [[id, { ...(begun === undefined ? {} : { begunOn: begun }), ...(time === undefined ? {} : { begunTime: time }), ...(closed === undefined ? {} : { closedOn: closed }) }] as const];
    }),
  );
  const filings = matter.ledger.filings.map((record) => {
    const definition = procedure.filings.find(({ id }) => id === record.filing);
    const outcomes = Object.entries(record.outcomes).flatMap(([id, { outcome, on, time }]) => {
      const changed = definition && outcome === 'approved' && matter.subjects.some((one) => one.id === id) && filingState(release, matter, definition, id) === 'changed-since';
      return changed ? [] : [[neutral.subject(id), { outcome, on, ...(time === undefined ? {} : { time }) }] as const];
    });
    const { filing, version, on, time, plannedFor, subjects } = record;
    return {
      filing, version, on, ...(time === undefined ? {} : { time }), ...(plannedFor === undefined ? {} : { plannedFor }),
      subjects: subjects.map((id) => neutral.subject(id)), outcomes: Object.fromEntries(outcomes),
    };
  });
  const { breaches = [], reschedules = [], attachments = [] } = matter.ledger;
  return {
    ...(Object.keys(stages).length > 0 ? { stages } : {}),
    ...(filed && filings.length > 0 ? { filings } : {}),
    ...(filed && breaches.length > 0 ? { breaches: breaches.map(({ gate, heldOn, on, settled }) => ({ gate, heldOn, on, reason: '', ...(settled ? { settled: { on: settled.on, note: '' } } : {}) })) } : {}),
    ...(filed && reschedules.length > 0 ? { reschedules: reschedules.map(({ filing, from, to, on }) => ({ filing, ...(from === undefined ? {} : { from }), to, on, reason: '' })) } : {}),
    ...(reading('attachment') && attachments.length > 0
      ? {
          attachments: attachments.map(({ id, stage, kind, subject: of, on, withdrawn }) => ({
            id, stage, ...(kind === undefined ? {} : { kind }), ...(of === undefined ? {} : { subject: neutral.subject(of) }), name: '', mediaType: '', bytes: 0, sha256: '', on,
            ...(withdrawn ? { withdrawn: { on: withdrawn.on, reason: '' } } : {}),
          })),
        }
      : {}),
  };
}

/** Signatures that stood, made anew over the values of the case: what is read of them is that they stand. */
export function resign(release: CompiledRelease, real: Matter, made: Matter, reads: Reads, neutral: Neutral): Matter['ledger']['stages'] {
  const { procedure } = release.content;
  const stages = Object.entries(made.ledger.stages).map(([id, entry]): readonly [string, StageLedger] => {
    const standing = reads.provided.has(`stage.${id}.signed`) ? real.subjects.map((one) => one.id).filter((one) => signatureOf(procedure, real, id, one)?.stands === true) : [];
    const on = real.ledger.stages[id]?.signatures?.at(-1)?.on;
    if (on === undefined || standing.length === 0) return [id, entry];
    const marks = stageFingerprints(procedure, made, id);
    const subjects = Object.fromEntries(standing.map((one) => neutral.subject(one)).flatMap((one) => (marks.subjects[one] === undefined ? [] : [[one, marks.subjects[one]] as const])));
    return [id, { ...entry, signatures: [{ stage: id, by: '', on, matter: marks.matter, subjects }] }];
  });
  return Object.fromEntries(stages);
}
