import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';

import type { CodeListDefinition } from '../../../runtime/engine/index.ts';
import { FormView, LanguageProvider, releaseValidators } from '../../../runtime/ui/index.ts';
import { rjsfValidator } from '../../../runtime/ui/forms/validators.ts';
import compiled from 'virtual:validators';
import { data, form } from './form.ts';

const validator = releaseValidators(compiled, [form]).forms['bench'];

const noCodes: readonly CodeListDefinition[] = [];

function Ours(): ReactNode {
  const [values, setValues] = useState(data);
  return validator === undefined ? null : <FormView form={form} codes={noCodes} data={values} onChange={setValues} validator={validator} />;
}

/** What it is measured against: @rjsf/core as it comes, live validation with the same compiled validators. */
function Bare(): ReactNode {
  const [values, setValues] = useState(data);
  if (validator === undefined) return null;
  return (
    <Form
      schema={JSON.parse(JSON.stringify(form.schema)) as RJSFSchema} formData={values} liveValidate="onChange" validator={bareValidator}
      onChange={(event) => setValues(event.formData ?? {})}
    />
  );
}
const bareValidator = rjsfValidator(validator ?? { check: () => [], parts: {} }, form.schema);

const root = document.getElementById('root');
const page = location.hash === '#bare' ? <Bare /> : <Ours />;
if (root !== null) createRoot(root).render(<LanguageProvider language="zh-CN" overlays={{}} sentences={{}}>{page}</LanguageProvider>);
