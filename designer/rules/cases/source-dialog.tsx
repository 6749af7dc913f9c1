import { type ReactNode, useState } from 'react';

import type { CaseFile } from '../../../runtime/engine/index.ts';
import { Button, Dialog } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { type Source, SourcePicker } from '../../parameters/source-picker.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';

/** The text the cases prove: article and what it says. */
export function SourceDialog({ file, onClose, onStore }: { readonly file: CaseFile; readonly onClose: () => void; readonly onStore: (source: CaseFile['source']) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { content } = useDraft();
  const [source, setSource] = useState<Source>(file.source);
  const { policy, article, says = '' } = source;
  return (
    <Dialog
      open title={t('source.title')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={policy === '' || article === '' || says.trim() === ''} onClick={() => onStore({ policy, article, says: says.trim() })}>{t('store')}</Button></>}
    >
      <div className="act-form"><p className="quiet">{t('source.help')}</p><SourcePicker source={source} policies={content.policies} onChange={setSource} /></div>
    </Dialog>
  );
}
