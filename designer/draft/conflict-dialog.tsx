import { type ReactNode, useState } from 'react';

import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { Conflict } from './desk.ts';
import { DisputeCard } from './dispute-card.tsx';
import { draftTexts } from './texts.ts';
import { type Choice, refKey } from './waiting.ts';

/** Two people changed the same thing: what it was, theirs and mine, and the choice between them, part by part. */
export function ConflictDialog({ conflict, onSettle }: { readonly conflict: Conflict; readonly onSettle: (choices: Readonly<Record<string, Choice>>) => void }): ReactNode {
  const t = useRoomTexts(draftTexts);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const open = conflict.disputes.every(({ ref }) => choices[refKey(ref)] !== undefined);
  return (
    <Dialog
      open
      size="large"
      title={t('conflictTitle')}
      // Nothing is decided by looking away: the question stays until it is answered.
      onClose={() => undefined}
      actions={<Button look="primary" disabled={!open} onClick={() => onSettle(choices)}>{t('settle')}</Button>}
    >
      <p>{t('conflictHelp', { label: conflict.edit.label })}</p>
      {conflict.disputes.map((dispute) => (
        <DisputeCard
          key={refKey(dispute.ref)}
          dispute={dispute}
          theirs={t('conflictTheirs')}
          take={{ theirs: t('keepTheirs'), mine: t('keepMine') }}
          choice={choices[refKey(dispute.ref)]}
          onChoose={(choice) => setChoices((all) => ({ ...all, [refKey(dispute.ref)]: choice }))}
        />
      ))}
    </Dialog>
  );
}
