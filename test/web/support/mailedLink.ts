import type { App } from '../../support/app';

/** The link of the last mail to an address, from the sandbox's mailbox: once a mail is sent, its link is kept nowhere else. */
export async function mailedLink({ url }: App, email: string): Promise<string> {
  for (let looks = 0; looks < 200; looks++) {
    const mails = (await (await fetch(`${url}/sandbox/mailbox`)).json()) as { to: string; text: string }[];
    const link = /https?:\S+token=[\w-]+/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
    if (link) return link;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`No link was mailed to ${email}`);
}
