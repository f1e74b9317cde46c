import { type Tx, updateRow } from '../platform/database';
import { acceptVatNumber, planVatCheck } from '../tax';
import { AccountRow } from './entities';

/**
 * D3: keeps the VAT number that came with an order, and has it looked up (B5). The account is locked by the caller; answers it as it is
 * then.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED, VAT_NUMBER_INVALID
 */
export async function updateVatNumber(tx: Tx, account: AccountRow, vatNumber: string): Promise<AccountRow> {
  const accepted = acceptVatNumber(account.country, vatNumber);
  if (accepted.vatNumber === account.vatNumber) return account;
  const change = { ...accepted, version: account.version + 1 };
  await updateRow(tx, AccountRow, account.id, change);
  const changed = { ...account, ...change };
  await planVatCheck(tx, changed);
  return changed;
}
