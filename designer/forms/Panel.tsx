import type { ReactNode } from 'react';

import { useFormEditing } from './editing.ts';
import { FieldPanel } from './FieldPanel.tsx';
import { editedFields } from './fields.ts';
import { FormPanel } from './FormPanel.tsx';
import type { PanelProps } from './panel-props.ts';
import { SectionPanel } from './SectionPanel.tsx';

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
