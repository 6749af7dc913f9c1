import type { ReactNode } from 'react';

import type { ConditionAsked } from './ConditionDialog.tsx';
import { useFormEditing } from './editing.ts';
import { FieldPanel } from './FieldPanel.tsx';
import { editedFields } from './fields.ts';
import { FormPanel } from './FormPanel.tsx';
import { SectionPanel } from './SectionPanel.tsx';

export interface PanelProps {
  readonly onCondition: (asked: ConditionAsked) => void;
  readonly onAttachment: () => void;
  readonly onSignature: () => void;
}

/** What is known of what is selected: a field, a section, or the form. */
export function Panel(props: PanelProps): ReactNode {
  const { form, selected } = useFormEditing();
  const field = selected?.kind === 'field' ? editedFields(form).get(selected.id) : undefined;
  return (
    <aside className="form-panel">
      {field !== undefined ? <FieldPanel key={field.id} field={field} onCondition={props.onCondition} />
        : selected?.kind === 'section' ? <SectionPanel key={selected.index} index={selected.index} />
          : <FormPanel {...props} />}
    </aside>
  );
}
