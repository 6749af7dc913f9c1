import { useQueryClient } from '@tanstack/react-query';

import type { ExchangeFile } from '../../api/index.ts';
import type { ExchangeDefinition } from '../../engine/index.ts';
import { useNotes } from '../../ui/index.ts';
import { useMatter } from '../matter/context.ts';
import { perform, refresh } from '../wire/commands.ts';
import { pathOf } from '../wire/queries.ts';
import { newSubjectId } from '../wire/subject-id.ts';
import { type Chosen, chosenValues } from './choices.ts';

/** What became of one file. */
export interface Outcome {
  readonly file: string;
  readonly label: string;
  readonly result: 'added' | 'filled' | 'unchanged' | 'failed';
  /** Values taken. */
  readonly count: number;
  readonly reason?: string;
}

export interface Wanted {
  readonly file: ExchangeFile;
  readonly chosen: Chosen;
}

/**
 * Takes what was chosen: a new subject by the ordinary act, values of one already there into its unsaved edits, to be
 * looked over and saved like typed ones. One that fails stops no other.
 */
export function useApply(stage: string, { form }: ExchangeDefinition): (wanted: readonly Wanted[], progress: (done: number) => void) => Promise<readonly Outcome[]> {
  const client = useQueryClient();
  const note = useNotes();
  const { view, drafts } = useMatter();
  return async (wanted, progress) => {
    const taken = view.matter.subjects.map(({ id }) => id);
    const outcomes: Outcome[] = [];
    for (const { file, chosen } of wanted) {
      const values = chosenValues(file, chosen);
      const about = { file: file.name, label: file.label ?? file.name, count: Object.keys(values).length };
      if (file.subject !== undefined) {
        const place = { stage, form, subject: file.subject };
        if (about.count > 0) drafts.edit(place, { ...drafts.data(place), ...values });
        outcomes.push({ ...about, result: about.count > 0 ? 'filled' : 'unchanged' });
      } else {
        const subject = newSubjectId(taken);
        taken.push(subject);
        try {
          await perform(`${pathOf(view.id)}/commands`, { kind: 'add-subject', subject, form: values });
          outcomes.push({ ...about, result: 'added' });
        } catch (error) {
          outcomes.push({ ...about, result: 'failed', reason: note(error).detail });
        }
      }
      progress(outcomes.length);
    }
    if (outcomes.some(({ result }) => result === 'added')) await refresh(client, view.id);
    return outcomes;
  };
}
