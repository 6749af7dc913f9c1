import type { ConditionNode } from '../../conditions/node.ts';
import type { PartRef } from '../../definitions/part.ts';
import type { PreparedRule } from '../../rules/prepare.ts';
import { lackingWithout } from '../depends.ts';
import { edited } from '../edits.ts';
import type { Finding, FindingCode } from '../finding.ts';
import type { Survey } from '../survey.ts';
import { homeOf } from './stages.ts';

/** Units that count the same thing differently: comparing one with another is a slip. */
const spans: ReadonlySet<string> = new Set(['hour', 'day', 'working-day', 'month', 'year']);

/** Rules that ask too early (R4, D2), compare days with months, or do not say what the law demands. */
export function readingFindings(survey: Survey): Finding[] {
  return survey.rules.flatMap((rule): Finding[] => {
    if (!rule) return [];
    const { definition, breach } = rule;
    const part: PartRef = { kind: 'rule', id: definition.name };
    const { title, light, exception } = definition.event.params;
    const say = (code: FindingCode, severity: Finding['severity'], path: string, params: Finding['params'] = {}): Finding => ({ code, severity, part, path, title, params });
    const found = [...tooEarly(survey, rule, say), ...units(survey, breach, say)];
    if (!named(breach)) found.push(say('no-requirement', 'warning', '/conditions'));
    if (exception && exception.light === 'red' && light === 'yellow') {
      const fix = { code: 'lighten-exception' as const, params: {}, changes: edited(survey.part(part), [{ path: '/event/params/exception/light', value: 'yellow' }]) };
      found.push({ ...say('exception-heavier', 'error', '/event/params/exception/light'), fix });
    }
    return found;
  });
}

type Say = (code: FindingCode, severity: Finding['severity'], path: string, params?: Finding['params']) => Finding;

/** Values are due when the rule's stage closes, or what its `due` names: a field of a later stage cannot be there by then. */
function tooEarly(survey: Survey, { definition, facts }: PreparedRule, say: Say): Finding[] {
  const { procedure } = survey.content;
  const { due, stage } = definition.event.params;
  const by = procedure.filings.find(({ id }) => id === due)?.after ?? due ?? stage;
  const isLater = (field: string): boolean => {
    const home = homeOf(survey, field);
    return home !== undefined && survey.before(home).has(by);
  };
  const later = facts.find(lackingWithout(survey.content, survey.book, isLater));
  if (later === undefined) return [];
  return [say('reads-later-stage', 'error', due === undefined ? '/event/params/stage' : '/event/params/due', { fact: survey.book.factTitle(later), stage: procedure.stages.find(({ id }) => id === by)?.title ?? by })];
}

function units(survey: Survey, node: ConditionNode, say: Say): Finding[] {
  if (node.kind !== 'comparison') return node.children.flatMap((child) => units(survey, child, say));
  if (node.right.kind !== 'fact') return [];
  const [left, right] = [survey.book.factType(node.fact)?.unit, survey.book.factType(node.right.fact)?.unit];
  if (left === undefined || right === undefined || left === right || !spans.has(left) || !spans.has(right)) return [];
  return [say('unit-mismatch', 'error', '/conditions', { fact: survey.book.factTitle(node.fact), left, right })];
}

const named = (node: ConditionNode): boolean => node.name === 'requires' || (node.kind !== 'comparison' && node.children.some(named));
