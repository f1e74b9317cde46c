import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { databaseSchema } from '../../src/databaseSchema';
import {
  createSandboxMailer,
  createSmtpMailer,
  EmailRow,
  MAILS_AT_ONCE,
  type Mail,
  type MailboxEntry,
  type Mailer,
  MailFault,
  mailboxEntries,
  noteSent,
  queueEmail,
  type ReadAttachment,
  sendEmail,
} from '../../src/notifications';
import { Database, selectRows } from '../../src/platform/database';
import { isPlainAddress } from '../../src/platform/emailAddress';
import { JobRow } from '../../src/platform/jobs';
import { describeOnEachEngine, type Engine, type TestDatabase } from '../support/engines';

interface Received {
  from: string;
  to: string[];
  source: string;
}

/** An SMTP server on the loopback that keeps what it accepted, and behaves as a test asks. */
class TestServer {
  readonly received: Received[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  constructor(behaviour: SMTPServerOptions = {}) {
    const quiet = {
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
    };
    this.server = new SMTPServer({
      ...quiet,
      onData: (stream, session, callback) => void this.read(stream, session).then(() => callback()),
      ...behaviour,
    });
    this.server.server.on('connection', (socket: Socket) => this.sockets.add(socket));
  }

  async read(stream: AsyncIterable<Buffer>, { envelope }: Parameters<NonNullable<SMTPServerOptions['onData']>>[1]) {
    let source = '';
    for await (const chunk of stream) source += chunk.toString();
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    this.received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  stop(): Promise<void> {
    this.drop();
    return new Promise((done) => void this.server.close(done));
  }
}

const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const TIMEOUTS = { connection: 2_000, greeting: 500, silence: 500, total: 5_000 };

async function smtp(server = new TestServer(), timeouts = TIMEOUTS): Promise<Mailer> {
  const mailer = createSmtpMailer(await server.start(), timeouts);
  open.push(
    () => server.stop(),
    () => mailer.close(),
  );
  return mailer;
}

async function createDatabase(engine: Engine): Promise<Database> {
  const { databaseUrl, dataDir, drop }: TestDatabase = await engine.createDatabase();
  const location = { databaseUrl: databaseUrl ?? null, dataDir };
  const database = await Database.connect(location, databaseSchema, async () => new Date());
  open.push(drop, () => database.close());
  return database;
}

const mail: Mail = {
  id: 'eml_01h455vb4pex5vsknk084sn02q',
  to: 'person@customer.example',
  from: 'billing@billing-center.example',
  subject: 'Your order',
  text: 'Hello',
  html: '<p>Hello</p>',
  attachments: [{ filename: 'invoice.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
};

const refusal = (responseCode: number) => Object.assign(new Error('No'), { responseCode });

const faultOf = (sending: Promise<void>): Promise<MailFault> =>
  sending.then(
    () => Promise.reject(new Error('The mail was accepted')),
    (error: MailFault) => error,
  );

describe('the SMTP mailer', () => {
  it('hands over the mail once, with an id made from the e-mail’s', async () => {
    const server = new TestServer();
    const mailer = await smtp(server);
    await mailer.send(mail);
    const [received, ...others] = server.received;
    expect(others).toEqual([]);
    expect(received).toMatchObject({ from: mail.from, to: [mail.to] });
    for (const part of [
      'Subject: Your order\r\n',
      'To: person@customer.example\r\n',
      `Message-ID: <${mail.id}@billing-center.example>\r\n`,
      '\r\nHello\r\n',
      '<p>Hello</p>',
      'filename=invoice.pdf',
      Buffer.from('%PDF-1.7').toString('base64'),
    ]) {
      expect(received!.source).toContain(part);
    }
  });

  it('keeps letters of other alphabets', async () => {
    const server = new TestServer();
    const mailer = await smtp(server);
    await mailer.send({ ...mail, subject: 'Reçu\u00a0: €', text: 'Échéance' });
    expect(server.received[0]!.source).toContain('=?UTF-8?');
    expect(server.received[0]!.source).toContain('=C3=89ch=C3=A9ance');
  });

  it('fails for now on 4xx, and is accepted once at the next try', async () => {
    let tries = 0;
    const server: TestServer = new TestServer({
      onRcptTo: (_address, _session, callback) => callback(tries++ === 0 ? refusal(450) : null),
    });
    const mailer = await smtp(server);
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false, message: 'SMTP: EENVELOPE 450' });
    await mailer.send(mail);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['the recipient', { onRcptTo: (_address, _session, callback) => callback(refusal(550)) }, 'EENVELOPE 550'],
    [
      'the message',
      {
        onData(stream, _session, callback) {
          stream.resume().once('end', () => callback(refusal(554)));
        },
      },
      'EMESSAGE 554',
    ],
  ] satisfies [string, SMTPServerOptions, string][])(
    'fails for good when %s is refused with 5xx',
    async (_what, behaviour, code) => {
      const server = new TestServer(behaviour);
      const mailer = await smtp(server);
      const fault = await faultOf(mailer.send(mail));
      expect(fault).toBeInstanceOf(MailFault);
      expect(fault).toMatchObject({ permanent: true, message: `SMTP: ${code}` });
      expect(server.received).toEqual([]);
    },
  );

  it('fails for now when the server refuses everybody, since that is not about this mail', async () => {
    const server = new TestServer({ onConnect: (_session, callback) => callback(refusal(554)) });
    const mailer = await smtp(server);
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
  });

  it.each([
    ['before its greeting', { onConnect: () => undefined }],
    ['at the recipient', { onRcptTo: () => undefined }],
    ['after the message', { onData: (stream) => void stream.resume() }],
  ] satisfies [string, SMTPServerOptions][])('gives up on a server that hangs %s', async (_when, behaviour) => {
    const mailer = await smtp(new TestServer(behaviour));
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
  });

  it('gives up when the whole takes too long, however alive the server is', async () => {
    const server = new TestServer({ onRcptTo: () => undefined });
    const mailer = await smtp(server, { ...TIMEOUTS, silence: 60_000, total: 300 });
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
    expect(server.received).toEqual([]);
  });

  it('bears a slow server with as many mails as are handed over at once: each arrives once', async () => {
    const server: TestServer = new TestServer({
      onData: (stream, session, callback) => void server.read(stream, session).then(() => setTimeout(callback, 600)),
    });
    const mailer = await smtp(server, { ...TIMEOUTS, silence: 5_000, total: 1_100 });
    const ids = Array.from({ length: MAILS_AT_ONCE }, (_none, place) => `eml_${place}`);
    await Promise.all(ids.map((id) => mailer.send({ ...mail, id })));
    expect(server.received).toHaveLength(MAILS_AT_ONCE);
  });

  it('fails for now when there is no server', async () => {
    const server = new TestServer();
    const mailer = createSmtpMailer(await server.start(), TIMEOUTS);
    open.push(() => mailer.close());
    await server.stop();
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
  });

  it('does not send again by itself when the answer is lost; the repetition has the same id', async () => {
    const server: TestServer = new TestServer({
      onData: (stream, session, callback) =>
        void server.read(stream, session).then(() => (server.received.length === 1 ? server.drop() : callback())),
    });
    const mailer = await smtp(server);
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
    expect(server.received).toHaveLength(1);
    await mailer.send(mail);
    const ids = server.received.map(({ source }) => /^Message-ID: .*$/m.exec(source)?.[0]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is accepted once when the connection broke before the message', async () => {
    let tries = 0;
    const server: TestServer = new TestServer({
      onMailFrom: (_address, _session, callback) => (tries++ === 0 ? server.drop() : callback()),
    });
    const mailer = await smtp(server);
    expect(await faultOf(mailer.send(mail))).toMatchObject({ permanent: false });
    await mailer.send(mail);
    expect(server.received).toHaveLength(1);
  });

  it('delivers the others beside one that the server refuses', async () => {
    const server = new TestServer({
      onRcptTo: ({ address }, _session, callback) => callback(address.startsWith('poison') ? refusal(550) : null),
    });
    const mailer = await smtp(server);
    const recipients = ['one@a.example', 'poison@a.example', 'two@a.example'];
    const outcomes = await Promise.allSettled(
      recipients.map((to, index) => mailer.send({ ...mail, id: `eml_${index}`, to })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(['one@a.example', 'two@a.example']);
  });

  it('sends to nothing but one plain address', async () => {
    const server = new TestServer();
    const mailer = await smtp(server);
    const fault = await faultOf(mailer.send({ ...mail, to: '"x@y.example\r\nRCPT TO:<evil@z.example>"@y.example' }));
    expect(fault).toMatchObject({ permanent: true });
    expect(server.received).toEqual([]);
  });
});

it.each([
  ['person@customer.example', true],
  ['first.last+billing@sub.customer.example', true],
  ["o'neil@customer.example", true],
  ['', false],
  ['person', false],
  ['person@localhost', false],
  ['person@customer.example ', false],
  ['a@b.example,c@d.example', false],
  ['Person <person@customer.example>', false],
  ['"quoted"@customer.example', false],
  ['person@customer.example\r\nBcc: evil@z.example', false],
  ['person@customer.example\n', false],
  ['person@[127.0.0.1]', false],
  ['.person@customer.example', false],
  ['per..son@customer.example', false],
  ['person@-customer.example', false],
  ['pérson@customer.example', false],
  [`${'x'.repeat(65)}@customer.example`, false],
  [`x@${'y'.repeat(60)}.${'z.'.repeat(100)}example`, false],
])('%p is one plain address: %p', (address, isPlain) => {
  expect(isPlainAddress(address)).toBe(isPlain);
});

describeOnEachEngine('e-mails', (engine) => {
  const request = {
    accountId: null,
    to: mail.to,
    locale: 'fr',
    template: 'passwordReset',
    data: { name: 'Zoë', url: 'https://billing.example/reset?token=secret', validMinutes: 60 },
  } as const;
  const readAttachment: ReadAttachment = async ({ subjectId, name }) => {
    return { filename: name, contentType: 'application/pdf', content: Buffer.from(subjectId) };
  };
  const sites = {
    ONLINE: 'https://online.example',
    CORPORATE: 'https://corporate.example',
    STAFF: 'https://staff.example',
  };
  const settings = { config: { mailFrom: mail.from }, sites, readAttachment };

  it('are delivered into the sandbox’s mailbox once, however often they are sent', async () => {
    const database = await createDatabase(engine);
    const mailer = createSandboxMailer(database);
    await mailer.send(mail);
    await mailer.send({ ...mail, subject: 'Again' });
    const attachments = [{ filename: 'invoice.pdf', contentType: 'application/pdf', contentBase64: 'JVBERi0xLjc=' }];
    const { to, subject, text, html } = mail;
    const at = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(await mailboxEntries(database)).toEqual([{ to, subject, text, html, attachments, at }]);
  });

  it('are decided on with what causes them, or not at all', async () => {
    const database = await createDatabase(engine);
    const failing = database.transaction(async (tx) => {
      await queueEmail(tx, request);
      throw new Error('Rolled back');
    });
    await expect(failing).rejects.toThrow('Rolled back');
    const badAddress = database.transaction((tx) => queueEmail(tx, { ...request, to: 'a@b.example, c@d.example' }));
    await expect(badAddress).rejects.toThrow(RangeError);
    expect(await selectRows(database, EmailRow)).toEqual([]);
    expect(await selectRows(database, JobRow)).toEqual([]);
  });

  it('are noted as sent beside one that is erased at this moment', async () => {
    const database = await createDatabase(engine);
    for (const _each of [1, 2]) await database.transaction((tx) => queueEmail(tx, request));
    const jobs = await selectRows(database, JobRow, 'ORDER BY id');
    const erasing = database.transaction(async (tx) => {
      await tx.execute('DELETE FROM emails WHERE id = ?', [jobs[0]!.subjectId]);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await database.transaction((tx) => noteSent(tx, jobs));
    await erasing;
    const [left, ...others] = await selectRows(database, EmailRow);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ id: jobs[1]!.subjectId, sentAt: expect.any(Date), data: { name: 'Zoë', url: '' } });
  });

  it('are sent once by their job, and the secret link is not kept', async () => {
    const database = await createDatabase(engine);
    const deps = { database, ...settings, mailer: createSandboxMailer(database) };
    await database.transaction((tx) => queueEmail(tx, request));
    const [job] = await selectRows(database, JobRow);
    expect(job).toMatchObject({ kind: 'email.send', status: 'DUE' });
    await sendEmail(deps, job!);
    await database.transaction((tx) => noteSent(tx, [job!]));
    await sendEmail(deps, job!);
    const [entry, ...others] = await mailboxEntries(database);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ to: mail.to, subject: 'Choisissez un nouveau mot de passe', attachments: [] });
    expect(entry!.text).toContain('Bonjour Zoë,');
    expect(entry!.text).toContain(request.data.url);
    const [email] = await selectRows(database, EmailRow);
    expect(email).toMatchObject({ id: job!.subjectId, sentAt: expect.any(Date), data: { name: 'Zoë', url: '' } });
  });

  it('go with the documents that they name, and wait for one that cannot be made', async () => {
    const database = await createDatabase(engine);
    const attachments = [{ subjectId: 'inv_1', name: 'IE-2026-000001.pdf' }];
    await database.transaction((tx) => queueEmail(tx, { ...request, attachments }));
    const [job] = await selectRows(database, JobRow);
    const deps = { database, ...settings, mailer: createSandboxMailer(database) };
    const missing: ReadAttachment = () => Promise.reject(new Error('There is no document'));
    await expect(sendEmail({ ...deps, readAttachment: missing }, job!)).rejects.toThrow('There is no document');
    expect(await mailboxEntries(database)).toEqual([]);
    await sendEmail(deps, job!);
    const [{ attachments: delivered }] = (await mailboxEntries(database)) as [MailboxEntry];
    const contentBase64 = Buffer.from('inv_1').toString('base64');
    expect(delivered).toEqual([{ filename: 'IE-2026-000001.pdf', contentType: 'application/pdf', contentBase64 }]);
  });

  it('stay unsent when the mailer fails, and keep what they need for the next try', async () => {
    const database = await createDatabase(engine);
    const mailer: Mailer = {
      send: () => Promise.reject(new MailFault('SMTP: ESOCKET', false)),
      close: () => undefined,
    };
    await database.transaction((tx) => queueEmail(tx, request));
    const [job] = await selectRows(database, JobRow);
    await expect(sendEmail({ database, ...settings, mailer }, job!)).rejects.toThrow(MailFault);
    expect(await selectRows(database, EmailRow)).toMatchObject([{ sentAt: null, data: request.data }]);
    await sendEmail({ database, ...settings, mailer: createSandboxMailer(database) }, job!);
    expect(await mailboxEntries(database)).toHaveLength(1);
  });

  it('arrive once when the process dies between the delivery and the note of it', async () => {
    const database = await createDatabase(engine);
    const sandbox = createSandboxMailer(database);
    const dying: Mailer = {
      ...sandbox,
      send: (each) => sandbox.send(each).then(() => Promise.reject(new Error('Killed'))),
    };
    await database.transaction((tx) => queueEmail(tx, request));
    const [job] = await selectRows(database, JobRow);
    await expect(sendEmail({ database, ...settings, mailer: dying }, job!)).rejects.toThrow('Killed');
    await sendEmail({ database, ...settings, mailer: sandbox }, job!);
    expect(await mailboxEntries(database)).toHaveLength(1);
  });
});
