import type { ReactNode } from 'react';

import type { ArgumentSpec } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { FieldGroup } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { ArgumentEditor } from './argument-editor.tsx';
import type { DerivationEditorProps } from './editing.ts';
import { specOf, tableOf } from './expression.ts';
import { argumentName } from './phrases.ts';
import { factTexts } from './texts.ts';

/** The arguments of a derivation, each with the editor of its kind. */
export function DerivationEditor({ name, args, table, path, onChange }: DerivationEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { language } = useLanguage();
  const spec = specOf(name);
  if (spec === undefined) return null;
  const set = (argument: ArgumentSpec, json: unknown): void => {
    const { [argument.name]: _was, ...rest } = args;
    // The order of the catalogue, whatever was filled in first; what stands in another's place drives that out.
    const next = json === undefined ? rest : { ...rest, [argument.name]: json };
    const kept = spec.args.filter((each) => next[each.name] !== undefined && !(json !== undefined && each.unless === argument.name)).map((each) => [each.name, next[each.name]] as const);
    onChange(Object.fromEntries(kept));
  };
  return (
    <div className="derivation">
      {spec.args.filter((argument) => argument.unless === undefined || args[argument.unless] === undefined).map((argument) => {
        const label = argumentName(name, argument.name, language);
        return (
          <FieldGroup key={argument.name} label={argument.optional ? `${label}${t('optional')}` : label}>
            <ArgumentEditor spec={argument} label={label} json={args[argument.name]} args={args} table={argument.kind === 'cell' || argument.kind === 'where' ? tableOf(spec, args) : table} path={`${path}/args/${argument.name}`} onChange={(json) => set(argument, json)} />
          </FieldGroup>
        );
      })}
    </div>
  );
}
