/** JSON deeper than this is nobody's form (threat 10). */
const deepest = 64;

/** Throws where a JSON text nests too deeply, before anything walks it recursively. */
export function refuseDeep(_request: unknown, _response: unknown, body: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > deepest) throw new SyntaxError('nested too deeply');
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
}

/** Refuses the one key that is not a name like any other (threat 17). */
export function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__');
  return value;
}
