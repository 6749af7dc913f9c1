import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback } from 'react';

import type { StageDefinition } from '../../engine/index.ts';
import { ExchangeFailure, useToast } from '../../ui/index.ts';
import type { Draft } from '../drafts/draft.ts';
import { useTexts } from '../texts/use-texts.ts';
import { refresh, useCommand } from '../wire/commands.ts';
import { useMatter } from './context.ts';

/** Saving, undoing and giving up the unsaved edits of a stage. */
export interface StageEditing {
  readonly drafts: readonly Draft[];
  readonly conflicts: readonly Draft[];
  readonly save: () => void;
  readonly saving: boolean;
  readonly error: Error | null;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  readonly discard: () => void;
  /** Sends scratch at once: a field was left. */
  readonly flush: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The editing of one stage of the matter at hand. */
export function useStageEditing(stage: StageDefinition): StageEditing {
  const t = useTexts();
  const toast = useToast();
  const client = useQueryClient();
  const { view, drafts, edits } = useMatter();
  const command = useCommand(view.id);
  const own = edits.unsaved.filter(({ place }) => place.stage === stage.id);
  const conflicts = own.filter(({ conflict }) => conflict !== undefined);
  const history = edits.histories.get(stage.id);

  const save = useCallback(() => {
    const sent = drafts.of(stage.id);
    if (sent.length === 0 || sent.some(({ conflict }) => conflict !== undefined) || command.isPending) return;
    command.mutate(
      { kind: 'save-stage', stage: stage.id, forms: sent.map(({ place, base, data }) => ({ form: place.form, ...(place.subject === undefined ? {} : { subject: place.subject }), base, data: { ...data } })) },
      {
        onSuccess: () => {
          drafts.saved(sent);
          toast({ text: t('saved.saved'), tone: 'good' });
        },
        onError: (error) => {
          // The record moved on first: reading it again rebases the drafts and shows what is in dispute.
          if (error instanceof ExchangeFailure && error.kind === 'conflict') void refresh(client, view.id);
        },
      },
    );
  }, [drafts, stage.id, command, toast, t, client, view.id]);

  const flush = useCallback(() => void drafts.flush(), [drafts]);
  const undo = (history?.past.length ?? 0) > 0 ? () => void drafts.undo(stage.id) : undefined;
  const redo = (history?.future.length ?? 0) > 0 ? () => void drafts.redo(stage.id) : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const act = key === 's' ? save : key === 'z' && !event.shiftKey ? undo : key === 'y' || (key === 'z' && event.shiftKey) ? redo : undefined;
    if (key === 's' || act !== undefined) event.preventDefault();
    act?.();
  };
  return { drafts: own, conflicts, save, saving: command.isPending, error: command.error, undo, redo, discard: () => drafts.discard(stage.id), flush, onKeyDown };
}
