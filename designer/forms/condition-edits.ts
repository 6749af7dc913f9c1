import type { FormDefinition } from '../../runtime/engine/index.ts';
import { type Clause, type ClausePlace, clausesOf, noBranch, type When, withClause, withoutClause } from './conditions.ts';
import { editedFields, withHome, withSchema } from './fields.ts';

/** A condition to change, or a new one, with the fields it shall show. */
export interface ConditionAsked {
  readonly place?: ClausePlace;
  readonly show?: readonly string[];
}

/** A condition as the dialog has it: one branch of a clause. */
export interface AskedCondition {
  readonly when: When;
  /** The fields are there, or due, unless the tests hold. */
  readonly negated: boolean;
  readonly show: readonly string[];
  /** Fields to be filled then, whether shown by it or always there. */
  readonly require: readonly string[];
}

/** The branch a clause uses; `mixed` where it uses both, which only its JSON shows. */
export function fieldsUnder(clause: Clause | undefined): Pick<AskedCondition, 'negated' | 'show' | 'require'> & { readonly mixed: boolean } {
  if (clause === undefined) return { negated: false, show: [], require: [], mixed: false };
  const says = ({ show, require }: Clause['then']): boolean => Object.keys(show).length + require.length > 0;
  const negated = !says(clause.then) && says(clause.otherwise);
  const branch = negated ? clause.otherwise : clause.then;
  return { negated, show: Object.keys(branch.show), require: branch.require, mixed: says(clause.then) && says(clause.otherwise) };
}

/** The form with a condition put in, in the place of an older one if one is given. */
export function appliedCondition(form: FormDefinition, { when, negated, show, require }: AskedCondition, place?: ClausePlace): FormDefinition {
  const before = clausesOf(form).find((each) => each.place === place)?.clause;
  // Where nothing is shown by it, neither before nor after, the condition stays where it stands.
  if (place !== undefined && before !== undefined && show.length === 0 && fieldsUnder(before).show.length === 0) {
    return withClause(form, { when, then: noBranch, otherwise: noBranch, [negated ? 'otherwise' : 'then']: { show: {}, require } }, place);
  }
  const bare = place === undefined ? form : released(form, place);
  const branch = negated ? 'otherwise' : 'then';
  const demands = [...require];
  const shell: Clause = { when, then: noBranch, otherwise: noBranch, [branch]: { show: {}, require: demands.length > 0 ? demands : show.slice(0, 1) } };
  const added = withClause(bare, shell);
  const home = clausesOf(added).at(-1)?.place;
  if (home === undefined) return form;
  const moved = show.reduce((made, id) => withHome(made, id, { place: home, branch }), added);
  // A field shown by it says by the list of demands, and by nothing else, whether it must be filled.
  return show.reduce((made, id) => {
    const field = editedFields(made).get(id);
    return field === undefined ? made : withSchema(made, id, field.home, field.schema, require.includes(id));
  }, moved);
}

/** The form without a condition: what it showed is always there again. */
export function released(form: FormDefinition, place: ClausePlace): FormDefinition {
  const clause = clausesOf(form).find((each) => each.place === place)?.clause;
  if (clause === undefined) return withoutClause(form, place);
  const shown = [...Object.entries(clause.then.show), ...Object.entries(clause.otherwise.show)];
  return shown.reduce((made, [id, schema]) => withSchema(made, id, 'own', schema, false), withoutClause(form, place));
}
