import type { FieldProps } from '@rjsf/utils';
import type { ReactNode } from 'react';

import type { FieldSchema } from '../../engine/index.ts';
import { useFieldState, useFormScope } from './context.ts';
import { inputs } from './inputs/index.ts';
import { fieldKind } from './kind.ts';
import { rjsfSchema } from './rjsf.ts';
import { TableField } from './table/TableField.tsx';
import { readUi, type UiSchema } from './ui.ts';
import { ValueText } from './ValueText.tsx';

/** Any field of the form: rjsf gives the place and the resolved schema, the kind gives the input. */
export function ScalarField({ schema: resolved, uiSchema, onChange, fieldPathId, readonly, ...rest }: FieldProps): ReactNode {
  const value: unknown = rest.formData;
  const schema = rjsfSchema(resolved);
  const ui = readUi(uiSchema);
  const path = fieldPathId.path;
  const name = String(path.at(-1) ?? '');
  if (fieldKind(schema, ui) === 'table') {
    return (
      <TableField
        id={fieldPathId.$id} field={name} schema={schema} ui={ui} value={value}
        onChange={(rows) => onChange(rows, path)}
        onNone={schema['x-none'] === undefined ? undefined : (none) => onChange(none, [...path.slice(0, -1), schema['x-none'] ?? ''])}
      />
    );
  }
  return <Value id={fieldPathId.$id} name={name} schema={schema} ui={ui} value={value} onChange={(next) => onChange(next, path)} readOnly={readonly === true} />;
}

interface ValueProps {
  readonly id: string;
  readonly name: string;
  readonly schema: FieldSchema;
  readonly ui: UiSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly readOnly: boolean;
}

function Value({ id, name, schema, ui, value, onChange, readOnly }: ValueProps): ReactNode {
  const scope = useFormScope();
  const state = useFieldState(name);
  if (scope.readOnly || readOnly) return <ValueText value={value} schema={schema} />;
  const kind = fieldKind(schema, ui);
  const Input = inputs[kind === 'table' ? 'text' : kind];
  return <Input id={id} schema={schema} ui={ui} value={value} onChange={onChange} invalid={state.error !== undefined} describedBy={`${id}-notes`} />;
}
