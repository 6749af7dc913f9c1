import type { GeneratedCase, RuleCase } from '../../../runtime/engine/index.ts';

/** A generated case with the light a person confirmed; undefined where they confirmed none. Another light than the engine's stands alone. */
export function confirmed({ case: made }: GeneratedCase, light: RuleCase['light'] | undefined): RuleCase | undefined {
  if (light === undefined) return undefined;
  if (light === made.light) return made;
  const { outcome: _outcome, becomes: _becomes, ...rest } = made;
  return { ...rest, light };
}
