/** Which folds this visit has opened or closed by hand. Storage may be forbidden: then folds begin as they would. */
export interface FoldMemory {
  readonly read: (id: string) => boolean | null;
  readonly write: (id: string, isOpen: boolean) => void;
}

export function createFoldMemory(storage: () => Pick<Storage, 'getItem' | 'setItem'>): FoldMemory {
  return {
    read(id) {
      try {
        const kept = storage().getItem(`fold-${id}`);
        return kept === null ? null : kept === 'open';
      } catch {
        return null;
      }
    },
    write(id, isOpen) {
      try {
        storage().setItem(`fold-${id}`, isOpen ? 'open' : 'closed');
      } catch {
        // It is as the reader left it as long as it stands.
      }
    },
  };
}

export const foldMemory = createFoldMemory(() => sessionStorage);
