import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

import { Command, type Problem } from '../../runtime/engine/index.ts';

/** A body that is not what the schema says: 400 with every place that is wrong. */
export class MalformedBody extends Error {
  override readonly name = 'MalformedBody';

  constructor(readonly problems: readonly Problem[]) {
    super('malformed body');
  }
}

const ajv = new Ajv({ allErrors: true, strict: false, verbose: false });

/** Makes a reader that gives the body typed, or throws {@link MalformedBody}. Schemas are closed: an unknown field is an error. */
export function bodyReader<S extends TSchema>(schema: S): (body: unknown) => Static<S> {
  const check: ValidateFunction<Static<S>> = ajv.compile<Static<S>>(schema);
  return (body) => {
    if (check(body)) return body;
    throw new MalformedBody((check.errors ?? []).slice(0, 50).map(problemOf));
  };
}

const envelope = bodyReader(
  Type.Object(
    {
      commandId: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' }),
      command: Type.Object({ kind: Type.String() }, { additionalProperties: true }),
    },
    { additionalProperties: false },
  ),
);

const members: readonly TObject[] = Command.anyOf;
const checks = new Map(members.map((member) => [kindOf(member), ajv.compile<Command>(member)]));

/**
 * A command with its id. Checked against the one schema its kind names, so that the complaints are about the command
 * meant and not about all the others.
 */
export function readCommand(body: unknown): { readonly commandId: string; readonly command: Command } {
  const { commandId, command } = envelope(body);
  const check = checks.get(command.kind);
  if (check === undefined) throw new MalformedBody([{ kind: 'problem', code: 'schema', path: '/command/kind' }]);
  const given: unknown = command;
  if (check(given)) return { commandId, command: given };
  throw new MalformedBody((check.errors ?? []).slice(0, 50).map((error) => problemOf(error, '/command')));
}

function kindOf(member: TObject): string {
  const kind: unknown = member.properties['kind']?.['const'];
  return typeof kind === 'string' ? kind : '';
}

function problemOf(error: ErrorObject, at: unknown = ''): Problem {
  const params: Readonly<Record<string, unknown>> = error.params;
  const unknown = params['additionalProperty'] ?? params['missingProperty'];
  const base = `${typeof at === 'string' ? at : ''}${error.instancePath}`;
  const path = typeof unknown === 'string' ? `${base}/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}` : base;
  if (error.keyword === 'additionalProperties') return { kind: 'problem', code: 'unknown-field', path };
  if (error.keyword === 'required') return { kind: 'problem', code: 'missing-value', path };
  return { kind: 'problem', code: 'schema', path, params: { keyword: error.keyword } };
}
