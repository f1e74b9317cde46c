import express, { type Request, type Response, Router } from 'express';
import type { SandboxGateway, SandboxPaymentRow } from '../payments';
import { type Currency, formatMoney, parseDecimal } from '../rules';

/**
 * What the customer's bank would show: `/sandbox/authenticate/:clientSecret` lets the customer approve a payment, or fail to;
 * `/sandbox/dispute/:paymentId` has a payment that succeeded taken back (G5), or returned when the dispute is won;
 * `/sandbox/refund/:paymentId` gives a part of it back, as the gateway's own dashboard would (G9).
 */
export function sandboxBankPages(gateway: SandboxGateway): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false });
  router.get('/sandbox/authenticate/:clientSecret', async ({ params }, response) => {
    const payment = await gateway.findAuthentication(params.clientSecret);
    if (!payment) return nothing(response, 'Nothing to authenticate', 'This payment does not wait for you.');
    ask(response, `Approve the payment of ${amountOf(payment)}?`, { approve: 'Approve', fail: 'Fail' });
  });
  router.post('/sandbox/authenticate/:clientSecret', form, async ({ params, body }: Request, response) => {
    const approved = body?.answer !== 'fail';
    const done = await gateway.authenticate(params.clientSecret as string, approved);
    if (!done) return nothing(response, 'Nothing to authenticate', 'This payment does not wait for you.');
    sendPage(response, 200, approved ? 'Approved' : 'Not approved', '<p>You can close this page.</p>');
  });
  router.get('/sandbox/dispute/:paymentId', async ({ params }, response) => {
    const payment = await gateway.findCharge(params.paymentId);
    if (payment?.status !== 'SUCCEEDED' && payment?.status !== 'DISPUTED')
      return nothing(response, 'Nothing to dispute', 'No such payment has succeeded.');
    const isDisputed = payment.status === 'DISPUTED';
    const answers: Record<string, string> = isDisputed ? { won: 'The dispute is won' } : { fraudulent: 'Dispute' };
    ask(response, `${isDisputed ? 'Disputed' : 'Dispute'}: the payment of ${amountOf(payment)}`, answers);
  });
  router.post('/sandbox/dispute/:paymentId', form, async ({ params, body }: Request, response) => {
    const isWon = body?.answer === 'won';
    const done = await gateway.dispute(params.paymentId as string, isWon ? null : 'fraudulent');
    if (!done) return nothing(response, 'Nothing to dispute', 'No such payment can be taken back or returned.');
    sendPage(response, 200, isWon ? 'The payment was returned' : 'Disputed', '<p>You can close this page.</p>');
  });
  router.get('/sandbox/refund/:paymentId', async ({ params }, response) => {
    const payment = await gateway.findCharge(params.paymentId);
    if (payment?.status !== 'SUCCEEDED')
      return nothing(response, 'Nothing to refund', 'No such payment has succeeded.');
    const field = '<label>How much <input name="amount" inputmode="decimal" required></label>';
    const button = '<button>Refund</button>';
    sendPage(
      response,
      200,
      `Refund the payment of ${amountOf(payment)}`,
      `<form method="post">${field}${button}</form>`,
    );
  });
  router.post('/sandbox/refund/:paymentId', form, async ({ params, body }: Request, response) => {
    const payment = await gateway.findCharge(params.paymentId as string);
    const amount = payment?.currency ? parseDecimal(String(body?.amount), payment.currency as Currency) : null;
    const done = amount !== null && (await gateway.refundByHand(params.paymentId as string, amount));
    if (!done) return nothing(response, 'Nothing refunded', 'There is not so much to give back.');
    sendPage(response, 200, 'Refunded', '<p>You can close this page.</p>');
  });
  return router;
}

const amountOf = ({ amount, currency }: SandboxPaymentRow) => formatMoney(amount!, currency as Currency, 'en');

/** A question with a button for each answer. */
function ask(response: Response, title: string, answers: Record<string, string>): void {
  const buttons = Object.entries(answers).map(
    ([answer, label]) => `<button name="answer" value="${answer}">${label}</button>`,
  );
  sendPage(response, 200, title, `<form method="post">\n${buttons.join('\n')}\n</form>`);
}

const nothing = (response: Response, title: string, why: string): void =>
  sendPage(response, 404, title, `<p>${why}</p>`);

function sendPage(response: Response, status: number, title: string, body: string): void {
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>`;
  response.status(status).type('html').send(page);
}
