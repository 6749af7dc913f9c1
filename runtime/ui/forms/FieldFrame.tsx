import type { FieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../language/LanguageProvider.tsx';
import { Light } from '../light/Light.tsx';
import { useFieldState, useFormScope } from './context.ts';
import { type FieldKind, fieldKind } from './kind.ts';
import { rjsfSchema } from './rjsf.ts';
import { readUi } from './ui.ts';

/** Kinds whose inputs are several elements: their title names a group, not an input. */
const grouped: ReadonlySet<FieldKind> = new Set(['boolean', 'choices', 'table']);

/** Round a field: title, whether it is due, its light, help, and what is wrong. */
export function FieldFrame({ schema: resolved, uiSchema, fieldPathId, label, required, hidden, children }: FieldTemplateProps): ReactNode {
  const schema = rjsfSchema(resolved);
  const { readOnly } = useFormScope();
  const { translate } = useLanguage();
  const { t } = useTranslation('ui');
  const key = String(fieldPathId.path.at(-1) ?? '');
  const { light, missing, error } = useFieldState(key);
  if (schema.type === 'object') return children;
  if (hidden) return <div hidden>{children}</div>;
  const id = fieldPathId.$id;
  const ui = readUi(uiSchema);
  const kind = fieldKind(schema, ui);
  const help = [schema.description, ui['ui:help']].filter((text) => text !== undefined).map(translate).join(' ');
  const look = ['field', `field--${kind}`];
  if (error !== undefined) look.push('field--error');
  if (missing === true) look.push('field--missing');
  const title = translate(label);
  const due = required === true && !readOnly && <span className="field__due" title={t('form.required')} aria-hidden="true">*</span>;
  return (
    <div className={look.join(' ')} data-field={key}>
      <div className="field__head">
        {readOnly || grouped.has(kind) ? <span className="field__title" id={`${id}-label`}>{title}{due}</span> : <label className="field__title" id={`${id}-label`} htmlFor={id}>{title}{due}</label>}
        {light !== undefined && <Light light={light} compact />}
      </div>
      {children}
      <div className="field__notes" id={`${id}-notes`}>
        {error !== undefined && <p className="field__error">{error}</p>}
        {missing === true && error === undefined && <p className="field__missing">{t('form.missing')}</p>}
        {help !== '' && !readOnly && <p className="field__help">{help}</p>}
      </div>
    </div>
  );
}
