import { setTimeout as wait } from 'node:timers/promises';
import { type GatewayOutcome, SandboxGateway } from '../../src/payments';

/** A gateway that costs nothing but time, so that what is measured is ours. */
export class TimedGateway extends SandboxGateway {
  override readonly chargesPerSecond = 10_000;

  constructor(
    database: ConstructorParameters<typeof SandboxGateway>[0],
    /** Milliseconds. */
    private readonly latency: number,
  ) {
    super(database, () => undefined);
  }

  override async charge(request: Parameters<SandboxGateway['charge']>[0]): Promise<GatewayOutcome> {
    if (this.latency > 0) await wait(this.latency);
    const { paymentId, amount, currency } = request;
    return { status: 'SUCCEEDED', reference: `ch_${paymentId}`, taken: { amount, currency }, card: null };
  }
}

/** Mails to nobody. */
export const noMailer = () => ({ send: async () => undefined, close: () => undefined });
