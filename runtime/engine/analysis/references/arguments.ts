import { isCondition } from '../../facts/arguments.ts';
import { derivationSpecs } from '../../facts/derivation-spec.ts';
import { isRecord } from '../../values/read-plain.ts';
import { below } from '../json.ts';
import { conditionReferences } from './conditions.ts';
import { type Note, rowName, rowText } from './reference.ts';

type Json = Readonly<Record<string, unknown>>;

const specs = new Map(derivationSpecs.map((spec) => [String(spec.name), new Map(spec.args.map((arg) => [arg.name, arg]))]));

/** What the arguments of a derivation name; `table` is the one whose row is at hand. */
export function argumentReferences(derive: string, args: Json, path: string, note: Note, table?: string): void {
  const spec = specs.get(derive);
  const tableOf = (name: string | undefined): string | undefined => {
    const rows = name === undefined ? undefined : args[name];
    return isRecord(rows) && typeof rows['fact'] === 'string' ? rows['fact'] : undefined;
  };
  for (const [name, value] of Object.entries(args)) {
    const at = below(path, name);
    const arg = spec?.get(name);
    switch (arg?.kind) {
      case 'cell': {
        const rows = tableOf(arg.of);
        if (typeof value === 'string' && rows !== undefined) note({ path: at, code: 'argument', kind: 'fact', id: rowName(rows, value), at: 'value', write: rowText(rows) });
        else expression(value, at, note, rows);
        break;
      }
      case 'where':
        if (isCondition(value)) conditionReferences(value, at, 'argument', note, tableOf(arg.of));
        break;
      case 'condition':
        if (isCondition(value)) conditionReferences(value, at, 'argument', note);
        break;
      case 'codeList':
        if (typeof value === 'string') note({ path: at, code: 'argument', kind: 'codes', id: value, at: 'value' });
        break;
      default:
        expression(value, at, note, table);
    }
  }
}

function expression(value: unknown, path: string, note: Note, table: string | undefined): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, i) => {
      expression(item, below(path, i), note, table);
    });
  } else if (isRecord(value)) {
    if (typeof value['fact'] === 'string') note({ path: `${path}/fact`, code: 'argument', kind: 'fact', id: value['fact'], at: 'value' });
    else if (typeof value['row'] === 'string' && table !== undefined) note({ path: `${path}/row`, code: 'argument', kind: 'fact', id: rowName(table, value['row']), at: 'value', write: rowText(table) });
    else if (typeof value['derive'] === 'string' && isRecord(value['args'])) argumentReferences(value['derive'], value['args'], `${path}/args`, note, table);
  }
}
