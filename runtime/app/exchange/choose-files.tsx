import { type DragEvent, type ReactNode, useRef } from 'react';

import { Button } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface ChooseFilesProps {
  readonly extension: string;
  /** How far they have come; undefined while none are on their way. */
  readonly percent: number | undefined;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A place to choose files or drop them. */
export function ChooseFiles({ extension, percent, onChoose, children }: ChooseFilesProps): ReactNode {
  const t = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div className="exchange__choose" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{children}</p>
      <p className="hint">{t('exchange.chooseHelp', { extension })}</p>
      <Button look="primary" busy={percent !== undefined} onClick={() => picker.current?.click()}>{t('exchange.choose')}</Button>
      <input ref={picker} type="file" multiple hidden tabIndex={-1} aria-label={t('exchange.choose')} accept={`.${extension},.zip`} onChange={(event) => { onChoose([...(event.target.files ?? [])]); event.target.value = ''; }} />
      {percent !== undefined && <p role="status">{t('exchange.reading', { percent })} <progress max={100} value={percent} /></p>}
    </div>
  );
}
