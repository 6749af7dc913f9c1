import { type FormEvent, type ReactNode, useId } from 'react';

import type { CommandAnswer } from '../../api/index.ts';
import type { Command } from '../../engine/index.ts';
import { Button, Dialog, type DialogProps, Failure } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useCommand } from '../wire/commands.ts';

export interface ActDialogProps extends Pick<DialogProps, 'open' | 'title' | 'size'> {
  readonly matter: string;
  /** The command as the fields stand when it is confirmed. */
  readonly command: () => Command;
  readonly confirm: string;
  readonly onClose: () => void;
  readonly onDone?: (answer: CommandAnswer) => void;
  readonly danger?: boolean;
  /** Why it cannot be confirmed yet, as the fields stand. */
  readonly shut?: boolean;
  readonly children?: ReactNode;
}

/** A dialog that asks for what one command needs and sends it; it stays open with the reason where it is refused. */
export function ActDialog({ matter, command, confirm, onClose, onDone, danger = false, shut = false, children, ...dialog }: ActDialogProps): ReactNode {
  const t = useTexts();
  const id = useId();
  const act = useCommand(matter);
  const close = () => {
    act.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(command(), {
      onSuccess: (answer) => {
        close();
        onDone?.(answer);
      },
    });
  };
  return (
    <Dialog
      {...dialog}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button type="submit" form={id} look={danger ? 'danger' : 'primary'} busy={act.isPending} disabled={shut}>{confirm}</Button>
        </>
      }
    >
      <form id={id} className="act-form" onSubmit={submit}>
        {children}
        {act.error !== null && <Failure error={act.error} />}
      </form>
    </Dialog>
  );
}
