/** A request that got no answer, or a fault for one. Whether what it asked for happened is not known. */
export class ApiFailure extends Error {
  /** A sentence for people in their language, where the API said one. */
  readonly sentence: string | null;
  /** Finds the fault in the server's log. */
  readonly errorId: string | null;

  constructor(
    /** `UNREACHABLE`, or the API's code: `RATE_LIMITED`, `INTERNAL_SERVER_ERROR`. */
    readonly code: string,
    { message, errorId, cause }: { message?: string; errorId?: string; cause?: unknown },
  ) {
    super(message ?? code, { cause });
    this.sentence = code === 'RATE_LIMITED' || code === 'SERVICE_UNAVAILABLE' ? (message ?? null) : null;
    this.errorId = errorId ?? null;
  }
}

/** What is wrong, of anything that was thrown while the API was asked. */
export function failureOf(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const [fault] = (error as { errors?: { message: string; extensions?: Record<string, string> }[] }).errors ?? [];
  if (!fault) return new ApiFailure('UNREACHABLE', { cause: error });
  const { code = 'INTERNAL_SERVER_ERROR', errorId } = fault.extensions ?? {};
  return new ApiFailure(code, { message: fault.message, errorId, cause: error });
}
