import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { type FilingDefinition, type StageDefinition } from '../../engine/index.ts';
import { Button, Dialog, useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { filingAddress } from './addresses.ts';
import { useMatter } from './context.ts';
import { SignatureNote } from './signature-note.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { StageEditing } from './stage-editing.ts';

export interface StageBarProps {
  readonly stage: StageDefinition;
  readonly editing: StageEditing;
  /** The filing whose gate opens this stage. */
  readonly gate?: FilingDefinition;
}

/** The stage's title and its acts: undo, redo, give up, save, sign. */
export function StageBar({ stage, editing, gate }: StageBarProps): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { view } = useMatter();
  const [signing, setSigning] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const save = offerOf(view.acts, 'save-stage', { stage: stage.id });
  const sign = offerOf(view.acts, 'sign-stage', { stage: stage.id });
  const saves = view.acts.filter((offer) => offer.act === 'save-stage' && offer.stage === stage.id);
  const anywhere = saves.find(({ possible }) => possible) ?? save;
  const dirty = editing.drafts.length > 0;
  return (
    <div className="stage__bar">
      <h2 id="stage-title" className="stage__title">{language.translate(stage.title)}</h2>
      <SignatureNote stage={stage} />
      <span className="spring" />
      {isMine(anywhere) && (
        <>
          <div className="stage__history">
            <Button look="quiet" size="small" title="Ctrl+Z" disabled={editing.undo === undefined} onClick={editing.undo}>{t('stage.undo')}</Button>
            <Button look="quiet" size="small" title="Ctrl+Y" disabled={editing.redo === undefined} onClick={editing.redo}>{t('stage.redo')}</Button>
            {dirty && <Button look="quiet" size="small" onClick={() => setDiscarding(true)}>{t('stage.discard')}</Button>}
          </div>
          <WhyButton
            look="primary"
            title={t('stage.saveHelp')}
            busy={editing.saving}
            onClick={editing.save}
            {...whyNotSave(dirty, editing.conflicts.length, whyShut(anywhere, language), t)}
          >
            {editing.saving ? t('stage.saving') : t('stage.save')}
          </WhyButton>
        </>
      )}
      {isMine(sign) && (
        <WhyButton look={isMine(anywhere) ? 'plain' : 'primary'} onClick={() => setSigning(true)} {...(dirty ? { why: t('stage.signUnsaved') } : sign.possible ? {} : { why: whyShut(sign, language) ?? '' })}>
          {t('stage.sign')}
        </WhyButton>
      )}
      {gate !== undefined && save?.refusal?.code === 'gate-shut' && <Link className="button button--plain" to={filingAddress(view.id, gate.id)}>{language.translate(gate.title)}</Link>}
      {signing && <SignDialog stage={stage} onClose={() => setSigning(false)} />}
      <Dialog
        open={discarding}
        title={t('stage.discard')}
        size="small"
        onClose={() => setDiscarding(false)}
        actions={
          <>
            <Button onClick={() => setDiscarding(false)}>{t('action.cancel')}</Button>
            <Button look="danger" onClick={() => { editing.discard(); setDiscarding(false); }}>{t('stage.discard')}</Button>
          </>
        }
      >
        <p>{t('stage.discardAsk', { stage: language.translate(stage.title) })}</p>
      </Dialog>
    </div>
  );
}

function whyNotSave(dirty: boolean, conflicts: number, shut: string | undefined, t: ReturnType<typeof useTexts>): { readonly why?: string } {
  if (conflicts > 0) return { why: t('stage.conflict', { count: conflicts }) };
  if (shut !== undefined) return { why: shut };
  return dirty ? {} : { why: t('stage.nothingToSave') };
}
