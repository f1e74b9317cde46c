import { credit, decideCredit, refundAtGateway, reissue } from '../credits';
import { payByCard, usd } from '../invoices';
import { invoiced } from './corporate';
import type { MailEvent, World } from './world';

const CREDITED = { contact: ['invoiceCredited'], payable: ['invoiceCredited'] } as const satisfies MailEvent['sends'];

/** A credit above the limit that waits for approval; answers its id. */
async function waiting(world: World): Promise<string> {
  const { invoiceCredit } = await credit(world.app, world.technician, await invoiced(world));
  return invoiceCredit.id;
}

/** L6: what is told of corrections of invoices. */
export const CORRECTION_EVENTS: MailEvent[] = [
  {
    when: 'staff credit an invoice',
    sends: CREDITED,
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => credit(world.app, world.technician, invoiceId, { amount: usd('100.00') });
    },
  },
  {
    when: 'staff want to credit more than the limit',
    sends: { supervisor: ['creditApprovalAsked'], otherSupervisor: ['creditApprovalAsked'] },
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => credit(world.app, world.technician, invoiceId);
    },
  },
  {
    when: 'a supervisor approves a credit',
    sends: { ...CREDITED, technician: ['creditApprovalDecided'] },
    given: async (world) => {
      const id = await waiting(world);
      return () => decideCredit(world.app, world.staff.supervisor, id);
    },
  },
  {
    when: 'a supervisor does not approve a credit',
    sends: { technician: ['creditApprovalDecided'] },
    given: async (world) => {
      const id = await waiting(world);
      return () => decideCredit(world.app, world.staff.supervisor, id, { approved: false, comment: 'No.' });
    },
  },
  {
    when: 'somebody gives money back in the gateway’s own dashboard',
    sends: { contact: ['paymentRefunded'], payable: ['paymentRefunded'] },
    given: async (world) => {
      const { payment } = await payByCard(world.app, { ...world, invoiceId: await invoiced(world) }, usd('1000.00'));
      return () => refundAtGateway(world.app, payment.id, '100.00');
    },
  },
  {
    when: 'what should go back to a card cannot',
    sends: {
      contact: ['invoiceCredited', 'refundFailed', 'paymentRefunded'],
      payable: ['invoiceCredited', 'paymentRefunded'],
    },
    given: async (world) => {
      const invoiceId = await invoiced(world);
      const { payment } = await payByCard(world.app, { ...world, invoiceId }, usd('1000.00'));
      return async () => {
        await credit(world.app, world.technician, invoiceId, { amount: usd('100.00'), destination: 'CARD' });
        await refundAtGateway(world.app, payment.id, '1000.00');
      };
    },
  },
  {
    when: 'staff issue an invoice again',
    sends: { contact: ['invoiceReissued'], payable: ['invoiceReissued'] },
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => reissue(world.app, world.technician, invoiceId);
    },
  },
];
