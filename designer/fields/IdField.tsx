import { type ReactNode, useMemo } from 'react';

import { renamed, usesOf } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { TextField } from './TextField.tsx';
import { fieldTexts } from './texts.ts';

export interface IdFieldProps {
  readonly target: { readonly kind: 'phase' | 'stage' | 'filing' | 'fact' | 'form' | 'parameter' | 'code-list' | 'policy' | 'rule' | 'condition'; readonly id: string };
  readonly title: string;
  /** Ids that others have. */
  readonly taken: readonly string[];
  /** Once it has its new id: the page goes there. */
  readonly onRenamed: (id: string) => void;
}

const plain = /^[a-z][A-Za-z0-9-]*$/;
const dotted = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)+$/;

/** An id; a new one is written everywhere the old one stands, as one step. */
export function IdField({ target, title, taken, onRenamed }: IdFieldProps): ReactNode {
  const t = useRoomTexts(fieldTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const { content } = draft;
  const uses = useMemo(() => usesOf(content, target), [content, target]);
  const check = (id: string): string | undefined => {
    if (!(target.kind === 'fact' ? dotted : plain).test(id)) return t(target.kind === 'fact' ? 'factIdWrong' : 'idWrong');
    return id !== target.id && taken.includes(id) ? t('idTaken') : undefined;
  };
  const rename = async (id: string): Promise<void> => {
    if (await draft.change(t('idDone', { title: translate(title), before: target.id, after: id }), renamed(content, target, id))) onRenamed(id);
  };
  return <TextField label={t('id')} help={uses.length === 0 ? t('idFree') : t('idHelp', { count: uses.length })} mono value={target.id} check={check} disabled={draft.readOnly} onCommit={(id) => void rename(id)} />;
}
