import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { FieldSchema, StageDefinition } from '../../engine/index.ts';
import { Button, Failure, useLanguage } from '../../ui/index.ts';
import type { Draft } from '../drafts/draft.ts';
import { keyOf } from '../drafts/draft.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { procedureOf, releaseOfStage, useMatter } from './context.ts';
import type { StageEditing } from './stage-editing.ts';

/** What a person must know while editing: others here, values taken over, conflicts, a save that failed, a frozen stage. */
export function EditNotices({ stage, editing }: { readonly stage: StageDefinition; readonly editing: StageEditing }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const language = useLanguage();
  const { translate } = language;
  const scene = useMatter();
  const { view, edits, drafts } = scene;
  const [resolving, setResolving] = useState<string>();
  const others = view.editing.filter((each) => each.stage === stage.id).map(({ name }) => name);
  const keys = new Set(stage.forms.map(({ form }) => form));
  const taken = edits.taken.filter(({ key }) => keys.has(key.split('@')[0] ?? key));
  const offer = offerOf(view.acts, 'save-stage', { stage: stage.id });
  const shut = view.acts.some((each) => each.act === 'save-stage' && each.stage === stage.id && each.possible) || !isMine(offer) ? undefined : whyShut(offer, language);
  const filing = procedureOf(scene).filings.find(({ freezes }) => freezes.includes(stage.id));
  const conflict = editing.conflicts.find(({ place }) => keyOf(place) === resolving);
  const count = editing.conflicts.reduce((sum, each) => sum + (each.conflict?.merge.conflicts.length ?? 0), 0);
  const failed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed stays in sight while the form is scrolled; what came of it must not be out of sight.
    failed.current?.scrollIntoView({ block: 'center' });
  }, [editing.error]);
  return (
    <div className="notices" aria-live="polite">
      {offer?.refusal?.code === 'stage-frozen' && filing !== undefined
        ? <p className="notice">{t('stage.frozen', { filing: translate(filing.title) })}</p>
        : shut !== undefined && <p className="notice">{shut}</p>}
      {others.length > 0 && <p className="notice notice--other">{t('matter.editing', { names: join.list(others) })}</p>}
      {taken.length > 0 && (
        <p className="notice">
          {t('stage.taken', { fields: join.list(taken.flatMap(({ key, fields }) => fields.map((field) => translate(fieldTitle(scene, stage.id, key, field))))) })}
          <Button look="quiet" size="small" onClick={() => drafts.told()}>{t('action.close')}</Button>
        </p>
      )}
      {editing.conflicts.length > 0 && (
        <p className="notice notice--conflict" role="alert">
          {t('stage.conflict', { count })}
          {editing.conflicts.map((draft) => (
            <Button key={keyOf(draft.place)} size="small" onClick={() => setResolving(keyOf(draft.place))}>
              {editing.conflicts.length > 1 ? join.colon(t('stage.conflictOpen'), translate(formTitle(scene, draft))) : t('stage.conflictOpen')}
            </Button>
          ))}
        </p>
      )}
      {editing.error !== null && editing.conflicts.length === 0 && <div ref={failed}><Failure error={editing.error} kept /></div>}
      {conflict !== undefined && <ConflictDialog draft={conflict} onClose={() => setResolving(undefined)} />}
    </div>
  );
}

type Scene = Parameters<typeof releaseOfStage>[0];

function formTitle(scene: Scene, { place }: Draft): string {
  return releaseOfStage(scene, place.stage).definitions.forms.find(({ id }) => id === place.form)?.title ?? place.form;
}

function fieldTitle(scene: Scene, stage: string, key: string, field: string): string {
  const form = releaseOfStage(scene, stage).definitions.forms.find(({ id }) => id === key.split('@')[0]);
  const schema: FieldSchema | undefined = form?.schema.properties?.[field];
  return schema?.title ?? field;
}
