import type { CodeListDefinition, FormDefinition } from '../../runtime/engine/index.ts';
import { releaseValidators } from '../../runtime/ui/index.ts';
import compiled from 'virtual:validators';

const values = <T>(modules: Readonly<Record<string, T>>): readonly T[] => Object.values(modules);

export const forms = values(import.meta.glob<FormDefinition>('../../config/procedures/cadre-selection/forms/*.json', { eager: true, import: 'default' }));
export const codes = values(import.meta.glob<CodeListDefinition>('../../config/codes/*.json', { eager: true, import: 'default' }));
export const messages = {
  'zh-CN': values(import.meta.glob<Readonly<Record<string, string>>>('../../config/messages/zh-CN.json', { eager: true, import: 'default' }))[0] ?? {},
  en: values(import.meta.glob<Readonly<Record<string, string>>>('../../config/messages/en.json', { eager: true, import: 'default' }))[0] ?? {},
};
export const overlay: Readonly<Record<string, string>> = Object.assign({}, ...values(import.meta.glob<Readonly<Record<string, string>>>('../../config/locales/en/*.json', { eager: true, import: 'default' })));
export const validators = releaseValidators(compiled, forms);
