import { both } from '../words/say';
import type { Text } from '../words/text';

export interface FieldProblem {
  readonly field: string;
  readonly text: Text;
}

/** What kind of problem it is, for those that the page answers to by itself. */
export const NEEDS_PROOF = 'urn:hallguard:proof';
export const NEEDS_SECOND_FACTOR = 'urn:hallguard:second-factor';
const PLAIN = 'about:blank';

/** An RFC 9457 answer, or our own sentence when there was none. Status 0: the gateway did not answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly text: Text,
    readonly fields: readonly FieldProblem[] = [],
    readonly type = PLAIN,
  ) {
    super(text.en);
  }

  static unanswered(): Problem {
    return new Problem(0, both('problem.network'));
  }

  static async from(response: Response): Promise<Problem> {
    const unreadable = new Problem(response.status, both('problem.unreadable', { status: response.status }));
    try {
      const body = (await response.json()) as { type?: string; text?: Text; fields?: readonly FieldProblem[] };
      return body.text ? new Problem(response.status, body.text, body.fields ?? [], body.type) : unreadable;
    } catch {
      return unreadable;
    }
  }
}
