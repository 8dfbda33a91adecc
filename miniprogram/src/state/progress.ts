import { createState, type State } from './create-state';

/** Per cent of what is on its way, by its number. */
export interface Progress extends State<Readonly<Record<string, number>>> {
  tell(id: string, percent: number): void;
  /** It stands still. */
  end(id: string): void;
}

/** The progress of uploads. Not a page's: an upload goes on when its page is left, and begins no second time. */
export function createProgress(): Progress {
  const state = createState<Readonly<Record<string, number>>>({});
  return {
    ...state,
    tell: (id, percent) => state.set({ ...state.get(), [id]: percent }),
    end(id) {
      const { [id]: _, ...rest } = state.get();
      state.set(rest);
    },
  };
}
