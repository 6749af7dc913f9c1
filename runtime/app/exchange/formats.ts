import type { ExchangeDefinition } from '../../engine/index.ts';
import { openingOf, useMatter } from '../matter/context.ts';

/** The file formats that fill one of the forms. */
export function useFormats(forms: readonly string[]): readonly ExchangeDefinition[] {
  const { exchanges = [] } = openingOf(useMatter()).definitions;
  return exchanges.filter(({ form }) => forms.includes(form));
}
