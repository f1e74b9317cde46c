import express, { type Response, Router } from 'express';
import { type Currency, formatMoney } from '../../rules';
import type { SandboxGateway } from './gateway';

/** What a bank's page would be: `/sandbox/authenticate/:clientSecret` lets the customer approve a payment, or fail to. */
export function sandboxAuthenticationPage(gateway: SandboxGateway): Router {
  const router = Router();
  router.get('/sandbox/authenticate/:clientSecret', async (request, response) => {
    const payment = await gateway.findAuthentication(request.params.clientSecret);
    if (!payment)
      return sendPage(response, 404, 'Nothing to authenticate', '<p>This payment does not wait for you.</p>');
    const amount = formatMoney(payment.amount!, payment.currency as Currency, 'en');
    sendPage(response, 200, `Approve the payment of ${amount}?`, BUTTONS);
  });
  router.post(
    '/sandbox/authenticate/:clientSecret',
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const approved = request.body?.answer !== 'fail';
      const done = await gateway.authenticate(request.params.clientSecret as string, approved);
      if (!done)
        return sendPage(response, 404, 'Nothing to authenticate', '<p>This payment does not wait for you.</p>');
      sendPage(response, 200, approved ? 'Approved' : 'Not approved', '<p>You can close this page.</p>');
    },
  );
  return router;
}

const BUTTONS = `<form method="post">
<button name="answer" value="approve">Approve</button>
<button name="answer" value="fail">Fail</button>
</form>`;

function sendPage(response: Response, status: number, title: string, body: string): void {
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>`;
  response.status(status).type('html').send(page);
}
