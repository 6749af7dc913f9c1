import type { Joints } from '../texts/joints.ts';
import type { CodeListDefinition, ReturnReason, RuleDefinition, StageDefinition } from '../../engine/index.ts';

export interface ReasonWords {
  readonly codes: CodeListDefinition | undefined;
  readonly stages: readonly StageDefinition[];
  readonly rules: readonly RuleDefinition[];
  readonly translate: (text: string) => string;
  readonly join: Joints;
}

/** A reason of a return in words: its code's title, what it is pinned to, and the note. */
export function reasonText(reason: ReturnReason, { codes, stages, rules, translate, join }: ReasonWords): string {
  const code = codes?.codes.find((entry) => entry.code === reason.code)?.title ?? reason.code;
  const stage = stages.find(({ id }) => id === reason.stage)?.title;
  const rule = rules.find(({ name }) => name === reason.rule)?.event.params.title;
  const pins = [stage, rule].filter((title) => title !== undefined).map(translate);
  const text = join.aside(translate(code), pins.join(' · '));
  return reason.note === undefined ? text : join.colon(text, reason.note);
}
