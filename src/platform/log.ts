import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured logs to standard output; credentials, tokens and addresses never reach them. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
    redact: {
      paths: ['*.password', '*.token', '*.gatewayToken', '*.oneTimeToken', '*.authorization', '*.cookie', '*.email'],
      censor: '[redacted]',
    },
  });
}

/** A fault without what drivers hang onto it: the statement's values are people's data, hashes and links. */
function withoutValues(error: Error): object {
  const { type, message, stack, code, query } = pino.stdSerializers.err(error);
  return { type, message, stack, code, query };
}
