/** `npm run reference`: writes docs/definitions.md anew. */
import { writeFileSync } from 'node:fs';

import { reference } from './reference.ts';

writeFileSync(new URL('../../docs/definitions.md', import.meta.url), await reference());
