type Data = Readonly<Record<string, unknown>>;

/** One edit of one form, whole forms before and after. */
export interface Step {
  readonly key: string;
  readonly before: Data;
  readonly after: Data;
  /** The one field that changed, where it was one: consecutive keystrokes in it are one step. */
  readonly field: string | undefined;
  /** Milliseconds, to tell a pause from a run of keystrokes. */
  readonly at: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

const pauseMs = 1200;
const depth = 200;

/** Adds an edit and drops what could be redone; a run of keystrokes in one field grows the last step. */
export function record(history: History, step: Step): History {
  const last = history.past.at(-1);
  const grows =
    last !== undefined &&
    history.future.length === 0 &&
    step.field !== undefined &&
    last.key === step.key &&
    last.field === step.field &&
    step.at - last.at < pauseMs;
  const past = grows ? [...history.past.slice(0, -1), { ...step, before: last.before }] : [...history.past, step];
  return { past: past.slice(-depth), future: [] };
}

/** The history one step back and the step to take back; null where there is none. */
export function undo(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [step, ...history.future] } };
}

/** The history one step on and the step to do again; null where there is none. */
export function redo(history: History): { readonly history: History; readonly step: Step } | null {
  const [step, ...future] = history.future;
  if (step === undefined) return null;
  return { step, history: { past: [...history.past, step], future } };
}
