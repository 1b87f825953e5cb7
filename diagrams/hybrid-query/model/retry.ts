import type { EdgeId } from '@/lib/model';
import { delay, type Outgoing, receive, type Steps, type World } from '@/lib/simulation';

/** Between two programs in one data centre. Microseconds. */
const latency = 60_000;
/** After which a request without an answer is sent again. Microseconds. */
const patience = 700_000;

export interface Request<Answer> {
  readonly edge: EdgeId;
  /** The request travels its edge backwards, the answer forwards. */
  readonly backwards: boolean;
  readonly message: Outgoing;
  /** Happens at the other end, at each arrival: has to bear being done twice. */
  readonly perform: () => Answer;
  readonly confirm: (answer: Answer) => string;
  /** Whether the sender can send now; it waits otherwise. */
  readonly ready: () => boolean;
}

/** Asks until there is an answer. */
export function* insist<Answer>(world: World, request: Request<Answer>): Steps<Answer> {
  const { edge, backwards, message, perform, confirm, ready } = request;
  for (;;) {
    while (!ready()) yield delay(patience);
    const answers = world.mailbox<{ readonly answer: Answer } | null>();
    const serve = () => {
      const answer = perform();
      const label = confirm(answer);
      const { correlation } = message;
      world.send(
        edge,
        { kind: 'reply', label, payload: { done: label }, bytes: 40, correlation },
        { latency, backwards: !backwards, deliver: () => answers.put({ answer }) },
      );
    };
    world.send(edge, message, { latency: 4 * latency, backwards, deliver: serve });
    world.after(patience, () => answers.put(null), { background: true });
    const got = yield* receive(answers);
    if (got) return got.answer;
  }
}
