import type { ProcedureDefinition } from '../definitions/procedure.ts';
import type { FactType } from '../values/value-type.ts';
import type { FactScope } from './fact-book.ts';

/** A fact that no form holds: the ledger, the matter and the day provide it. */
export interface ProvidedFact {
  readonly id: string;
  readonly title: string;
  readonly type: FactType;
  readonly unit?: string;
  readonly scope: FactScope;
  /** The facts it is worked out from besides the ledger. */
  readonly reads: readonly string[];
}

const ofStage = { begun: 'boolean', closed: 'boolean', signed: 'boolean', begunOn: 'date', closedOn: 'date' } as const;

const ofFiling = {
  sent: 'boolean',
  approved: 'boolean',
  returned: 'boolean',
  approvedBefore: 'boolean',
  gateBreached: 'boolean',
  sentOn: 'date',
  countedOn: 'date',
  approvedOn: 'date',
  approvedFor: 'date',
  workingDays: 'integer',
  workingDaysIfFiledNow: 'integer',
} as const;

/** Form ids that would hide a provided fact. */
export const reservedForms: ReadonlySet<string> = new Set([
  'matter',
  'subject',
  'at',
  'stage',
  'filing',
  'gate',
  'attachment',
  'parameter',
  'row',
]);

/** The facts a procedure provides without a form; which are true is for the ledger to say (F6). */
export function providedFacts(procedure: ProcedureDefinition): readonly ProvidedFact[] {
  const { title } = procedure;
  const facts: ProvidedFact[] = [
    { id: 'subject.id', title: procedure.subject.title, type: 'text', scope: 'subject', reads: [] },
    { id: 'subject.state', title: procedure.subject.title, type: 'text', scope: 'subject', reads: [] },
    { id: 'matter.openedOn', title, type: 'date', scope: 'matter', reads: [] },
    { id: 'at.date', title, type: 'date', scope: 'matter', reads: [] },
  ];
  for (const stage of procedure.stages) {
    for (const [name, type] of Object.entries(ofStage)) {
      facts.push({ id: `stage.${stage.id}.${name}`, title: stage.title, type, scope: 'either', reads: [] });
    }
    for (const kind of stage.attachments) {
      const scope = kind.scope === 'matter' ? 'matter' : 'subject';
      facts.push({ id: `attachment.${stage.id}.${kind.id}`, title: kind.title, type: 'boolean', scope, reads: [] });
    }
  }
  for (const filing of procedure.filings) {
    const { gate } = filing;
    const reads = gate ? [gate.planned.fact, gate.held.fact, gate.cutOff.fact] : [];
    for (const [name, type] of Object.entries(ofFiling)) {
      const unit = type === 'integer' ? { unit: 'working-day' } : {};
      facts.push({ id: `filing.${filing.id}.${name}`, title: filing.title, type, scope: 'either', reads, ...unit });
    }
    facts.push({ id: `gate.${filing.id}.rescheduled`, title: gate?.title ?? filing.title, type: 'boolean', scope: 'either', reads });
  }
  return facts;
}
