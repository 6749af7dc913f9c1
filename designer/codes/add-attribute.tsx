import { type FormEvent, type ReactNode, useState } from 'react';

import { Button, Dialog } from '../../runtime/ui/index.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { codeTexts } from './texts.ts';

/** Asks for the name of a further column; it is kept once a code has a value in it. */
export function AddAttribute({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (name: string) => void }): ReactNode {
  const t = useRoomTexts(codeTexts);
  const [name, setName] = useState<string>();
  const wrong = name !== undefined && name !== '' && (!/^[a-z][A-Za-z0-9-]*$/.test(name) || [...taken, 'code', 'title', 'active'].includes(name));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === undefined || name === '' || wrong) return;
    onAdd(name);
    setName(undefined);
  };
  return (
    <>
      <Button size="small" onClick={() => setName('')}>{t('addAttribute')}</Button>
      {name !== undefined && (
        <Dialog
          open size="small" title={t('addAttribute')} onClose={() => setName(undefined)}
          actions={<><Button onClick={() => setName(undefined)}>{t('cancel')}</Button><Button type="submit" form="add-attribute" look="primary" disabled={name === '' || wrong}>{t('addDo')}</Button></>}
        >
          <form id="add-attribute" onSubmit={submit}>
            <Field label={t('attribute')} help={t('attributeHelp')} error={wrong ? t('attributeWrong') : undefined}>
              {(control) => <input {...control} className="input input--mono" value={name} onChange={(event) => setName(event.target.value.trim())} />}
            </Field>
          </form>
        </Dialog>
      )}
    </>
  );
}
