import { compileSchemaValidatorsCode } from '@rjsf/validator-ajv8/compileSchemaValidators';
import type { Plugin } from 'vite';

interface Form {
  readonly id: string;
  readonly schema: object;
}

/** The module text a server gives for a release's forms: compiled checks by form and by rjsf's hash of each part. */
export function validatorsModule(forms: readonly Form[]): string {
  const compiled = forms.map(({ id, schema }) => {
    const code = compileSchemaValidatorsCode(schema, {
      ajvOptionsOverrides: { strict: false, allErrors: true, verbose: false },
      customFormats: { month: /^\d{4}-(0[1-9]|1[0-2])$/, time: /^([01]\d|2[0-3]):[0-5]\d$/ },
    });
    return `${JSON.stringify(id)}: (function () { const exports = {}; ${code}; return exports; })()`;
  });
  return `export default function (require) { return { ${compiled.join(',\n')} }; }`;
}

/** Gives pages the compiled validators of some forms as `virtual:validators`, without a server. */
export function validatorsPlugin(forms: readonly Form[]): Plugin {
  return {
    name: 'validators',
    resolveId: (id) => (id === 'virtual:validators' ? '\0validators' : undefined),
    load: (id) => (id === '\0validators' ? validatorsModule(forms) : undefined),
  };
}
