import type { DemoAccount } from '../../runtime/api/index.ts';
import type { Access } from '../auth/access.ts';
import type { Records } from '../store/records.ts';
import { DemoAccounts } from './format.ts';
import { readerOf } from './read.ts';

/** The demo accounts that are in the records, for the sign-in page and for print at start; those kept off it left out. */
export function demoAccounts(file: unknown, records: Pick<Records, 'accountByName'>, access: Access): readonly DemoAccount[] {
  const { password, persons } = readerOf(DemoAccounts)(file, 'accounts.json');
  return persons.flatMap(({ id, account, name, assignments, shown }) => {
    if (shown === false || records.accountByName(account)?.id !== id) return [];
    const [first] = assignments;
    return [{
      account,
      password,
      name,
      roleTitle: first === undefined ? '' : access.roleTitle(first.role),
      organisationTitle: first === undefined ? '' : access.organisationTitle(first.organisation),
    }];
  });
}
