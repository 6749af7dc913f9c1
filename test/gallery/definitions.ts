import type { CodeListDefinition, FormDefinition } from '../../runtime/engine/index.ts';
import { type Definitions, releaseValidators } from '../../runtime/ui/index.ts';
import compiled from 'virtual:validators';

const values = <T>(modules: Readonly<Record<string, T>>): readonly T[] => Object.values(modules);

export const forms = values(import.meta.glob<FormDefinition>('../../config/procedures/cadre-selection/forms/*.json', { eager: true, import: 'default' }));
export const codes = values(import.meta.glob<CodeListDefinition>('../../config/codes/*.json', { eager: true, import: 'default' }));
export const messages = {
  'zh-CN': values(import.meta.glob<Readonly<Record<string, string>>>('../../config/messages/zh-CN.json', { eager: true, import: 'default' }))[0] ?? {},
  en: values(import.meta.glob<Readonly<Record<string, string>>>('../../config/messages/en.json', { eager: true, import: 'default' }))[0] ?? {},
};
export const overlay = Object.fromEntries(values(import.meta.glob<Readonly<Record<string, string>>>('../../config/locales/en/*.json', { eager: true, import: 'default' })).flatMap((each) => Object.entries(each)));
const one = <T,>(modules: Readonly<Record<string, T>>): T => {
  const [found] = Object.values(modules);
  if (found === undefined) throw new Error('a definition file is missing');
  return found;
};
/** The release as sentences read it. */
export const definitions: Definitions = {
  forms: [...forms], codes: [...codes],
  procedure: one(import.meta.glob<Definitions['procedure']>('../../config/procedures/cadre-selection/procedure.json', { eager: true, import: 'default' })),
  facts: one(import.meta.glob<Definitions['facts']>('../../config/procedures/cadre-selection/facts.json', { eager: true, import: 'default' })),
  ruleset: one(import.meta.glob<Definitions['ruleset']>('../../rulesets/cadre-selection/2019-03/ruleset.json', { eager: true, import: 'default' })),
  parameters: one(import.meta.glob<Definitions['parameters']>('../../rulesets/cadre-selection/2019-03/parameters.json', { eager: true, import: 'default' })),
  policies: [...values(import.meta.glob<Definitions['policies'][number]>('../../config/policies/*.json', { eager: true, import: 'default' }))],
};
export const validators = releaseValidators(compiled, forms);
