import { Bug, type Matter, type ProcedureDefinition, type StageDefinition } from '../../runtime/engine/index.ts';
import type { DemoAct, DemoMatter } from './format.ts';

type People = NonNullable<DemoMatter['people']>;

/**
 * The acts that a sample's own ledger records, in order of day and time, as far as the stage or filing named: the
 * matter opened, subjects added, each stage saved on the day it was begun and signed on the day it closed, filings sent
 * and answered.
 */
export function recordedActs(sample: Matter, procedure: ProcedureDefinition, people: People, through: string | undefined): DemoAct[] {
  const acts = [
    ...opening(sample, people),
    ...procedure.stages.flatMap((stage) => stageActs(sample, procedure, stage, people).map((act) => ({ act, of: stage.id }))).filter(({ of }) => isWithin(procedure, of, through)).map(({ act }) => act),
    ...filingActs(sample, procedure, people, through),
  ];
  const key = (act: DemoAct): string => `${act.on} ${act.time ?? '10:00'}`;
  return acts
    .map((act, index) => ({ act, index }))
    .sort((a, b) => (key(a.act) === key(b.act) ? a.index - b.index : key(a.act) < key(b.act) ? -1 : 1))
    .map(({ act }) => act);
}

function opening({ openedOn, subjects }: Matter, { handler, leader }: People): DemoAct[] {
  const act = (time: string, command: DemoAct['command']): DemoAct => ({ on: openedOn, time, person: handler, command });
  return [
    act('08:40', { kind: 'open-matter' }),
    act('08:45', { kind: 'assign-stage', leader, handler }),
    ...subjects.map((subject) => act('08:50', { kind: 'add-subject', subject: subject.id })),
  ];
}

function stageActs({ ledger, subjects }: Matter, procedure: ProcedureDefinition, stage: StageDefinition, { handler, leader }: People): DemoAct[] {
  const record = ledger.stages[stage.id];
  if (record?.begunOn === undefined) return [];
  const gated = procedure.filings.some((filing) => filing.gate?.opens === stage.id);
  const signature = record.signatures?.at(-1);
  const closed = record.closedOn ?? signature?.on;
  const begin: DemoAct[] = gated ? [{ on: record.begunOn, time: '09:00', person: handler, command: { kind: 'begin-stage', stage: stage.id } }] : [];
  const save: DemoAct = { on: record.begunOn, time: gated ? '15:30' : '09:30', person: handler, command: { kind: 'save-stage', stage: stage.id } };
  const signers = signature === undefined ? subjects.map((one) => one.id) : Object.keys(signature.subjects);
  const sign: DemoAct[] = closed === undefined ? [] : [
    { on: closed, time: signature?.time ?? '16:00', person: leader, command: { kind: 'sign-stage', stage: stage.id, of: signers } },
  ];
  return [...begin, save, ...sign];
}

function filingActs({ ledger }: Matter, procedure: ProcedureDefinition, { handler, reviewer }: People, through: string | undefined): DemoAct[] {
  return ledger.filings.flatMap((record) => {
    if (!isWithin(procedure, record.filing, through)) return [];
    const file: DemoAct = { on: record.on, time: record.time ?? '16:30', person: handler, command: { kind: 'file', filing: record.filing, subjects: record.subjects } };
    if (record.filing === through) return [file];
    const outcomes = Object.entries(record.outcomes).map(([subject, { outcome, on, time, reasons, note }]): DemoAct => ({
      on, time: time ?? '11:00', person: reviewer,
      command: { kind: 'review', filing: record.filing, version: record.version, outcomes: [{ subject, outcome, reasons: reasons ?? [], ...(note === undefined ? {} : { note }) }] },
    }));
    return [file, ...outcomes];
  });
}

/** Whether a stage or filing comes no later than the last to be done. A filing comes after the stage it can be sent after. */
function isWithin(procedure: ProcedureDefinition, id: string, through: string | undefined): boolean {
  return through === undefined || placeOf(procedure, id) <= placeOf(procedure, through);
}

function placeOf(procedure: ProcedureDefinition, id: string): number {
  const filing = procedure.filings.find((one) => one.id === id);
  const place = procedure.stages.findIndex((stage) => stage.id === (filing?.after ?? id));
  if (place < 0) throw new Bug(`no stage or filing ${id}`);
  return filing === undefined ? place : place + 0.5;
}
