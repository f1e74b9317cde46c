import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  type Database,
  insertRows,
  isDuplicate,
  lockRow,
  type Reader,
  RunAgain,
  selectRow,
  type Tx,
  toSqlInstant,
  updateRow,
} from '../../platform/database';
import { type Minor, minor, subtract, sum } from '../../rules';
import {
  type ChargeRequest,
  type ChargeSource,
  type GatewayEvent,
  type GatewayOutcome,
  type GatewayRefund,
  GatewayUnanswered,
  type PaymentGateway,
  RefundRefused,
  type SaveOutcome,
} from '../gateway';
import { SandboxMethodRow, SandboxPaymentRow } from './entities';
import { type Deliver, disputeEvent, paymentEvent, readSandboxEvent, refundEvent } from './events';
import { testCardOf } from './tokens';

const shortId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/**
 * A gateway to try the product with: it moves no money and knows only the test tokens. It keeps what it knows in tables of its own
 * and writes them in its own transactions, so that it survives a restart and is the same for all processes.
 */
export class SandboxGateway implements PaymentGateway {
  readonly name = 'sandbox';
  readonly chargesPerSecond: number = 500;

  constructor(
    private readonly database: Database,
    private readonly deliver: Deliver,
  ) {}

  async saveMethod(request: { key: string; accountId: string; token: string }): Promise<SaveOutcome> {
    const testCard = testCardOf(request.token);
    if (!testCard) return { status: 'DECLINED', declineCode: 'invalid_token' };
    const reference = await this.database.transaction(async (tx) => {
      const saved = await selectRow(tx, SandboxMethodRow, 'WHERE save_key = ?', [request.key]);
      if (saved) return saved.id;
      const { key: saveKey, accountId, token } = request;
      const row = { id: shortId('sbm'), saveKey, accountId, token, createdAt: new Date(), removedAt: null };
      await insertNew(tx, SandboxMethodRow, row);
      return row.id;
    });
    return { status: 'SAVED', reference, card: testCard.card, clientSecret: null };
  }

  async removeMethod(reference: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const method = await lockRow(tx, SandboxMethodRow, 'WHERE id = ?', [reference]);
      if (method && !method.removedAt) await updateRow(tx, SandboxMethodRow, reference, { removedAt: new Date() });
    });
  }

  async charge(request: ChargeRequest): Promise<GatewayOutcome> {
    const { payment, isNew } = await this.database.transaction(async (tx) => {
      const known = await selectRow(tx, SandboxPaymentRow, 'WHERE id = ?', [request.paymentId]);
      if (known) return { payment: known, isNew: false };
      const made = newCharge(request, await this.tokenOf(tx, request.accountId, request.source));
      await insertNew(tx, SandboxPaymentRow, made);
      return { payment: made, isNew: true };
    });
    if (isNew && payment.status !== 'ACTION_REQUIRED') this.deliver(paymentEvent(payment.id));
    const loses = testCardOf(payment.token ?? '')?.behaviour.kind === 'ANSWER_IS_LOST';
    if (isNew && loses) throw new GatewayUnanswered('the answer is lost, as this token asks');
    return outcomeOf(payment);
  }

  async find(paymentId: string): Promise<GatewayOutcome | null> {
    const payment = await this.findCharge(paymentId);
    return payment && outcomeOf(payment);
  }

  async cancel(paymentId: string): Promise<GatewayOutcome> {
    return this.database.transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId);
      if (!payment) {
        await insertNew(tx, SandboxPaymentRow, cancelledBeforehand(paymentId));
        return { status: 'CANCELLED' };
      }
      if (payment.status !== 'ACTION_REQUIRED') return outcomeOf(payment);
      await updateRow(tx, SandboxPaymentRow, paymentId, { status: 'CANCELLED' });
      return { status: 'CANCELLED' };
    });
  }

  async refund(request: { key: string; paymentId: string; amount: Minor }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { key, paymentId, amount } = request;
      const payment = await lockPayment(tx, paymentId);
      const refunds = await refundsOf(tx, paymentId);
      if (refunds.some((refund) => refund.key === key)) return;
      if (payment?.status === 'DISPUTED') throw new RefundRefused('charge_disputed');
      if (payment?.status !== 'SUCCEEDED')
        throw new Error(`payment ${paymentId} has not succeeded: nothing to give back`);
      const total = sum([amount, ...refunds.map((refund) => refund.amount)]);
      if (total > payment.amount!) throw new RefundRefused('charge_already_refunded');
      await insertRefund(tx, { key, paymentId, amount, byHand: false });
    });
  }

  findRefunds(paymentId: string): Promise<GatewayRefund[]> {
    return refundsOf(this.database, paymentId);
  }

  readEvent(headers: IncomingHttpHeaders, body: Buffer): GatewayEvent | null {
    return readSandboxEvent(headers, body);
  }

  /** The customer's answer to an authentication; false when nobody was asked, or the answer was given before. */
  async authenticate(clientSecret: string, approved: boolean): Promise<boolean> {
    const payment = await this.database.transaction(async (tx) => {
      const asked = await lockRow(tx, SandboxPaymentRow, 'WHERE client_secret = ?', [clientSecret]);
      if (asked?.status !== 'ACTION_REQUIRED') return null;
      await updateRow(tx, SandboxPaymentRow, asked.id, approved ? succeeded() : declined('authentication_failed'));
      return asked;
    });
    if (payment) this.deliver(paymentEvent(payment.id));
    return payment !== null;
  }

  /**
   * The customer's bank takes back what a charge brought, or returns it; false when there is nothing to take or return.
   * @param reason why the customer disputes it; null: the dispute was won
   */
  async dispute(paymentId: string, reason: string | null): Promise<boolean> {
    const reference = await this.database.transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId);
      if (payment?.status !== (reason === null ? 'DISPUTED' : 'SUCCEEDED')) return null;
      const status = reason === null ? 'SUCCEEDED' : 'DISPUTED';
      await updateRow(tx, SandboxPaymentRow, paymentId, { status, declineCode: reason });
      return payment.reference;
    });
    if (reference) this.deliver(disputeEvent(reference));
    return reference !== null;
  }

  /** Somebody gives back a part of a charge in the gateway's own dashboard; false when there is not so much to give back. */
  async refundByHand(paymentId: string, amount: Minor): Promise<boolean> {
    const reference = await this.database.transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId);
      const given = sum((await refundsOf(tx, paymentId)).map((refund) => refund.amount));
      if (payment?.status !== 'SUCCEEDED' || amount <= 0 || amount > subtract(payment.amount!, given)) return null;
      await insertRefund(tx, { key: shortId('sbr'), paymentId, amount, byHand: true });
      return payment.reference;
    });
    if (reference) this.deliver(refundEvent(reference));
    return reference !== null;
  }

  /** A charge by the id of our payment; null: it never came. */
  findCharge(paymentId: string): Promise<SandboxPaymentRow | null> {
    return selectRow(this.database, SandboxPaymentRow, 'WHERE id = ?', [paymentId]);
  }

  /** The charge that waits for this authentication; null when none does. */
  async findAuthentication(clientSecret: string): Promise<SandboxPaymentRow | null> {
    const tail = "WHERE client_secret = ? AND status = 'ACTION_REQUIRED'";
    return selectRow(this.database, SandboxPaymentRow, tail, [clientSecret]);
  }

  /** The token a source stands for; null: no such method of this account. */
  private async tokenOf(tx: Tx, accountId: string, source: ChargeSource): Promise<string | null> {
    if ('token' in source) return source.token;
    const tail = 'WHERE id = ? AND account_id = ? AND removed_at IS NULL';
    const method = await selectRow(tx, SandboxMethodRow, tail, [source.method, accountId]);
    return method?.token ?? null;
  }
}

/** Inserts a row whose key another process may be inserting too; then everything is looked at again. */
async function insertNew<Row extends object>(tx: Tx, entity: new () => Row, row: Row): Promise<void> {
  try {
    await insertRows(tx, entity, [row]);
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain() : error;
  }
}

function lockPayment(tx: Tx, paymentId: string): Promise<SandboxPaymentRow | null> {
  return lockRow(tx, SandboxPaymentRow, 'WHERE id = ?', [paymentId]);
}

async function refundsOf(reader: Reader, paymentId: string): Promise<GatewayRefund[]> {
  const ofPayment =
    'SELECT refund_key, amount, by_hand FROM sandbox_gateway_refunds WHERE payment_id = ? ORDER BY created_at';
  return (await reader.query(ofPayment, [paymentId])).map(({ refund_key: key, amount, by_hand: byHand }) => {
    const reference = String(key);
    return { reference, key: byHand ? null : reference, amount: minor(Number(amount)), status: 'DONE' };
  });
}

async function insertRefund(
  tx: Tx,
  { key, paymentId, amount, byHand }: { key: string; paymentId: string; amount: Minor; byHand: boolean },
): Promise<void> {
  await tx.execute(
    'INSERT INTO sandbox_gateway_refunds (refund_key, payment_id, amount, by_hand, created_at) VALUES (?, ?, ?, ?, ?)',
    [key, paymentId, amount, byHand ? 1 : 0, toSqlInstant(new Date())],
  );
}

const succeeded = () => ({ status: 'SUCCEEDED' as const, reference: shortId('sbx') });

const declined = (declineCode: string) => ({ status: 'DECLINED' as const, declineCode });

function newCharge({ paymentId, amount, currency }: ChargeRequest, token: string | null): SandboxPaymentRow {
  const nothing = { reference: null, declineCode: null, clientSecret: null };
  const charge = { id: paymentId, amount, currency, token, createdAt: new Date(), ...nothing };
  if (token === null) return { ...charge, ...declined('invalid_payment_method') };
  const behaviour = testCardOf(token)?.behaviour;
  if (!behaviour) return { ...charge, ...declined('invalid_token') };
  if (behaviour.kind === 'DECLINES') return { ...charge, ...declined(behaviour.declineCode) };
  if (behaviour.kind !== 'ASKS_CUSTOMER') return { ...charge, ...succeeded() };
  return { ...charge, status: 'ACTION_REQUIRED', clientSecret: shortId('secret') };
}

function cancelledBeforehand(id: string): SandboxPaymentRow {
  const nothing = { amount: null, currency: null, token: null, reference: null, declineCode: null, clientSecret: null };
  return { id, ...nothing, status: 'CANCELLED', createdAt: new Date() };
}

function outcomeOf(payment: SandboxPaymentRow): GatewayOutcome {
  const card = testCardOf(payment.token ?? '')?.card ?? null;
  const money = () => ({
    ...{ reference: payment.reference!, taken: { amount: payment.amount!, currency: payment.currency! } },
  });
  switch (payment.status) {
    case 'SUCCEEDED':
      return { status: 'SUCCEEDED', ...money(), card };
    case 'DISPUTED':
      return { status: 'DISPUTED', ...money(), card, reason: payment.declineCode! };
    case 'DECLINED':
      return { status: 'DECLINED', declineCode: payment.declineCode!, card };
    case 'ACTION_REQUIRED':
      return { status: 'ACTION_REQUIRED', clientSecret: payment.clientSecret!, card };
    default:
      return { status: payment.status };
  }
}
