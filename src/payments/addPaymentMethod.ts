import { createHash } from 'node:crypto';
import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { insertRows, type Tx } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import { becomesDefault, decideGatewayToken, enforce, Refused, refuse } from '../rules';
import type { Deps } from './deps';
import { PaymentMethodRow } from './entities';
import type { PaymentGateway, SaveOutcome } from './gateway';
import { auditedMethod, findDefaultMethod, makeDefaultIn } from './methods';

export interface PaymentMethodAddition {
  accountId: string;
  gatewayToken: string;
  makeDefault: boolean;
  idempotencyKey: string;
}

interface Added {
  paymentMethodId: string;
}

/** Thrown to leave the look-ahead transaction without a trace. */
class MayAdd extends Error {}

/**
 * G4, G7: stores a gateway's token as a payment method; the first one of an account is its default. Replay, role and input are
 * decided before the token leaves the system, then the gateway is asked outside any transaction (L3), then all is decided again.
 * @throws Refused CARD_NUMBER_REFUSED or INVALID_INPUT for the token, PAYMENT_DECLINED (with `declineCode`) when the gateway does
 * not take it, and what the account refuses
 */
export async function addPaymentMethod(
  deps: Pick<Deps, 'database' | 'gateway'>,
  caller: Caller,
  addition: PaymentMethodAddition,
): Promise<Added> {
  const { accountId, gatewayToken } = addition;
  const key = keyOf('paymentMethodAdd', addition);
  const request = { caller, of: [AccountRow, accountId], action: 'PAYMENT_METHOD_ADD', key } as const;
  const decided = (work: (tx: Tx) => Promise<Added>) =>
    inAccount(deps, request, async ({ tx }) => {
      enforce(decideGatewayToken(['gatewayToken'], gatewayToken));
      return work(tx);
    });
  const added = await refuseEarly(decided);
  if (added) return added;
  const saved = await saveAtGateway(deps.gateway, addition, caller);
  return decided((tx) => insertMethod(tx, deps.gateway, caller, addition, saved));
}

/** What the same call has answered before; null when it may be carried out now. */
async function refuseEarly(decided: (work: () => Promise<Added>) => Promise<Added>): Promise<Added | null> {
  try {
    return await decided(async () => {
      throw new MayAdd();
    });
  } catch (error) {
    if (error instanceof MayAdd) return null;
    throw error;
  }
}

type Saved = Extract<SaveOutcome, { status: 'SAVED' }>;

async function saveAtGateway(gateway: PaymentGateway, addition: PaymentMethodAddition, caller: Caller): Promise<Saved> {
  const { accountId, gatewayToken: token, idempotencyKey } = addition;
  const parts = [caller.actor.userId, idempotencyKey, accountId, token];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
  const outcome = await gateway.saveMethod({ key, accountId, token });
  if (outcome.status === 'SAVED') return outcome;
  throw new Refused(refuse('PAYMENT_DECLINED', 'G4', ['gatewayToken'], { declineCode: outcome.declineCode }));
}

async function insertMethod(
  tx: Tx,
  gateway: PaymentGateway,
  caller: Caller,
  input: Pick<PaymentMethodAddition, 'accountId' | 'makeDefault'>,
  saved: Saved,
): Promise<Added> {
  const { accountId } = input;
  const current = await findDefaultMethod(tx, accountId);
  const isDefault = becomesDefault({ asked: input.makeDefault, hasDefault: current !== null });
  const method: PaymentMethodRow = {
    id: newId('PaymentMethod'),
    accountId,
    defaultOf: null,
    type: 'CARD',
    gateway: gateway.name,
    gatewayReference: saved.reference,
    card: saved.card,
    clientSecret: saved.clientSecret,
    createdAt: tx.now,
    removedAt: null,
    expiryNoticedOn: null,
  };
  await insertRows(tx, PaymentMethodRow, [method]);
  if (isDefault) await makeDefaultIn(tx, accountId, method.id);
  const audit = { action: 'PAYMENT_METHOD_ADD', rule: 'G4', before: null, after: auditedMethod(method, isDefault) };
  await recordAudit(tx, caller, { accountId, subjectId: method.id, ...audit });
  return { paymentMethodId: method.id };
}
