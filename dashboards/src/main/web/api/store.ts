import type { Board, Changes } from './views';

type Kind = keyof Changes;
const LIST_OF = {
  alert: 'alerts',
  trouble: 'troubles',
  place: 'places',
  device: 'devices',
  request: 'requests',
  grant: 'grants',
  visit: 'visits',
  link: 'links',
} as const satisfies Record<Kind, keyof Board>;

const ENDED_KEPT = 200;

/** The board as last told. Views are replaced by id; an older view never overwrites a newer one. */
export class BoardStore {
  #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  get board(): Board {
    return this.#board;
  }

  upsert<K extends Kind>(kind: K, view: Changes[K]): void {
    const list = LIST_OF[kind];
    const before = this.#board[list] as readonly Changes[K][];
    const known = before.find((other) => other.id === view.id);
    if (known && isOlder(view, known)) {
      return;
    }
    const after = known
      ? before.map((other) => (other === known ? view : other))
      : [...before, view];
    this.#board = { ...this.#board, [list]: bounded(after) };
  }
}

function isOlder(view: object, than: object): boolean {
  return 'seq' in view && 'seq' in than && Number(view.seq) < Number(than.seq);
}

/** Days without a reload must not grow the page: the oldest ended views go first. */
function bounded<T extends object>(views: readonly T[]): readonly T[] {
  const surplus = views.filter(hasEnded).length - ENDED_KEPT;
  if (surplus <= 0) {
    return views;
  }
  let dropped = 0;
  return views.filter((view) => !hasEnded(view) || ++dropped > surplus);
}

function hasEnded(view: object): boolean {
  if ('clearedAt' in view) {
    return view.clearedAt !== null;
  }
  const state = 'state' in view ? view.state : undefined;
  return ['closed', 'used', 'expired', 'revoked', 'granted', 'declined', 'withdrawn', 'lapsed', 'left', 'registered'].includes(String(state));
}
