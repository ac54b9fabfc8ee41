/** A WASM page. */
export const pageBytes = 65536;

/** A memory so many times larger than needed is not worth keeping; below this many pages it always is. */
const largestRatio = 4;
const smallPages = 256;

/** Memories of engines that are done serve the next ones: a restart takes what it needs from what it frees. */
export interface Memories {
  /** A memory of at least so many pages, the first of them all 0. Throws a RangeError where it can't be had. */
  take(pages: number, shared: boolean): Promise<WebAssembly.Memory>;
  /** Back from an engine; `whenLeft` resolves when nobody works on it any more. */
  giveBack(memory: WebAssembly.Memory, whenLeft: Promise<unknown>): void;
}

/** `onDrop` is told when memories are left to the garbage collection, before new ones are made. */
export function createMemories(onDrop: () => void = () => undefined): Memories {
  let spare: readonly WebAssembly.Memory[] = [];
  let returning: readonly Promise<unknown>[] = [];

  return {
    async take(pages, shared) {
      await Promise.all(returning);
      returning = [];
      const fitting = spare
        .filter((memory) => isShared(memory) === shared && suits(pagesOf(memory), pages))
        .toSorted((a, b) => pagesOf(a) - pagesOf(b))[0];
      if (fitting !== undefined) {
        spare = spare.filter((memory) => memory !== fitting);
        new Uint8Array(fitting.buffer, 0, pages * pageBytes).fill(0);
        return fitting;
      }
      const small = spare.filter((memory) => pagesOf(memory) <= smallPages);
      if (small.length < spare.length) onDrop();
      spare = small;
      return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
    },
    giveBack(memory, whenLeft) {
      returning = [...returning, whenLeft.then(() => (spare = [memory, ...spare].slice(0, 2)))];
    },
  };
}

const pagesOf = (memory: WebAssembly.Memory) => memory.buffer.byteLength / pageBytes;

const isShared = ({ buffer }: WebAssembly.Memory) => !(buffer instanceof ArrayBuffer);

const suits = (has: number, needed: number) =>
  has >= needed && (has <= smallPages || has <= largestRatio * needed);
