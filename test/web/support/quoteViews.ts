import type { App } from '../../support/app';
import { planId } from '../../support/given';
import { staff } from '../../support/people';
import { act, done, draftQuote, sentQuote } from '../../support/quotes';
import { accepted, type Corporate, corporate, subscribedTo, waitingForApproval } from './corporate';
import type { Visitor } from './visitor';

/** Quotes in states that pages show otherwise: their ids. */
export async function quoteStates(app: App) {
  const given = await corporate(app, { name: 'Société des Cartonnages Réunis' });
  await corporate(app, { country: 'US', name: 'Harbour Lights Inc.', locale: 'en-US' });
  const [meeting] = await subscribedTo(app, given, { seats: 10 });
  const change = { kind: 'CHANGE' as const, subscriptionId: meeting, plan: 'gotomeeting pro', seats: 20 };
  const refusedApproval = await waitingForApproval(app, given);
  const decision = { approved: false, comment: 'Trop pour un an. 20 % au plus, ou deux ans.' };
  done(await act(app, await staff(app, 'SUPERVISOR'), 'QUOTE_DECIDE_APPROVAL', { id: refusedApproval }, decision));
  const outrun = done(await draftQuote(app, given, [change])).quote!.id;
  await accepted(app, given, await sentQuote(app, given, [{ ...change, seats: 15 }]));
  const add = { kind: 'ADD' as const, plan: 'gotowebinar pro', seats: 3, discountPercent: '10' };
  const mixed = (await sentQuote(app, given, [change, add, { ...add, coTermWith: meeting }])).id;
  return { refusedApproval, outrun, mixed, revised: await revisedQuote(app, given) };
}

/** The third revision of a quote that lost a line, got one and changed one. */
async function revisedQuote(app: App, given: Corporate): Promise<string> {
  const ten = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10 };
  let { id } = await sentQuote(app, given, [ten, { ...ten, plan: 'gotowebinar pro', seats: 1 }], {
    terms: 'Paiement à 30 jours.',
  });
  for (const seats of [12, 14]) {
    const { quote } = done(await act(app, given.technician, 'QUOTE_REVISE', { id }));
    const lines = [
      { kind: 'ADD', planId: await planId(app, 'gotomeeting pro'), seats, discountPercent: '10' },
      { kind: 'ADD', planId: await planId(app, seats === 12 ? 'gotowebinar pro' : 'openvoice standard'), seats: 2 },
    ];
    const texts = { terms: 'Paiement à 45 jours fin de mois.', note: 'Comme convenu au téléphone.' };
    done(await act(app, given.technician, 'QUOTE_UPDATE', { id: quote!.id }, { lines, ...texts }));
    id = done(await act(app, given.technician, 'QUOTE_SEND', { id: quote!.id })).quote!.id;
  }
  return id;
}

/** The dialog that copies for another customer, with what cannot go along. */
export async function openCopy(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Copy for another customer|Copier pour un autre client)…$/);
  await visitor.page.getByRole('dialog').getByRole('searchbox').fill('harbour');
  await visitor.choose(/^Harbour Lights Inc\./);
  await visitor.control(/^(Copy for|Copier pour) Harbour Lights Inc\.$/).waitFor();
}
