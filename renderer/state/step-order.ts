import type { Applied } from "#shared/ipc/contract";
import type { Result } from "#shared/result";

type Send = () => Promise<Result<Applied>>;
type Direction = "undo" | "redo";

/** Something that changes the project and is not answered yet. */
interface UnderWay {
  kind: "change" | Direction;
  /** A later step is about this one. */
  meant: boolean;
  /** Whether it was made in the end. */
  made: Promise<boolean>;
}

let underWay: UnderWay[] = [];
/** Until everything that has to wait was sent. */
let turn: Promise<void> | undefined;

/** What a step is about if that is not answered yet; undefined for what the history has. */
function meantBy(direction: Direction): UnderWay | undefined {
  return underWay.findLast(({ kind, meant }) => !meant && (kind === "undo") === (direction === "redo"));
}

function note(kind: UnderWay["kind"], answer: Promise<Result<Applied> | undefined>): void {
  const entry: UnderWay = { kind, meant: false, made: answer.then((result) => result?.ok ?? false) };
  underWay.push(entry);
  void entry.made.then(() => {
    underWay = underWay.filter((other) => other !== entry);
  });
}

/** Sends a change: at once, or after the steps that wait. */
export function sendChange(send: Send): Promise<Result<Applied>> {
  const answer = turn ? turn.then(send) : send();
  note("change", answer);
  return answer;
}

/**
 * Sends a step back or forward, about what was done last even if that is not answered yet. It waits for that answer:
 * what was refused has gone already, so nothing is sent and the answer is undefined.
 */
export function sendStep(direction: Direction, send: Send): Promise<Result<Applied> | undefined> {
  const about = meantBy(direction);
  const answer = about || turn ? sendLater(about, send) : send();
  note(direction, answer);
  return answer;
}

function sendLater(about: UnderWay | undefined, send: Send): Promise<Result<Applied> | undefined> {
  if (about) about.meant = true;
  const wanted = Promise.all([about?.made ?? true, turn]).then(([made]) => made);
  const answer = wanted.then((made) => (made ? send() : undefined));
  const mine = wanted.then(() => {
    if (turn === mine) turn = undefined;
  });
  turn = mine;
  return answer;
}

/** Calls `then` when everything asked for so far was sent: at once, unless a step is waiting. */
export function whenSent(then: () => void): void {
  if (turn) void turn.then(then);
  else then();
}

/** Whether a step would be about something that is not answered yet. */
export function meansUnanswered(direction: Direction): boolean {
  return meantBy(direction) !== undefined;
}
