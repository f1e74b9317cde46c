import { credit, decideCredit } from '../credits';
import { usd } from '../invoices';
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
];
