/** What can go wrong between a data file and us; the same words as `Problem` in training/protocol. */
export interface DataProblem {
  readonly code: 'data-missing' | 'data-corrupt' | 'data-stalled';
  /** The file, addressed relative to the page. */
  readonly file: string;
  /** For the curious, in English. */
  readonly detail: string;
}

export class DataError extends Error {
  override readonly name = 'DataError';
  readonly problem: DataProblem;
  constructor(problem: DataProblem, options?: ErrorOptions) {
    super(`${problem.file}: ${problem.detail}`, options);
    this.problem = problem;
  }
}

/** The content of one file, chunk after chunk; `cancel` ends the download. */
export interface Download {
  /** null at the end. Rejects with a `DataError`, or with the signal's reason. */
  read(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/**
 * Starts to download a file and unpacks it as it arrives, if it is gzipped: told by its first two bytes, because some
 * servers send `.gz` files with `Content-Encoding: gzip`, so that fetch has unpacked them already.
 * Rejects with a `DataError` where there is no such file, or with the signal's reason.
 */
export async function download(options: {
  readonly file: string;
  readonly baseUrl: string;
  readonly signal?: AbortSignal | undefined;
  readonly isFresh?: boolean | undefined;
  readonly patience?: number | undefined;
}): Promise<Download> {
  const { file, signal, isFresh = false, patience = defaultPatience } = options;
  const watch = watchStalls(patience);
  const fail = (code: DataProblem['code'], cause: unknown): never => {
    signal?.throwIfAborted();
    if (cause instanceof StallError)
      throw new DataError({ code: 'data-stalled', file, detail: cause.message }, { cause });
    throw new DataError({ code, file, detail: describe(cause) }, { cause });
  };

  const url = new URL(file, options.baseUrl);
  const asked = fetch(url, { signal: signal ?? null, cache: isFresh ? 'reload' : 'default' });
  const response = await watch(asked).catch((error: unknown) => fail('data-missing', error));
  if (!response.ok) return fail('data-missing', `HTTP ${response.status}`);
  // Servers of single-page sites answer a missing file with their page.
  if (response.headers.get('content-type')?.startsWith('text/html') === true)
    return fail('data-missing', 'a web page came instead of the file');
  if (response.body === null) return fail('data-corrupt', 'it is empty');

  const raw = rememberFailure(response.body, watch);
  const start = await readStart(raw.reader).catch((error: unknown) => fail('data-missing', error));
  const bytes = streamOf(start, raw.reader);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const reader = (isGzip ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes).getReader();
  return {
    async read() {
      const next = await reader
        .read()
        .catch((error: unknown) =>
          raw.failure === null ? fail('data-corrupt', error) : fail('data-missing', raw.failure.error),
        );
      return next.done ? null : next.value;
    },
    // A stream that has already failed has nothing left to cancel.
    cancel: () => reader.cancel().catch(() => undefined),
  };
}

/** So long nothing may arrive, in ms. */
const defaultPatience = 15_000;

class StallError extends Error {
  override readonly name = 'StallError';
}

type WatchStalls = <T>(arrival: Promise<T>) => Promise<T>;

/** Gives up on what has not arrived in time, in ms. */
function watchStalls(patience: number): WatchStalls {
  return (arrival) =>
    new Promise((resolve, reject) => {
      const stall = () => reject(new StallError(`nothing has arrived for ${patience / 1000} s`));
      const timer = setTimeout(stall, patience);
      arrival.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}

type Bytes = Uint8Array<ArrayBuffer>;
interface Failable {
  readonly reader: Pick<ReadableStreamDefaultReader<Bytes>, 'read' | 'cancel'>;
  /** Set when the network, and not the unpacking, failed. */
  failure: { readonly error: unknown } | null;
}

function rememberFailure(body: ReadableStream<Bytes>, watch: WatchStalls): Failable {
  const inner = body.getReader();
  const raw: Failable = {
    reader: {
      read: () =>
        watch(inner.read()).catch((error: unknown) => {
          raw.failure = { error };
          // What has stalled is not waited for.
          if (error instanceof StallError) void inner.cancel().catch(() => undefined);
          throw error;
        }),
      cancel: (reason) => inner.cancel(reason),
    },
    failure: null,
  };
  return raw;
}

/** Reads until there are two bytes, or the end. */
async function readStart(reader: Failable['reader']): Promise<Bytes> {
  let start = new Uint8Array(0);
  while (start.length < 2) {
    const next = await reader.read();
    if (next.done) break;
    const joined = new Uint8Array(start.length + next.value.length);
    joined.set(start);
    joined.set(next.value, start.length);
    start = joined;
  }
  return start;
}

/** A stream of what was read already, then of the rest. */
function streamOf(start: Bytes, reader: Failable['reader']): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    start: (controller) => {
      if (start.length > 0) controller.enqueue(start);
    },
    async pull(controller) {
      const next = await reader.read();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
