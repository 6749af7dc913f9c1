import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

/** How a stage is signed: not a field of a form, but an act of the responsible leader over all that the stage says. */
export function SignatureDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { form } = useFormEditing();
  const { id, content } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const stage = stageOfForm(content, form.id)?.stage;
  const filings = content.procedure.filings.filter((filing) => stage !== undefined && filing.freezes.includes(stage.id));
  return (
    <Dialog open title={t('signature.title')} onClose={onClose} actions={<Button look="primary" onClick={onClose}>{t('close')}</Button>}>
      <p>{t('signature.help')}</p>
      {stage === undefined ? <p>{t('signature.noStage')}</p> : (
        <ul className="bullets">
          <li><Link to={partAddress(id, { kind: 'stage', id: stage.id })}>{t('signature.leader', { stage: translate(stage.title), leader: stage.responsible.leader })}</Link></li>
          {filings.map((filing) => (
            <li key={filing.id}><Link to={partAddress(id, { kind: 'filing', id: filing.id })}>{t(filing.signatures ? 'signature.needed' : 'signature.notNeeded', { filing: translate(filing.title) })}</Link></li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
