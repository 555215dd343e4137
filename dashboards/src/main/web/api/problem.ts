import { both } from '../words/say';
import type { Text } from '../words/text';

export interface FieldProblem {
  readonly field: string;
  readonly text: Text;
}

/** An RFC 9457 answer, or our own sentence when there was none. Status 0: the gateway did not answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly text: Text,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(text.en);
  }

  static unanswered(): Problem {
    return new Problem(0, both('problem.network'));
  }

  static async from(response: Response): Promise<Problem> {
    const unreadable = new Problem(response.status, both('problem.unreadable', { status: response.status }));
    try {
      const body = (await response.json()) as { text?: Text; fields?: readonly FieldProblem[] };
      return body.text ? new Problem(response.status, body.text, body.fields ?? []) : unreadable;
    } catch {
      return unreadable;
    }
  }
}
