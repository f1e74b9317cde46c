import { type Database, insertRows, isDuplicate, selectRow, toSqlInstant, updateRow } from '../../platform/database';
import { StripePaymentRow } from './entities';

/** Which of Stripe's objects belong to ours. Each write is a transaction of its own, done before money can move. */
export class StripeMemory {
  constructor(private readonly database: Database) {}

  recall(paymentId: string): Promise<StripePaymentRow | null> {
    return selectRow(this.database, StripePaymentRow, 'WHERE id = ?', [paymentId]);
  }

  /** Keeps the intent of a payment (null: there shall be none), unless something is kept already, and answers what is kept. */
  async remember(
    paymentId: string,
    intentId: string | null,
    declineCode: string | null = null,
  ): Promise<StripePaymentRow> {
    const row = { id: paymentId, intentId, declineCode, createdAt: new Date() };
    return (await this.isNew((tx) => insertRows(tx, StripePaymentRow, [row]))) ? row : (await this.recall(paymentId))!;
  }

  /** Keeps why Stripe would not try a payment, and answers what is kept. */
  async rememberDecline(paymentId: string, declineCode: string): Promise<StripePaymentRow> {
    const kept = await this.remember(paymentId, null, declineCode);
    if (kept.intentId === null) return kept;
    await this.database.transaction((tx) => updateRow(tx, StripePaymentRow, paymentId, { declineCode }));
    return { ...kept, declineCode };
  }

  async recallCustomer(accountId: string): Promise<string | null> {
    const [row] = await this.database.query('SELECT customer_id FROM stripe_customers WHERE account_id = ?', [
      accountId,
    ]);
    return row ? String(row.customer_id) : null;
  }

  async rememberCustomer(accountId: string, customerId: string): Promise<string> {
    const isNew = await this.isNew((tx) =>
      tx.execute('INSERT INTO stripe_customers (account_id, customer_id, created_at) VALUES (?, ?, ?)', [
        accountId,
        customerId,
        toSqlInstant(new Date()),
      ]),
    );
    return isNew ? customerId : (await this.recallCustomer(accountId))!;
  }

  private async isNew(insert: Parameters<Database['transaction']>[0]): Promise<boolean> {
    try {
      await this.database.transaction(insert);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
