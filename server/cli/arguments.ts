/** Options given as `--name value` or `--name=value`, and the rest; undefined when an option is unknown, twice there or empty. */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly options: Readonly<Partial<Record<Name, string>>>; readonly rest: readonly string[] } | undefined {
  const options: Partial<Record<Name, string>> = {};
  const rest: string[] = [];
  const waiting = [...args];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!next.startsWith('--')) {
      rest.push(next);
      continue;
    }
    const [given = '', inline] = next.slice(2).split(/=(.*)/s);
    const name = names.find((each) => each === given);
    const value = inline ?? waiting.shift();
    if (name === undefined || value === undefined || value === '' || options[name] !== undefined) return undefined;
    options[name] = value;
  }
  return { options, rest };
}
